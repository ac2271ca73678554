/// Embeddings of two models over the same images, and lists of the pairs to compare: EFHQ's own layout.
public struct EFHQInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's embeddings.
  public struct Features: Codable, Sendable, Equatable {
    /// `.npz` with member `arr_0.npy`, or `.npy`: one row an image.
    public var features: String
    /// The images in row order; `nil`: those of the input.
    public var paths: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case features, paths }
  }

  /// The lists by the class that they set; at least one.
  public struct Pairs: Codable, Sendable, Equatable {
    public var f2f: String?
    public var f2p: String?
    public var p2p: String?
    /// A list of mixed pairs, whose classes come from the bins.
    public var all: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case f2f, f2p, p2p, all }
  }

  /// `nil`: told from the keys.
  public var format: ComparisonInput.Format?
  public var baseline: Features
  public var augmented: Features
  /// `id/bin/frame.png`, one a row of the features.
  public var paths: String?
  public var pairs: Pairs
  /// `path,yaw,pitch,roll`.
  public var poses: String?

  enum CodingKeys: String, CodingKey, CaseIterable { case format, baseline, augmented, paths, pairs, poses }

  static var keys: [String] { CodingKeys.allCases.names }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    baseline = try values.decode(Features.self, forKey: .baseline)
    augmented = try values.decode(Features.self, forKey: .augmented)
    paths = try values.decodeIfPresent(String.self, forKey: .paths)
    pairs = try values.decode(Pairs.self, forKey: .pairs)
    poses = try values.decodeIfPresent(String.self, forKey: .poses)
    let lists = [pairs.f2f, pairs.f2p, pairs.p2p, pairs.all]
    let hasPaths = paths != nil || (baseline.paths != nil && augmented.paths != nil)
    guard lists.contains(where: { $0 != nil }), hasPaths else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an input of format efhq names 'paths' and at least one list under 'pairs'"))
    }
  }
}
