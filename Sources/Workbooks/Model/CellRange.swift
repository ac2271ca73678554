/// Cells of one column, with their numbers.
struct CellRange: Sendable, Hashable {
  /// With the sheet: `CashFlow!H8:H44`.
  let text: String
  let values: [Double]
}
