/// One measure of the worth: as the workbook computes it, and as the run recorded it.
struct ResultRow {
  var title: String
  /// Of the cell.
  var name: String
  var unit: String
  var format: NumberFormat
  var content: CellContent
  /// The central case of the run; `nil` has a reason.
  var central: Double?
  var reason: String?
  var p10: Double?
  var p50: Double?
  var p90: Double?

  /// What a cell elsewhere holds to show it.
  var shown: CellContent {
    switch content {
    case .formula(let formula): .formula(Formula(whole: name, value: formula.value))
    case .wordFormula(_, let result): .wordFormula(name, result: result)
    case .text, .number: content
    }
  }
}
