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

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    perYear = try values.decode(Double.self, forKey: .perYear)
    cost = try values.decode(CostInput.self, forKey: .cost)
    guard (0...365).contains(perYear) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "per_year lies outside 0 to 365 updates"))
    }
  }
}
