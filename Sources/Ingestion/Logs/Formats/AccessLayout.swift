import Findings

/// The form of nginx's access log: its `log_format`, read backwards.
struct AccessLayout {
  private enum Part {
    case literal([UInt8])
    case variable(Int)
  }

  let text: String
  /// Variables of the layout, and what is derived from `$request`.
  private(set) var names: [String] = []
  private let parts: [Part]
  private let request: Int?

  static let combined =
    #"$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent""#
  private static let derived = ["request_method", "request_uri", "path", "args", "server_protocol"]

  init(_ text: String) throws(MappingFault) {
    self.text = text
    var parts: [Part] = []
    var names: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "$" {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        rest = rest[name.endIndex...]
        if case .variable = parts.last { throw Self.fault("two variables stand side by side") }
        guard !name.isEmpty, !names.contains(String(name)) else {
          throw Self.fault(name.isEmpty ? "a $ has no name" : "$\(name) stands twice")
        }
        parts.append(.variable(names.count))
        names.append(String(name))
      } else {
        let literal = rest.prefix { $0 != "$" }
        rest = rest[literal.endIndex...]
        parts.append(.literal(Array(literal.utf8)))
      }
    }
    guard !names.isEmpty else { throw Self.fault("it has no variable") }
    self.parts = parts
    request = names.firstIndex(of: "request")
    self.names = names + (request == nil ? [] : Self.derived.filter { !names.contains($0) })
  }

  private static func fault(_ sentence: String) -> MappingFault {
    MappingFault(
      key: "layout", "the layout cannot be used: \(sentence)",
      remedy: "copy the log_format of nginx.conf, in single quotes")
  }

  /// The texts of the variables, in the order of ``names``; `nil` unless the line is of this form.
  func fields(_ line: ByteSlice) -> [ByteSlice]? {
    var fields: [ByteSlice] = []
    fields.reserveCapacity(names.count)
    var index = 0
    for (place, part) in parts.enumerated() {
      switch part {
      case .literal(let literal):
        guard Self.stands(literal, in: line, at: index) else { return nil }
        index += literal.count
      case .variable:
        guard let end = end(of: place, line, from: index) else { return nil }
        fields.append(ByteSlice(rebasing: line[index..<end]))
        index = end
      }
    }
    guard index == line.count else { return nil }
    return fields + derived(request.map { fields[$0] })
  }

  /// A variable ends where the literal after it begins.
  private func end(of place: Int, _ line: ByteSlice, from start: Int) -> Int? {
    guard place + 1 < parts.count, case .literal(let literal) = parts[place + 1] else { return line.count }
    // The last literal ends the line.
    if place + 2 == parts.count {
      let end = line.count - literal.count
      return end >= start ? end : nil
    }
    return (start..<max(start, line.count)).first { Self.stands(literal, in: line, at: $0) }
  }

  private static func stands(_ literal: [UInt8], in line: ByteSlice, at index: Int) -> Bool {
    guard index + literal.count <= line.count else { return false }
    for place in literal.indices where line[index + place] != literal[place] { return false }
    return true
  }

  private func derived(_ request: ByteSlice?) -> [ByteSlice] {
    guard let request else { return [] }
    let words = request.split(separator: 32, omittingEmptySubsequences: false).map { ByteSlice(rebasing: $0) }
    let none = ByteSlice(start: nil, count: 0)
    let uri = words.count > 1 ? words[1] : none
    let cut = uri.firstIndex(of: UInt8(ascii: "?"))
    let all: [String: ByteSlice] = [
      "request_method": words.first ?? none, "request_uri": uri,
      "path": ByteSlice(rebasing: uri[..<(cut ?? uri.count)]),
      "args": cut.map { ByteSlice(rebasing: uri[($0 + 1)...]) } ?? none,
      "server_protocol": words.count > 2 ? words[2] : none,
    ]
    return names.dropFirst(names.count - Self.derived.filter { isDerived($0) }.count).map { all[$0] ?? none }
  }

  private func isDerived(_ name: String) -> Bool {
    !parts.contains { if case .variable(let index) = $0 { names[index] == name } else { false } }
  }
}
