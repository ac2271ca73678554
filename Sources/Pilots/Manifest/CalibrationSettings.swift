/// What thresholds are fixed on, apart from the comparisons that are judged: other people's comparisons.
public struct CalibrationSettings: Codable, Sendable, Equatable {
  public enum Split: String, Codable, CaseIterable, Sendable {
    /// A seeded share of the subjects is set aside; comparisons across the two sides belong to neither.
    case subjects
  }

  /// Sets a part of the pilot's own comparisons aside …
  public var split: Split?
  /// … which takes this share of the subjects.
  public var share: Double
  /// Or comparisons of their own; subjects that stand in the test too are left out of them.
  public var inputs: [ComparisonInput]

  enum CodingKeys: String, CodingKey, CaseIterable { case split, share, inputs }

  /// Shares that leave people on both sides.
  public static let shareRange = 0.1...0.9

  public init(split: Split?, share: Double = 0.5, inputs: [ComparisonInput] = []) {
    self.split = split
    self.share = share
    self.inputs = inputs
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    split = try values.decodeIfPresent(Split.self, forKey: .split)
    share = try values.decodeIfPresent(Double.self, forKey: .share) ?? 0.5
    inputs = try values.decodeIfPresent([ComparisonInput].self, forKey: .inputs) ?? []
    guard (split == nil) != inputs.isEmpty, !(values.contains(.share) && split == nil) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "a calibration is either {split: subjects, share: 0.5} or {inputs: [...]} with other people"))
    }
    guard Self.shareRange.contains(share) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "share is \(share), outside 0.1 to 0.9"))
    }
  }
}
