import Foundation

/// A matrix of scores or of labels as the Biometric Evaluation Environment stores it: four lines, then the cells row
/// after row.
///
/// - Complexity: O(1) to open; a cell is read where it is asked for.
/// - Reference: Ross, Phillips and others (2006), the Biometric Experimentation Environment; layout as bob.bio.base
///   writes it.
struct BEEMatrix {
  enum Content: String {
    /// A float a cell.
    case scores = "MF"
    /// A byte a cell.
    case mask = "MB"

    fileprivate var size: Int { self == .scores ? 4 : 1 }
  }

  let file: InputFile
  /// Whether the cells are distances.
  let areDistances: Bool
  /// The names that the header gives to the sigsets.
  let targetSet: String
  let querySet: String
  /// Queries.
  let rows: Int
  /// Targets.
  let columns: Int
  private let cells: Data
  private let isBigEndian: Bool

  /// - Throws: ``IngestionError`` unless the file is one whole matrix of such a content.
  init(_ name: String, _ content: Content, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    var header = BEEHeader(file: name, data: file.content)
    areDistances = try header.kind()
    targetSet = try header.line("the name of the target sigset")
    querySet = try header.line("the name of the query sigset")
    (rows, columns) = try header.size(content)
    isBigEndian = try header.order()
    cells = header.rest
    // Neither has more than nine digits, so the product of three is a number of this machine.
    guard cells.count == rows * columns * content.size else {
      throw IngestionError(
        name,
        "\(rows) × \(columns) cells of \(content.size) bytes are \(rows * columns * content.size) bytes, and there are \(cells.count)",
        remedy: "copy or write the file again", code: "I113")
    }
  }

  /// Whether the header says that the queries are the targets.
  var isSelfMatch: Bool { !targetSet.isEmpty && targetSet == querySet && rows == columns }

  /// The score of a query against a target, as stored.
  func score(_ row: Int, _ column: Int) -> Double {
    let bits = cells.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: 4 * (row * columns + column), as: UInt32.self)
    }
    return Double(Float(bitPattern: isBigEndian ? UInt32(bigEndian: bits) : UInt32(littleEndian: bits)))
  }

  /// The byte of a mask's cell.
  func byte(_ row: Int, _ column: Int) -> UInt8 {
    cells[cells.startIndex + row * columns + column]
  }
}
