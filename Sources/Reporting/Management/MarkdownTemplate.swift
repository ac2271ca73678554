import Mustache

/// A Mustache template that renders to Markdown, checked against its slots before it is rendered: the engine itself
/// would print nothing for a name it does not know.
struct MarkdownTemplate {
  private let text: String
  private let template: MustacheTemplate

  /// - Throws: ``ReportingError`` if the template cannot be parsed.
  init(_ text: String) throws(ReportingError) {
    self.text = text
    do {
      // Slots are escaped by their types, so the engine must not do it again.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      // The line before the template's own first is the pragma.
      throw ReportingError(
        "line \(error.context.lineNumber - 1) of the template cannot be parsed: \(error.error)",
        remedy: "close every section and tag")
    } catch {
      throw ReportingError("the template cannot be parsed: \(error)", remedy: "close every section and tag")
    }
  }

  func rendered(_ slots: [String: Slot]) throws(ReportingError) -> String {
    try check(slots)
    return Self.withoutEmptyRuns(template.render(slots.mapValues(\.rendered)))
  }

  /// Every tag must name a slot of its scope. Sections that do not appear are not looked into.
  private func check(_ slots: [String: Slot]) throws(ReportingError) {
    var scopes = [slots]
    var hidden: [String] = []
    for tag in TemplateTag.all(in: text) {
      if let outer = hidden.last {
        if tag.kind == .open || tag.kind == .inverted { hidden.append(tag.name) }
        if tag.kind == .close, outer == tag.name { hidden.removeLast() }
        continue
      }
      if tag.kind == .close {
        scopes.removeLast()
        continue
      }
      // The innermost section that knows the name wins.
      guard let slot = scopes.reversed().lazy.compactMap({ $0[tag.name] }).first else {
        throw Self.unknown(tag, scopes)
      }
      if tag.kind == .value { continue }
      guard let inner = Self.inner(slot, isInverted: tag.kind == .inverted) else {
        hidden.append(tag.name)
        continue
      }
      scopes.append(inner)
    }
  }

  /// The names that a section adds; `nil` if it does not appear.
  private static func inner(_ slot: Slot, isInverted: Bool) -> [String: Slot]? {
    switch slot {
    case .flag(let flag): flag != isInverted ? [:] : nil
    case .list(let rows): isInverted ? (rows.isEmpty ? [:] : nil) : rows.first
    case .text, .table, .figure: isInverted ? nil : [:]
    }
  }

  private static func unknown(_ tag: TemplateTag, _ scopes: [[String: Slot]]) -> ReportingError {
    ReportingError(
      "line \(tag.line) of the template names the slot '\(tag.name)', which there is not",
      remedy: "see Templates/README.md for every slot")
  }

  /// Sections that did not appear leave empty lines behind; one is enough.
  private static func withoutEmptyRuns(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + (lines.last?.isEmpty ?? true ? "" : "\n")
  }
}
