import Vocabulary

/// A part of the window from which on something was served differently: a new model, threshold or allocation.
///
/// Each phase is held against its own model, threshold and planned share. Rates and their differences are taken phase by phase
/// and weighted by the days of each, or, where shares change, by the phase in which a unit was first seen and weighted by its
/// units; counts, and rates of few events, are those of all phases together.
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
