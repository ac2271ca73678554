/// Where the lines of an input went: `read = blank + comment + bad + selfComparison + accepted + others`.
public struct LineAccount: Codable, Sendable, Equatable {
  public var read: Int
  public var blank: Int
  public var comment: Int
  /// Lines that cannot be read, and were skipped.
  public var bad: Int
  /// Comparisons of a sample with itself.
  public var selfComparison: Int
  public var accepted: Int
  /// Lines left out for other reasons, by reason.
  public var others: [String: Int]

  /// Whether every line is accounted for.
  public var addsUp: Bool {
    read == blank + comment + bad + selfComparison + accepted + others.values.reduce(0, +)
  }
}

extension InputRecord {
  /// Where its lines went.
  public var account: LineAccount {
    let known = ["bad", "self-comparison"]
    return LineAccount(
      read: linesRead, blank: blankLines ?? 0, comment: commentLines ?? 0, bad: rowsDropped["bad"] ?? 0,
      selfComparison: rowsDropped["self-comparison"] ?? 0, accepted: rowsUsed,
      others: rowsDropped.filter { !known.contains($0.key) })
  }
}
