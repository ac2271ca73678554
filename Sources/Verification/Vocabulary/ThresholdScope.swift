/// Whose non-mated comparisons fix the threshold.
public enum ThresholdScope: String, Codable, CaseIterable, Sendable, Hashable {
  /// One threshold an arm, from all non-mated comparisons.
  case global
  /// A threshold from each cell's own non-mated comparisons, as EFHQ quotes f2f, f2p and p2p.
  case cell
}
