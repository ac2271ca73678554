import Statistics

/// One criterion held against what was observed.
public struct CriterionOutcome: Codable, Sendable, Equatable {
  public enum Status: String, Codable, CaseIterable, Sendable {
    case met
    case notMet = "not-met"
    case undetermined
  }

  /// Stable name: `frontal-unharmed`, `far-unharmed`, `profile-better`.
  public var id: String
  public var status: Status
  /// What was observed, in the criterion's own quantity.
  public var observed: Estimate
  /// The bound it was held against.
  public var limit: Double
  /// Whether it was not looked at because an earlier one in the fixed order failed.
  public var notTested: Bool

  public init(id: String, status: Status, observed: Estimate, limit: Double, notTested: Bool = false) {
    self.id = id
    self.status = status
    self.observed = observed
    self.limit = limit
    self.notTested = notTested
  }
}
