/// Mated and non-mated scores of each model in files of their own, as PyEER reads them.
public struct PyEERInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's scores.
  public struct ArmFiles: Codable, Sendable, Equatable {
    public var mated: String
    public var nonmated: String

    enum CodingKeys: String, CodingKey, CaseIterable { case mated, nonmated }
  }

  public var format: ComparisonInput.Format?
  public var baseline: ArmFiles
  public var augmented: ArmFiles
  /// Whether line k of the non-mated file, counted from 0, is how many scores equal k; `nil` is no.
  public var histogram: Bool?
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, baseline, augmented, histogram
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { ArmFiles.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    keys.missing(allOf: "mated", "nonmated")
  }
}
