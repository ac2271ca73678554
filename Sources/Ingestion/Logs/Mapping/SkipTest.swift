import Operations

/// One rule of `skip_if`, ready for reading.
struct SkipTest {
  /// What is counted under, without the rule's words, which may name somebody: `$.env = a value`, `$.person in a list of 2`.
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
      reason = "\(from) matches a pattern"
    } else {
      pattern = nil
      reason = rule.equals == nil ? "\(from) in a list of \(rule.among?.count ?? 0)" : "\(from) = a value"
    }
  }

  func holds(_ record: some LogRecord, _ room: LineRoom) throws(LogRefusal) -> Bool {
    var text = ByteSlice(start: nil, count: 0)
    if paths.count == 1 {
      text = try record.text(path: paths[0]) ?? text
    } else {
      let start = room.used
      for (place, path) in paths.enumerated() {
        if place > 0 { _ = room.append(UInt8(ascii: "/")) }
        if let part = try record.text(path: path) { _ = room.append(part) }
      }
      text = room.text(from: start)
    }
    return words.map { $0.find(text) != nil } ?? pattern?.matches(text) ?? false
  }
}
