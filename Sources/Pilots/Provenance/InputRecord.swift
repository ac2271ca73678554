/// One input file: what it was, and where its rows went.
///
/// `rowsRead = rowsUsed + Σ rowsDropped`, and the lines of a text are its rows, its blank lines and its comments.
public struct InputRecord: Codable, Sendable, Equatable {
  /// What the file is for: `scores`, `features-baseline`, `pairs-f2p`, `log`, …
  public var role: String
  /// Its path as the manifest names it.
  public var file: String
  /// SHA-256 of its bytes, hexadecimal.
  public var sha256: String
  public var bytes: Int
  public var rowsRead: Int
  public var rowsUsed: Int
  /// Rows left out, by reason.
  public var rowsDropped: [String: Int]
  /// Lines that hold nothing; `nil` if they were not counted, as in a file that is no text.
  public var blankLines: Int?
  /// Lines that are comments.
  public var commentLines: Int?
  /// Rows that were read as comparisons and have no score, model by model; `nil` if the file holds no scores.
  public var unscored: [UnscoredRows]?
  /// The format that the input was read in.
  public var format: String?
  /// How the format came to be known: `declared`, or `detected by …`.
  public var recognised: String?
  /// What each column of a header became, in its order.
  public var columns: [ColumnUse]?

  public init(
    role: String, file: String, sha256: String, bytes: Int, rowsRead: Int, rowsUsed: Int,
    rowsDropped: [String: Int] = [:]
  ) {
    self.role = role
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rowsDropped = rowsDropped
  }

  /// Rows, blank lines and comments.
  public var linesRead: Int { rowsRead + (blankLines ?? 0) + (commentLines ?? 0) }

  /// Whether every row read is accounted for.
  public var addsUp: Bool { rowsRead == rowsUsed + rowsDropped.values.reduce(0, +) }
}
