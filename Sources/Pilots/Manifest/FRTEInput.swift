/// Match logs of NIST's FRTE 1:1, one a model, with the subjects of the templates.
public struct FRTEInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's logs.
  public struct ArmLogs: Codable, Sendable, Equatable {
    /// `enrollTempl verifTempl simScore returnCode`.
    public var file: String
    /// `id image templateSizeBytes returnCode …`, which tells the failures to enrol.
    public var enrolment: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case file, enrolment }
  }

  public var format: ComparisonInput.Format?
  public var baseline: ArmLogs
  public var augmented: ArmLogs
  /// `template,subject`.
  public var subjects: String
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, baseline, augmented, subjects
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { ArmLogs.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    keys.missing(allOf: "file")
      ?? (keys.top.contains("subjects") ? nil : "'subjects', a table template,subject")
  }
}
