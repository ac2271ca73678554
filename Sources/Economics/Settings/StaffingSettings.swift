/// How the reviews of a pilot are staffed, so that freed hours are not taken for posts.
public struct StaffingSettings: Sendable, Hashable, Codable {
  /// A desk where people wait: sized by Erlang C at its busy hour.
  public struct LiveDesk: Sendable, Hashable, Codable {
    /// Genuine transactions of the busy hour.
    public var transactionsPerHour: Double
    public var targetSeconds: Double
    public var serviceLevel: Double
    public var mostOccupancy: Double
    public var shrinkage: Double

    enum CodingKeys: String, CodingKey, CaseIterable {
      case shrinkage
      case transactionsPerHour = "transactions_per_hour"
      case targetSeconds = "target_seconds"
      case serviceLevel = "service_level"
      case mostOccupancy = "occupancy_max"
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      transactionsPerHour = try values.decode(Double.self, forKey: .transactionsPerHour)
      targetSeconds = try values.decode(Double.self, forKey: .targetSeconds)
      serviceLevel = try values.decode(Double.self, forKey: .serviceLevel)
      mostOccupancy = try values.decodeIfPresent(Double.self, forKey: .mostOccupancy) ?? 0.85
      shrinkage = try values.decodeIfPresent(Double.self, forKey: .shrinkage) ?? 0
      guard (0...1e7).contains(transactionsPerHour), (0...86_400).contains(targetSeconds),
        (0...0.999).contains(serviceLevel), (0.01...1).contains(mostOccupancy), (0...0.99).contains(shrinkage)
      else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription:
              "a live desk has at most 10,000,000 transactions_per_hour, target_seconds of at most "
              + "a day, a service_level from 0 to 0.999, occupancy_max from 0.01 to 1 and shrinkage from 0 to 0.99"
          ))
      }
    }
  }

  /// A back office that works off a line during its opening hours.
  public struct BackOffice: Sendable, Hashable, Codable {
    /// Genuine transactions of a mean hour, day and night.
    public var transactionsPerHour: Double
    /// Reviewers at work at the same time.
    public var people: Int
    public var opens: Int
    public var closes: Int
    /// Hours within which a case is to be done.
    public var withinHours: Int

    enum CodingKeys: String, CodingKey, CaseIterable {
      case people, opens, closes
      case transactionsPerHour = "transactions_per_hour"
      case withinHours = "within_hours"
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      transactionsPerHour = try values.decode(Double.self, forKey: .transactionsPerHour)
      people = try values.decode(Int.self, forKey: .people)
      opens = try values.decodeIfPresent(Int.self, forKey: .opens) ?? 0
      closes = try values.decodeIfPresent(Int.self, forKey: .closes) ?? 24
      withinHours = try values.decodeIfPresent(Int.self, forKey: .withinHours) ?? 24
      guard (0...1e7).contains(transactionsPerHour), (0...100_000).contains(people), (0...23).contains(opens),
        (1...24).contains(closes), opens != closes, (0...720).contains(withinHours)
      else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription:
              "a back office opens at an hour from 0 to 23 and closes at another from 1 to 24, "
              + "with 0 to 100,000 people, at most 10,000,000 transactions_per_hour and within_hours of at most 720"
          ))
      }
    }
  }

  public var liveDesk: LiveDesk?
  public var backOffice: BackOffice?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case liveDesk = "live_desk"
    case backOffice = "back_office"
  }
}
