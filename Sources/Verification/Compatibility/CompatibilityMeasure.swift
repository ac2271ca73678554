import Vocabulary

/// A measure without FAR target as another program would have stated it of one arm in one set, beside ours.
///
/// Without interval: for reproducing an old number.
public struct CompatibilityMeasure: Codable, Sendable, Equatable {
  public enum Name: String, Codable, CaseIterable, Sendable, Hashable {
    case eer, auc
    case dPrime = "d_prime"
  }

  public var arm: Arm
  public var set: String
  public var mode: CompatibilityMode
  public var measure: Name
  /// The other program's value; `nil` if it has none, for `reason`.
  public var value: Double?
  /// Our value, of the scores that take part here; `nil` if it is undefined.
  public var ours: Double?
  /// Theirs − ours.
  public var difference: Double?
  public var reason: CompatibilityReason
  /// Comparisons without a score, which the other program never sees.
  public var missing: Int
  /// Why they differ, in words; made where reports are.
  public var sentence: LocalizedText?

  public init(
    arm: Arm, set: String, mode: CompatibilityMode, measure: Name, value: Double?, ours: Double?,
    reason: CompatibilityReason, missing: Int
  ) {
    self.arm = arm
    self.set = set
    self.mode = mode
    self.measure = measure
    self.value = value
    self.ours = ours
    difference = value.flatMap { value in ours.map { value - $0 } }
    self.reason = reason
    self.missing = missing
  }
}

extension CompatibilityMode {
  /// What the mode reads in a way of its own, apart from TAR@FAR.
  public var measures: [CompatibilityMeasure.Name] {
    switch self {
    case .pyeer: CompatibilityMeasure.Name.allCases
    case .bob: [.eer]
    case .insightface, .interp, .efhq: []
    }
  }
}
