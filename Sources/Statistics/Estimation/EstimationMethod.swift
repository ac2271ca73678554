/// How an interval was made; printed with every number.
public enum EstimationMethod: String, Codable, CaseIterable, Sendable, Hashable {
  /// Vertex bootstrap by weights over subjects, with the pair-noise correction where it applies.
  case identityBootstrap = "identity-bootstrap"
  /// The same, widened to the exact interval with people as trials, because errors were few.
  case identityBootstrapWorstCase = "identity-bootstrap-worst-case"
  /// The same, widened to the exact interval with comparisons, or couples of people, as trials, because errors or changes
  /// were few.
  case identityBootstrapExact = "identity-bootstrap-exact"
  /// The same resampling for a difference at thresholds that move in steps: Student's t with the variance of replicates
  /// whose thresholds move as the data's own do.
  case identityBootstrapStepped = "identity-bootstrap-stepped"
  /// What the simultaneous intervals of several resampled differences leave possible for a number made of them all.
  case simultaneousContrasts = "simultaneous-contrasts"
  /// Resampling of comparisons; assumes independent pairs.
  case pairBootstrap = "pair-bootstrap"
  case wilson
  /// The Wilson interval with as many trials as the clustered comparisons count like; the threshold is taken as given.
  case wilsonEffective = "wilson-effective"
  /// Closed form with people and couples as clusters.
  case dyadicCluster = "dyadic-cluster"
  /// Closed form that assumes independent pairs.
  case independentPairs = "independent-pairs"
  case clopperPearson = "clopper-pearson"
  case newcombe
  /// Score interval of paired proportions with people as trials, where few changed.
  case pairedScore = "paired-score"
  /// Difference or ratio at the unit of randomisation by the delta method.
  case deltaMethod = "delta-method"
  /// Percentile bootstrap over units of randomisation.
  case unitBootstrap = "unit-bootstrap"
  /// Difference of ratios at the unit of randomisation by the cluster bootstrap-t; its p value by permutation of units.
  case bootstrapT = "bootstrap-t"
  /// Difference of ratios over phases with fixed weights, at the unit of randomisation.
  case phaseStrata = "phase-strata"
  /// Difference at the unit of randomisation less what units differed by before the pilot (CUPED).
  case priorAdjusted = "prior-adjusted"
  /// Interval of a planned look, at the critical value that leaves all looks together one error of the level.
  case groupSequential = "group-sequential"
  /// Interval that holds at all looks at once, however many.
  case confidenceSequence = "confidence-sequence"
  /// From 0 to the exact one-sided upper bound, since no event was seen.
  case upperBound = "upper-bound"
  /// Ratio of totals weighted by the inverse of the chance of being checked.
  case horvitzThompson = "horvitz-thompson"
  /// Rates of the laboratory weighted by the poses of the field.
  case postStratified = "post-stratified"
  /// Low, base and high values of the inputs, carried through.
  case inputRange = "input-range"
  /// From the first to the last decile over draws of all inputs.
  case monteCarlo = "monte-carlo"
}
