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
