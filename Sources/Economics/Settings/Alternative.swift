/// Another way to reach a part of the augmented model's effect.
public struct Alternative: Sendable, Hashable, Codable {
  /// Money spent once.
  public var oneOff: CostInput?
  /// Money per month of the horizon.
  public var runningPerMonth: CostInput?
  /// Share of the augmented model's saving that it reaches.
  public var effectShare: CostInput?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case oneOff = "one_off"
    case runningPerMonth = "running_per_month"
    case effectShare = "effect_share"
  }

  public init(
    oneOff: CostInput? = nil, runningPerMonth: CostInput? = nil, effectShare: CostInput? = nil
  ) {
    self.oneOff = oneOff
    self.runningPerMonth = runningPerMonth
    self.effectShare = effectShare
  }
}
