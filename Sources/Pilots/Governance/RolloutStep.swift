import Vocabulary

/// One step of the roadmap: how much data and traffic, from when on.
public struct RolloutStep: Codable, Sendable, Equatable {
  public var stage: Stage
  /// Share of the training data, as a fraction.
  public var dataShare: Double?
  /// Share of the units that the augmented model serves, as a fraction.
  public var traffic: Double?
  /// `yyyy-MM-dd`.
  public var from: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case stage, traffic, from
    case dataShare = "data_share"
  }

  /// The same key as a stored evaluation gives it: its decoder turns every key from snake_case. Not `CaseIterable`, so that a
  /// manifest may not use it.
  private enum StoredKeys: String, CodingKey { case dataShare }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    stage = try values.decode(Stage.self, forKey: .stage)
    let stored = try decoder.container(keyedBy: StoredKeys.self)
    dataShare =
      try values.decodeIfPresent(Double.self, forKey: .dataShare)
      ?? stored.decodeIfPresent(Double.self, forKey: .dataShare)
    traffic = try values.decodeIfPresent(Double.self, forKey: .traffic)
    from = try values.decodeIfPresent(String.self, forKey: .from)
    guard [dataShare, traffic].allSatisfy({ (0...1).contains($0 ?? 0) }), from.map(CalendarDay.isDay) ?? true
    else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a step of the rollout has shares from 0 to 1 and a day like 2027-01-15"))
    }
  }
}
