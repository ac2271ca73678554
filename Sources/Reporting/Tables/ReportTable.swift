/// A table of finished texts, which becomes Markdown, or HTML below a figure.
struct ReportTable: Sendable, Equatable {
  enum Alignment: Sendable, Equatable { case text, number }

  let caption: ReportText
  let header: [ReportText]
  let alignments: [Alignment]
  let rows: [[ReportText]]

  /// - Precondition: every row is as long as the header.
  init(caption: ReportText, columns: [(ReportText, Alignment)], rows: [[ReportText]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row is as long as the header")
    self.caption = caption
    header = columns.map(\.0)
    alignments = columns.map(\.1)
    self.rows = rows
  }

  /// A pipe table below its caption, which stands alone in a paragraph and in italics.
  var markdown: String {
    guard !rows.isEmpty else { return "" }
    let rule = alignments.map { $0 == .number ? "---:" : "---" }
    return
      (["*\(caption.markdown)*", ""]
      + ([header.map(\.markdown), rule] + rows.map { $0.map(\.markdown) })
      .map { "| " + $0.joined(separator: " | ") + " |" }).joined(separator: "\n")
  }

  /// A table element with a caption, its first column as row headers.
  func html(_ layout: PageLayout) -> String {
    HTMLTable(
      caption: XMLEscaping.escaped(caption.plain), alignments: alignments,
      header: header.map { XMLEscaping.escaped($0.plain) },
      rows: rows.map { $0.map { XMLEscaping.escaped($0.plain) } }, layout: layout
    ).html
  }
}
