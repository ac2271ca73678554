import Vocabulary

/// A part of the window from which on something was served differently: a new model, threshold or allocation.
///
/// Phases are compared each by itself and combined with fixed weights, never pooled: a changed allocation would otherwise
/// compare busy weeks with quiet ones.
public struct PhaseSetting: Codable, Sendable, Equatable {
  /// The first local day, or instant, of the phase.
  public var from: String
  /// `nil`: as `planned_share` of the operations.
  public var plannedShare: PerArm<Double>?
  /// `nil`: as `arms` of the operations.
  public var arms: PerArm<ArmSettings>?
  public var reason: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case from
    case plannedShare = "planned_share"
    case arms, reason
  }

  public init(
    from: String, plannedShare: PerArm<Double>? = nil, arms: PerArm<ArmSettings>? = nil, reason: String? = nil
  ) {
    self.from = from
    self.plannedShare = plannedShare
    self.arms = arms
    self.reason = reason
  }
}
