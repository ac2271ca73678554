import Operations

/// One rule of `skip_if`, ready for reading.
struct SkipTest {
  /// What is counted under: `$.env = staging`.
  let reason: String
  private let paths: [Int]
  private let words: ByteTable?
  private let pattern: CapturePattern?

  init(_ rule: SkipRule, paths: [Int]) throws(MappingFault) {
    self.paths = paths
    words = (rule.equals.map { [$0] } ?? rule.among).map { ByteTable($0) }
    let from = rule.from.paths.joined(separator: " / ")
    if let match = rule.match {
      do throws(PatternParser.Fault) { pattern = try CapturePattern(match) } catch {
        throw MappingFault(
          key: "match", "the pattern cannot be read: \(error.sentence)",
          remedy: "write one such as '^/health', in single quotes")
      }
      reason = "\(from) matches \(match)"
    } else {
      pattern = nil
      let among = rule.among ?? []
      let list = among.prefix(4).joined(separator: ", ") + (among.count > 4 ? ", …" : "")
      reason = rule.equals.map { "\(from) = \($0)" } ?? "\(from) in \(list)"
    }
  }

  func holds(_ record: some LogRecord, _ room: LineRoom) throws(LogRefusal) -> Bool {
    var parts: [ByteSlice] = []
    for path in paths { parts.append(try record.text(path: path) ?? ByteSlice(start: nil, count: 0)) }
    guard let text = parts.count == 1 ? parts[0] : room.joined(parts, separator: UInt8(ascii: "/")) else {
      return false
    }
    return words.map { $0.find(text) != nil } ?? pattern?.matches(text) ?? false
  }
}
