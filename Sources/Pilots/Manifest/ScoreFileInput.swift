/// One score file of each model, in a layout that names its own columns.
public struct ScoreFileInput: FormattedInput, Codable, Sendable, Equatable {
  public var format: ComparisonInput.Format?
  public var baseline: TableInput.ArmFile
  public var augmented: TableInput.ArmFile
  /// `nil`: as the format has it, else as `verification.higher_is`.
  public var higherIs: ScoreDirection?
  /// Group name to column, where the files have a header.
  public var groups: [String: GroupSource]?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, baseline, augmented, groups
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { TableInput.ArmFile.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    keys.missing(allOf: "file")
  }
}
