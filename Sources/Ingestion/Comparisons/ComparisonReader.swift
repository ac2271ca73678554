import Pilots
import Verification

/// Reads the comparisons of a pilot, whatever their form.
public enum ComparisonReader {
  /// All comparisons of all inputs, in their order, with the account of every row.
  ///
  /// - Parameter folder: the folder of the manifest, from which relative paths start.
  /// - Throws: ``IngestionError`` with file, line and column of what cannot be used.
  /// - Complexity: O(bytes).
  public static func comparisons(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> ComparisonData {
    let data = try gathered(settings, folder: folder).data(file: "verification.inputs")
    if settings.calibration != nil { try refuseNameless(data, "verification.inputs") }
    return data
  }

  /// The comparisons that thresholds are fixed on; `nil` if the manifest names no inputs of their own for that.
  ///
  /// - Throws: ``IngestionError`` with file and line of what cannot be used, or if they name no subjects.
  public static func calibration(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> ComparisonData? {
    guard let inputs = settings.calibration?.inputs, !inputs.isEmpty else { return nil }
    let place = "verification.calibration.inputs"
    var others = settings
    others.inputs = inputs
    var data = try gathered(others, folder: folder).data(file: place)
    try refuseNameless(data, place)
    for index in data.inputs.indices { data.inputs[index].role = "calibration-" + data.inputs[index].role }
    return data
  }

  /// People who are not named cannot be kept apart.
  private static func refuseNameless(_ data: ComparisonData, _ place: String) throws(IngestionError) {
    guard data.comparisons.subjects == nil else { return }
    throw IngestionError(
      place, "a calibration needs other people, and the comparisons name no subjects",
      remedy: "map ref_subject and probe_subject, or leave calibration out", code: "I012")
  }

  /// The rows of all inputs.
  static func gathered(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> ComparisonBuilder {
    var builder = ComparisonBuilder()
    var detection = FormatDetection(folder: folder)
    for input in settings.inputs {
      let recognised = try detection.recognised(input)
      var rows = try rows(recognised.input, settings, folder)
      for index in rows.records.indices {
        rows.records[index].format = recognised.input.format?.rawValue
        rows.records[index].recognised = recognised.words
      }
      builder.append(rows, of: recognised.input)
    }
    return builder
  }

  /// The rows of one input. One line a format.
  private static func rows(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String
  ) throws(IngestionError) -> ComparisonRows {
    switch input {
    case .table(let input): try TableReader(input, settings, folder: folder).rows()
    case .efhq(let input): try EFHQReader(input, settings, folder: folder).rows()
    case .bob(let input): try BobReader(input, settings, folder: folder).rows()
    case .deepface(let input): try DeepfaceReader(input, settings, folder: folder).rows()
    case .undeclared:
      throw IngestionError(
        "verification.inputs", "the format of an input is not known", remedy: "name it", code: "I072")
    }
  }
}
