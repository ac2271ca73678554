/// The people whose images the augmented model was trained on: a file with one id a line, or a column of a table.
public struct TrainingSubjectsInput: Codable, Sendable, Equatable {
  public var file: String
  /// The column that holds the ids; `nil`: each line is an id.
  public var column: String?

  enum CodingKeys: String, CodingKey, CaseIterable { case file, column }

  public init(file: String, column: String? = nil) {
    self.file = file
    self.column = column
  }

  /// `training_subjects: FILE`, or `training_subjects: {file: FILE, column: NAME}`.
  public init(from decoder: any Decoder) throws {
    if let file = try? decoder.singleValueContainer().decode(String.self) {
      self.init(file: file)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      file: try values.decode(String.self, forKey: .file),
      column: try values.decodeIfPresent(String.self, forKey: .column))
  }
}
