/// What keeping the model current costs: training, validation, re-enrolment and approval, so many times a year.
public struct UpdatePlan: Sendable, Hashable, Codable {
  public var perYear: Double
  /// Money per update.
  public var cost: CostInput

  enum CodingKeys: String, CodingKey, CaseIterable {
    case perYear = "per_year"
    case cost
  }

  public init(perYear: Double, cost: CostInput) {
    self.perYear = perYear
    self.cost = cost
  }
}
