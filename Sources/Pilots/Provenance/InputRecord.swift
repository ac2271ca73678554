/// One input file: what it was, and where its rows went.
///
/// `rowsRead = rowsUsed + Σ rowsDropped`.
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

  /// Whether every row read is accounted for.
  public var addsUp: Bool { rowsRead == rowsUsed + rowsDropped.values.reduce(0, +) }
}
