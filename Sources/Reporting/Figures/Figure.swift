import Vocabulary

/// A drawn figure with its finding in a sentence and its numbers in a table.
public struct Figure: Sendable, Equatable {
  /// `forest`, `det`, …
  let id: String
  let language: ReportLanguage
  let title: ReportText
  /// What the figure shows, in a sentence with its number.
  let finding: ReportText
  let table: ReportTable
  /// The figure itself, a whole SVG document.
  public let svg: String

  init(
    _ drawing: SVGDrawing, language: ReportLanguage, title: ReportText, finding: ReportText,
    table: ReportTable
  ) {
    id = drawing.id
    self.language = language
    self.title = title
    self.finding = finding
    self.table = table
    let fonts =
      language == .japanese
      ? "'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif"
      : "system-ui, 'Noto Sans', sans-serif"
    svg = drawing.svg(title: title.plain, finding: finding.plain, fonts: fonts)
  }

  /// Name below the folder `figures`.
  public var fileName: String { "\(id).\(language.rawValue).svg" }

  /// The address by which the Markdown names it.
  var address: String { "figures/\(fileName)" }

  var markdown: String { "![\(finding.markdown)](\(address))" }
}
