import Pilots
import Vocabulary

extension ComparisonReader {
  /// The comparisons of all inputs as one table.
  ///
  /// - Parameters:
  ///   - folder: The folder of the manifest, from which relative paths start.
  ///   - limits: What archives of arrays may ask for.
  /// - Throws: ``IngestionError`` with file, line and column of what cannot be used.
  /// - Complexity: O(bytes).
  public static func table(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings = LimitSettings()
  ) throws(IngestionError) -> CanonicalTable {
    let builder = try gathered(settings, folder: folder, limits: limits)
    let data = try builder.data(file: "verification.inputs")
    return CanonicalTable(
      rows: builder.rows, groupNames: builder.groupNames, scores: .both, inputs: data.inputs,
      findings: data.findings)
  }

  /// The scores of the baseline alone, as one table; the other model's files are not looked at.
  ///
  /// - Throws: ``IngestionError`` if the format has no files of one model.
  public static func baselineTable(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> CanonicalTable {
    var detection = FormatDetection(folder: folder)
    var table = (rows: [CanonicalRow](), groups: [String](), inputs: [InputRecord](), parts: [FilePart]())
    for input in settings.inputs {
      let recognised = try detection.recognised(input)
      let (parts, groups) = try baselineParts(recognised.input, settings, folder)
      table.groups = groups
      table.parts += parts
      for part in parts {
        table.rows += part.rows
        var record = part.record("scores")
        (record.format, record.recognised) = (recognised.input.format?.rawValue, recognised.words)
        table.inputs.append(record)
      }
    }
    return CanonicalTable(
      rows: table.rows, groupNames: table.groups, scores: .one(.baseline), inputs: table.inputs,
      findings: table.parts.flatMap(\.findings))
  }

  private static func baselineParts(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String
  ) throws(IngestionError) -> ([FilePart], groups: [String]) {
    switch input {
    case .table(let input):
      guard let file = input.baseline?.file else { break }
      let (part, groups) = try TableReader(input, settings, folder: folder).part(file, .one(.baseline))
      return ([part], groups)
    case .bob(let input):
      let reader = BobReader(input, settings, folder: folder)
      let (part, groups) = try reader.part(input.baseline.file, .baseline)
      return ([part], groups)
    case .deepface(let input):
      let reader = DeepfaceReader(input, settings, folder: folder)
      let (part, groups) = try reader.part(input.baseline.file, .baseline)
      return ([part], groups)
    case .pyeer(let input):
      let parts = try PyEERReader(input, settings, folder: folder).parts(input.baseline, .baseline)
      return ([parts.mated, parts.nonmated], [])
    default: break
    }
    throw IngestionError(
      "verification.inputs", "the format \(input.format?.rawValue ?? "") has no files of one model",
      remedy: "convert both models together", code: "I087")
  }
}
