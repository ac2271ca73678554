import Statistics

/// What a number of a plan takes trials for.
public enum PlanCounting: String, Codable, Sendable {
  /// As many as the design effect leaves of them.
  case designEffect = "design-effect"
  /// As independent, since the design effect is unknown: what is needed is then at least the number that is stated, and
  /// power at most.
  case independent

  init(_ effect: DesignEffect?) { self = effect == nil ? .independent : .designEffect }
}
