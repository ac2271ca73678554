/// How many units of randomisation each arm holds, after filters.
public struct UnitCounts: Codable, Sendable, Equatable {
  /// `subject`, `device`, `site` or `day`.
  public var type: String
  public var baseline: Int
  public var augmented: Int

  public init(type: String, baseline: Int, augmented: Int) {
    self.type = type
    self.baseline = baseline
    self.augmented = augmented
  }
}
