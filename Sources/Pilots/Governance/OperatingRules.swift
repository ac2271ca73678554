import Operations

/// The section `operating_rules`: who turns the model back, when, and how often that is looked at.
public struct OperatingRules: Codable, Sendable, Equatable {
  public struct Rollback: Codable, Sendable, Equatable {
    public var metric: KPI
    /// The rise against the baseline, or the value, beyond which the model is turned back.
    public var limit: DifferenceLimit
    public var owner: String
    /// How soon.
    public var within: DurationSetting?

    enum CodingKeys: String, CodingKey, CaseIterable { case metric, limit, owner, within }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      metric = try values.decode(KPI.self, forKey: .metric)
      limit = try values.decode(DifferenceLimit.self, forKey: .limit)
      owner = try values.decode(String.self, forKey: .owner)
      within = try values.decodeIfPresent(DurationSetting.self, forKey: .within)
      let fault =
        owner.allSatisfy(\.isWhitespace)
        ? "rollback has an owner, and names nobody"
        : limit.limits(metric.unit)
          ? nil
          : "rollback.limit is not in the measure of \(metric.rawValue): write 0.5pt of a rate, 250ms of a time, 0.05 of a count"
      if let fault {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
      }
    }
  }

  public var rollback: Rollback
  public var reviewEvery: DurationSetting?
  /// The threshold in service after the roll-out.
  public var threshold: Double?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case rollback, threshold
    case reviewEvery = "review_every"
  }

  /// The same key as a stored evaluation gives it: its decoder turns every key from snake_case. Not `CaseIterable`, so that a
  /// manifest may not use it.
  private enum StoredKeys: String, CodingKey { case reviewEvery }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let stored = try decoder.container(keyedBy: StoredKeys.self)
    rollback = try values.decode(Rollback.self, forKey: .rollback)
    threshold = try values.decodeIfPresent(Double.self, forKey: .threshold)
    reviewEvery =
      try values.decodeIfPresent(DurationSetting.self, forKey: .reviewEvery)
      ?? stored.decodeIfPresent(DurationSetting.self, forKey: .reviewEvery)
  }
}
