/// One tag of a Mustache template, with the line it stands on.
struct TemplateTag: Equatable {
  enum Kind: Equatable { case value, open, inverted, close }

  let kind: Kind
  let name: String
  let line: Int

  /// Every tag but comments and pragmas, in order.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
        if let tag = TemplateTag(rest[open.upperBound..<close.lowerBound], line: index + 1) {
          tags.append(tag)
        }
        rest = rest[close.upperBound...]
      }
    }
    return tags
  }

  private init?(_ inside: Substring, line: Int) {
    let text = inside.drop { $0 == "{" || $0 == "&" || $0 == " " }
    guard let mark = text.first, mark != "!", mark != "%" else { return nil }
    let kinds: [Character: Kind] = ["#": .open, "^": .inverted, "/": .close]
    kind = kinds[mark] ?? .value
    let rest = kinds[mark] == nil ? text : text.dropFirst()
    name = rest.split(separator: " ").first.map(String.init) ?? ""
    self.line = line
  }
}
