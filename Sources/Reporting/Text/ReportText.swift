/// Finished text on its way into a report. Each piece knows whether it is ours or came from the pilot's files, so that
/// every place it lands in escapes what must be escaped, by type and never by hand.
struct ReportText: Sendable, Equatable {
  private enum Piece: Equatable {
    /// Terms and numbers that we wrote; they hold no character with a meaning in Markdown tables.
    case ours(String)
    /// From a log, a manifest or a file name: hostile until escaped.
    case foreign(String)
    /// Markdown alone.
    case mark(String)
  }

  private var pieces: [Piece]

  static func ours(_ text: String) -> ReportText { ReportText(pieces: [.ours(text)]) }
  static func foreign(_ text: String) -> ReportText { ReportText(pieces: [.foreign(text)]) }
  static let empty = ReportText(pieces: [])

  static func + (a: ReportText, b: ReportText) -> ReportText { ReportText(pieces: a.pieces + b.pieces) }

  var isEmpty: Bool { plain.isEmpty }

  /// For terminals and JSON: nothing is escaped.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .ours(let text), .foreign(let text): text
      case .mark: ""
      }
    }.joined()
  }

  /// For Markdown, where foreign text must not become markup.
  var markdown: String {
    pieces.map { piece in
      switch piece {
      case .ours(let text), .mark(let text): text
      case .foreign(let text): MarkdownEscaping.escaped(text)
      }
    }.joined()
  }
}

extension ReportText {
  /// Shown in grey on a page, in italics elsewhere: what claims nothing.
  var muted: ReportText {
    isEmpty ? self : ReportText(pieces: [.mark("*")] + pieces + [.mark("*")])
  }

  /// With a capital at its head, as a table cell begins.
  var capitalised: ReportText {
    var result = self
    guard let index = pieces.firstIndex(where: { $0 != .ours("") }), case .ours(let text) = pieces[index]
    else {
      return self
    }
    result.pieces[index] = .ours(text.prefix(1).uppercased() + text.dropFirst())
    return result
  }
}

extension ReportText: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .ours(value) }
}

extension Sequence<ReportText> {
  func joined(_ separator: ReportText) -> ReportText {
    var result = ReportText.empty
    for (index, text) in enumerated() { result = index == 0 ? text : result + separator + text }
    return result
  }
}
