import Vocabulary

/// Comparisons with their scores as a delimited table: both models in one file, or one file each.
public struct TableInput: FormattedInput, Codable, Sendable, Equatable {
  public struct ArmFile: Codable, Sendable, Equatable {
    public var file: String

    enum CodingKeys: String, CodingKey, CaseIterable { case file }
  }

  /// Which column holds what; absent columns keep their canonical names.
  public struct Columns: Codable, Sendable, Equatable {
    public var refSample, probeSample, refSubject, probeSubject, mated, pairID: String?
    public var baseline, augmented, score: String?
    public var refYaw, probeYaw, refPitch, probePitch, refRoll, probeRoll: String?
    public var refBin, probeBin, set: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case refSample = "ref_sample"
      case probeSample = "probe_sample"
      case refSubject = "ref_subject"
      case probeSubject = "probe_subject"
      case mated, baseline, augmented, score
      case pairID = "pair_id"
      case refYaw = "ref_yaw"
      case probeYaw = "probe_yaw"
      case refPitch = "ref_pitch"
      case probePitch = "probe_pitch"
      case refRoll = "ref_roll"
      case probeRoll = "probe_roll"
      case refBin = "ref_bin"
      case probeBin = "probe_bin"
      case set
    }

    public init() {}
  }

  /// `nil`: told from the file.
  public var format: ComparisonInput.Format?
  /// Both models in one file …
  public var file: String?
  /// … or one file each.
  public var baseline: ArmFile?
  public var augmented: ArmFile?
  public var columns: Columns
  /// Group name to column, or to one column a side; columns `group.*`, and `ref.*` with `probe.*`, are groups without it.
  public var groups: [String: GroupSource]
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, file, baseline, augmented, columns, groups
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { ArmFile.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    if keys.top.contains("file") { return nil }
    let names = Arm.allCases.map(\.rawValue)
    if keys.top.isDisjoint(with: names) { return "'file', or 'baseline' and 'augmented' with a 'file' each" }
    return keys.missing(allOf: "file")
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    file = try values.decodeIfPresent(String.self, forKey: .file)
    baseline = try values.decodeIfPresent(ArmFile.self, forKey: .baseline)
    augmented = try values.decodeIfPresent(ArmFile.self, forKey: .augmented)
    columns = try values.decodeIfPresent(Columns.self, forKey: .columns) ?? Columns()
    groups = try values.decodeIfPresent([String: GroupSource].self, forKey: .groups) ?? [:]
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs)
    let hasBoth = baseline != nil && augmented != nil
    guard (file != nil) != hasBoth, (baseline == nil) == (augmented == nil) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an input names either one 'file' or the files of 'baseline' and 'augmented'"))
    }
  }
}
