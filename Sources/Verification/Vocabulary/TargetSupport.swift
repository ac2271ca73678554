/// Whether a set holds enough non-mated comparisons to speak of a FAR target, or of a stated threshold's FAR.
///
/// - Reference: Doddington and others (2000), rule of 30.
public enum TargetSupport: String, Codable, CaseIterable, Sendable, Hashable {
  /// At least 30 expected false accepts.
  case ok
  /// Fewer than 30.
  case weak
  /// Fewer than one: no verdict rests on it.
  case unsupported

  /// The support of target `far` by `nonMated` comparisons, with the tolerance of the budget.
  public init(far: Double, nonMated: Int) {
    let expected = far * Double(nonMated) + FalseAcceptBudget.tolerance
    self = expected < 1 ? .unsupported : expected < 30 ? .weak : .ok
  }

  /// The support of a threshold that was stated, by the false accepts seen at it. It stands whatever the comparisons say, so
  /// that even without any its rates are measured.
  public init(seen falseAccepts: Int) { self = falseAccepts < 30 ? .weak : .ok }
}
