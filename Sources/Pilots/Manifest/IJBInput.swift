import Vocabulary

/// Template pairs of IJB-B or IJB-C with one array of scores a model.
public struct IJBInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's scores in the order of the pairs.
  public struct Scores: Codable, Sendable, Equatable {
    /// `.npy`, or `.npz` with the member `scores` and optionally `label`.
    public var scores: String

    enum CodingKeys: String, CodingKey, CaseIterable { case scores }
  }

  /// `nil`: told from the keys.
  public var format: ComparisonInput.Format?
  public var baseline: Scores
  public var augmented: Scores
  /// The folder in which `*_template_pair_label.txt` and `*_face_tid_mid.txt` are looked for.
  public var directory: String?
  /// `tid1 tid2 0|1` a line, instead of that of the folder.
  public var pairs: String?
  /// `image tid mid` a line, instead of that of the folder; the templates of the pairs must be among these.
  public var templates: String?
  /// `template_id,subject_id`; `nil`: templates of mated pairs are taken for one person.
  public var subjects: String?
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, baseline, augmented, directory, pairs, templates, subjects
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { Scores.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    if let model = keys.missing(allOf: "scores") { return model }
    return keys.top.isDisjoint(with: ["pairs", "directory"])
      ? "the list of 'pairs', or the 'directory' that holds it" : nil
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    baseline = try values.decode(Scores.self, forKey: .baseline)
    augmented = try values.decode(Scores.self, forKey: .augmented)
    directory = try values.decodeIfPresent(String.self, forKey: .directory)
    pairs = try values.decodeIfPresent(String.self, forKey: .pairs)
    templates = try values.decodeIfPresent(String.self, forKey: .templates)
    subjects = try values.decodeIfPresent(String.self, forKey: .subjects)
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs)
    guard directory != nil || pairs != nil else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an input of format ijb names a 'directory', or the list of 'pairs'"))
    }
  }
}
