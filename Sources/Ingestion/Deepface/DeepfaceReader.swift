import Pilots
import Vocabulary

/// Reads the distances of deepface's benchmark: `actuals,distances`, one file a model, joined by order.
struct DeepfaceReader {
  private let input: ScoreFileInput
  private let settings: VerificationSettings
  private let folder: String

  init(_ input: ScoreFileInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    let (parts, groups) = try PerArm.tables(
      try part(input.baseline.file, .baseline), try part(input.augmented.file, .augmented))
    return try ComparisonRows(joining: parts, groupNames: groups)
  }

  /// The scores of one model.
  func part(_ name: String, _ arm: Arm) throws(IngestionError) -> (FilePart, groups: [String]) {
    var columns = TableInput.Columns()
    (columns.mated, columns.score) = ("actuals", "distances")
    let layout = TableLayout(
      columns: columns, scores: .one(arm), direction: input.higherIs ?? .different,
      groups: input.groups ?? [:], dialect: .foreign)
    return try FilePart.table(try InputFile(name, folder: folder), layout, settings)
  }
}
