import Vocabulary

/// Embeddings of two models over the same images, and lists of the pairs to compare: EFHQ's own layout.
public struct EFHQInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's embeddings: named files, or a directory that holds them.
  public struct Features: Codable, Sendable, Equatable {
    /// `.npz` with member `arr_0.npy`, or `.npy`: one row an image.
    public var features: String?
    /// A directory with `feat.npz` or `feat.npy`, `paths.txt` and the lists, instead of ``features``.
    public var directory: String?
    /// The images in row order; `nil`: those of the directory, else those of the input.
    public var paths: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case features, directory, paths }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      features = try values.decodeIfPresent(String.self, forKey: .features)
      directory = try values.decodeIfPresent(String.self, forKey: .directory)
      paths = try values.decodeIfPresent(String.self, forKey: .paths)
      guard (features == nil) != (directory == nil) else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "a model of format efhq names either its 'features' or a 'directory'"))
      }
    }
  }

  /// The lists by the class that they set; those of the directories if none is named.
  public struct Pairs: Codable, Sendable, Equatable {
    public var f2f: String?
    public var f2p: String?
    public var p2p: String?
    /// A list of mixed pairs, whose classes come from the bins.
    public var all: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case f2f, f2p, p2p, all }

    public init() {}

    /// Whether no list is named.
    public var isEmpty: Bool { f2f == nil && f2p == nil && p2p == nil && all == nil }
  }

  /// `nil`: told from the keys.
  public var format: ComparisonInput.Format?
  public var baseline: Features
  public var augmented: Features
  /// `id/bin/frame.png`, one a row of the features.
  public var paths: String?
  public var pairs: Pairs
  /// Tables of poses: `path,yaw,pitch,roll`, or EFHQ's metadata, one file a subject; files, folders and wildcards.
  public var poses: [String]?

  enum CodingKeys: String, CodingKey, CaseIterable { case format, baseline, augmented, paths, pairs, poses }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { Features.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    if let model = keys.missing(anyOf: "features", "directory") { return model }
    if keys.lacksPaths { return "'paths', the list of the images of the 'features'" }
    let hasFolder = Arm.allCases.contains { keys.arms[$0].contains("directory") }
    return keys.top.contains("pairs") || hasFolder
      ? nil : "'pairs' with at least one of the lists f2f, f2p, p2p and all"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    baseline = try values.decode(Features.self, forKey: .baseline)
    augmented = try values.decode(Features.self, forKey: .augmented)
    paths = try values.decodeIfPresent(String.self, forKey: .paths)
    pairs = try values.decodeIfPresent(Pairs.self, forKey: .pairs) ?? Pairs()
    if let one = try? values.decodeIfPresent(String.self, forKey: .poses) {
      poses = [one]
    } else {
      poses = try values.decodeIfPresent([String].self, forKey: .poses)
    }
    let arms = [baseline, augmented]
    let hasPaths = paths != nil || arms.allSatisfy { $0.paths != nil || $0.directory != nil }
    let hasLists = !pairs.isEmpty || arms.contains { $0.directory != nil }
    guard hasLists, hasPaths else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an input of format efhq names 'paths' and at least one list under 'pairs'"))
    }
  }
}
