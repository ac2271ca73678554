import Operations

/// One rule of `skip_if`, ready for reading.
struct SkipTest {
  /// What is counted under: `$.env = staging`; of identifiers, which are never written, `$.person in a list of 2`.
  let reason: String
  private let paths: [Int]
  private let words: ByteTable?
  private let pattern: CapturePattern?

  /// - Parameter isPersonal: whether what it looks at may tell who somebody is.
  init(_ rule: SkipRule, paths: [Int], isPersonal: Bool) throws(MappingFault) {
    self.paths = paths
    words = (rule.equals.map { [$0] } ?? rule.among).map { ByteTable($0) }
    let from = rule.from.paths.joined(separator: " / ")
    if let match = rule.match {
      do throws(PatternParser.Fault) { pattern = try CapturePattern(match) } catch {
        throw MappingFault(
          key: "match", "the pattern cannot be read: \(error.sentence)",
          remedy: "write one such as '^/health', in single quotes")
      }
      reason = "\(from) matches \(isPersonal ? "a pattern" : match)"
    } else {
      pattern = nil
      let among = rule.among ?? []
      let few = among.prefix(4).joined(separator: ", ") + (among.count > 4 ? ", …" : "")
      let list = isPersonal ? "a list of \(among.count)" : few
      reason = rule.equals.map { "\(from) = \(isPersonal ? "a value" : $0)" } ?? "\(from) in \(list)"
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
