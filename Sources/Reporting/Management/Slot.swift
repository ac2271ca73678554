/// What fills one place of a template: finished text, a table, a figure, or whether and how often a section appears.
indirect enum Slot: Sendable {
  case text(ReportText)
  case table(ReportTable)
  case figure(Figure)
  case flag(Bool)
  case list([[String: Slot]])

  /// As the template engine takes it; every text is Markdown, escaped already.
  var rendered: Any {
    switch self {
    case .text(let text): text.markdown
    case .table(let table): table.markdown
    case .figure(let figure): figure.markdown
    case .flag(let flag): flag
    case .list(let rows): rows.map { $0.mapValues(\.rendered) }
    }
  }
}
