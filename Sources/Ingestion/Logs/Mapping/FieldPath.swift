/// A way into one line: `$.visit.id`, `$.items[0].code`, `$["key with blanks"]`, or a bare name of the top level.
struct FieldPath: Hashable {
  enum Step: Hashable {
    case key([UInt8])
    case index(Int)
  }

  /// As written.
  let text: String
  let steps: [Step]

  /// - Throws: ``MappingFault`` unless the text is such a path.
  init(_ text: String) throws(MappingFault) {
    self.text = text
    guard text.hasPrefix("$") else {
      guard !text.isEmpty else { throw Self.fault(text, "is empty") }
      steps = [.key(Array(text.utf8))]
      return
    }
    var rest = Substring(text).dropFirst()
    var steps: [Step] = []
    while !rest.isEmpty { steps.append(try Self.step(&rest, of: text)) }
    guard case .key = steps.first else { throw Self.fault(text, "names no field of the line") }
    self.steps = steps
  }

  private static func step(_ rest: inout Substring, of text: String) throws(MappingFault) -> Step {
    if rest.first == "." {
      let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
      guard !name.isEmpty else { throw fault(text, "has a dot without a name after it") }
      rest = rest[name.endIndex...]
      return .key(Array(name.utf8))
    }
    guard rest.first == "[" else { throw fault(text, "goes on without a dot or a bracket") }
    if let quote = rest.dropFirst().first, quote == "\"" || quote == "'" {
      let name = rest.dropFirst(2).prefix { $0 != quote }
      let end = rest[name.endIndex...]
      guard end.dropFirst().first == "]" else { throw fault(text, "has a bracket that is not closed") }
      rest = end.dropFirst(2)
      return .key(Array(name.utf8))
    }
    let number = rest.dropFirst().prefix { $0 != "]" }
    guard let index = Int(number), index >= 0, index < 1_000_000, rest[number.endIndex...].first == "]" else {
      throw fault(text, "has a bracket without a number or a quoted name")
    }
    rest = rest[number.endIndex...].dropFirst()
    return .index(index)
  }

  /// The name at the top level.
  var root: [UInt8] {
    if case .key(let name) = steps.first { return name }
    return []
  }

  private static func fault(_ text: String, _ what: String) -> MappingFault {
    MappingFault(
      key: "from", "the path '\(text)' \(what)",
      remedy: "write $.name, $.outer.inner, $.list[0] or $[\"a name\"]")
  }
}
