/// A list of pairs, and each model's scores of them: as numbers in the list's order, or by embeddings.
public struct PairListInput: FormattedInput, Codable, Sendable, Equatable {
  /// Where one model's scores come from: either `scores`, or `features` with `paths`.
  public struct ArmSource: Codable, Sendable, Equatable {
    /// One number a line, in the order of the list.
    public var scores: String?
    /// `.npz` with member `arr_0.npy`, or `.npy`: one row an image.
    public var features: String?
    /// The images in row order; `nil`: those of the input.
    public var paths: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case scores, features, paths }
  }

  public var format: ComparisonInput.Format?
  public var pairs: String
  public var baseline: ArmSource
  public var augmented: ArmSource
  /// The images in the order of the features' rows.
  public var paths: String?
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, pairs, baseline, augmented, paths
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { ArmSource.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    if !keys.top.contains("pairs") { return "'pairs'" }
    if let model = keys.missing(anyOf: "scores", "features") { return model }
    return keys.lacksPaths ? "'paths', the list of the images of the 'features'" : nil
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    pairs = try values.decode(String.self, forKey: .pairs)
    baseline = try values.decode(ArmSource.self, forKey: .baseline)
    augmented = try values.decode(ArmSource.self, forKey: .augmented)
    paths = try values.decodeIfPresent(String.self, forKey: .paths)
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs)
    for arm in [baseline, augmented] {
      let hasPaths = paths != nil || arm.paths != nil
      guard (arm.scores != nil) != (arm.features != nil), arm.features == nil || hasPaths else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "a list of pairs needs of each model either 'scores', or 'features' and 'paths'"
          ))
      }
    }
  }
}
