/// One cell of a sheet; rows and columns count from 0.
struct Cell: Sendable, Hashable {
  var row: Int
  var column: Int
  var content: CellContent
  var style: CellStyle
  /// The name by which formulas speak of it.
  var name: String?
  /// The smallest and the largest number that may be put in; a spreadsheet refuses others.
  var allowed: ClosedRange<Double>?
  /// Whether only whole numbers may be put in.
  var isWhole = false

  /// `C5`.
  var place: String { Self.letters(column) + "\(row + 1)" }

  /// `$C$5`.
  var fixedPlace: String { "$\(Self.letters(column))$\(row + 1)" }

  /// The letters of a column: `A` … `Z`, `AA`, ….
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
