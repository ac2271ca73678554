/// How an interval was made.
enum Method: String, CaseIterable, Sendable {
  /// What the program prints.
  case printed = "as printed"
  /// The band over all pose classes.
  case band = "simultaneous band"
  /// Percentiles of the subject replicates as they are.
  case plainVertex = "plain vertex percentile"
  /// One proportion of independent comparisons.
  case wilson = "independent comparisons (Wilson)"
  /// Two proportions as if of other comparisons.
  case unpaired = "independent and unpaired (Newcombe)"
  /// Differences of independent comparisons.
  case pairedNormal = "independent, paired (normal)"
  /// The ratio of two independent counts.
  case independentRatio = "independent counts (normal)"
}
