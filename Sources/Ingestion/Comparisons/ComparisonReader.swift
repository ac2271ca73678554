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
    try gathered(settings, folder: folder).data(file: "verification.inputs")
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
    case .pyeer(let input): try PyEERReader(input, settings, folder: folder).rows()
    case .lfw(let input): try PairListReader(input, settings, folder: folder).lfwRows()
    case .insightface(let input): try PairListReader(input, settings, folder: folder).insightfaceRows()
    case .frte(let input): try FRTEReader(input, settings, folder: folder).rows()
    case .undeclared:
      throw IngestionError(
        "verification.inputs", "the format of an input is not known", remedy: "name it", code: "I072")
    }
  }
}
