/// What a comparison without a score counts as.
public enum FailurePolicy: String, Codable, CaseIterable, Sendable, Hashable {
  /// Rejected at every threshold; stays in the denominators: FAR and FRR.
  case reject
  /// Left out: FMR and FNMR of the scored comparisons.
  case exclude
}
