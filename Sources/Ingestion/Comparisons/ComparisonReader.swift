import Pilots
import Verification

/// Reads the comparisons of a pilot, whatever their form.
public enum ComparisonReader {
  /// All comparisons of all inputs, in their order, with the account of every row.
  ///
  /// - Parameters:
  ///   - folder: The folder of the manifest, from which relative paths start.
  ///   - limits: What archives of arrays may ask for.
  /// - Throws: ``IngestionError`` with file, line and column of what cannot be used.
  /// - Complexity: O(bytes).
  public static func comparisons(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings = LimitSettings()
  ) throws(IngestionError) -> ComparisonData {
    try StandardInput.refuseTwice(settings.files())
    let data = try data(settings, folder: folder, limits: limits, place: "verification.inputs")
    if settings.calibration != nil { try refuseNameless(data, "verification.inputs") }
    return try data.checked(against: settings.trainingSubjects, folder: folder)
  }

  /// The comparisons that thresholds are fixed on; `nil` if the manifest names no inputs of their own for that.
  ///
  /// - Throws: ``IngestionError`` with file and line of what cannot be used, or if they name no subjects.
  public static func calibration(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings = LimitSettings()
  ) throws(IngestionError) -> ComparisonData? {
    guard let inputs = settings.calibration?.inputs, !inputs.isEmpty else { return nil }
    let place = "verification.calibration.inputs"
    var others = settings
    others.inputs = inputs
    var data = try data(others, folder: folder, limits: limits, place: place)
    try refuseNameless(data, place)
    data = try data.calibrating(against: settings.trainingSubjects, folder: folder)
    for index in data.inputs.indices { data.inputs[index].role = "calibration-" + data.inputs[index].role }
    return data
  }

  /// People who are not named cannot be kept apart.
  private static func refuseNameless(_ data: ComparisonData, _ place: String) throws(IngestionError) {
    guard data.comparisons.subjects == nil else { return }
    // Where some rows have names, the first one without is what the user looks for; where none has, any will do.
    let first = data.findings.first { $0.code == "V128" }?.place
    throw IngestionError(
      first ?? place, "a calibration needs other people, and not every comparison names its subjects",
      remedy: "map ref_subject and probe_subject, or leave calibration out", code: "I012")
  }

  private static func data(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings, place: String
  ) throws(IngestionError) -> ComparisonData {
    var detection = FormatDetection(folder: folder)
    // Alone, an input of millions of comparisons needs no row for each.
    if settings.inputs.count == 1, !settings.deduplicate {
      let recognised = try detection.recognised(settings.inputs[0])
      if var columns = try columns(recognised.input, settings, folder, limits) {
        mark(&columns.records, recognised)
        return try columns.data(file: place, form: recognised.input)
      }
    }
    return try gathered(settings, folder: folder, limits: limits, detection).data(file: place)
  }

  /// The rows of all inputs.
  static func gathered(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings = LimitSettings(),
    _ known: FormatDetection? = nil
  ) throws(IngestionError) -> ComparisonBuilder {
    var builder = ComparisonBuilder(deduplicates: settings.deduplicate)
    var detection = known ?? FormatDetection(folder: folder)
    for input in settings.inputs {
      let recognised = try detection.recognised(input)
      var rows = try rows(recognised.input, settings, folder, limits)
      mark(&rows.records, recognised)
      builder.append(rows, of: recognised.input)
    }
    return builder
  }

  static func mark(_ records: inout [InputRecord], _ recognised: FormatDetection.Recognised) {
    for index in records.indices {
      records[index].format = recognised.input.format?.rawValue
      records[index].recognised = recognised.words
    }
  }

  /// The rows of one input. One line a format.
  static func rows(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String, _ limits: LimitSettings
  ) throws(IngestionError) -> ComparisonRows {
    switch input {
    case .table(let input): try TableReader(input, settings, folder: folder).rows()
    case .efhq(let input): try EFHQReader(input, settings, folder: folder, limits: limits).rows()
    case .bob(let input): try BobReader(input, settings, folder: folder).rows()
    case .deepface(let input): try DeepfaceReader(input, settings, folder: folder).rows()
    case .bee(let input): try BEEReader(input, settings, folder: folder).columns().rows
    case .ijb(let input): try IJBReader(input, settings, folder: folder, limits: limits).columns().rows
    case .pyeer(let input): try PyEERReader(input, settings, folder: folder).rows()
    case .lfw(let input): try PairListReader(input, settings, folder: folder, limits: limits).lfwRows()
    case .insightface(let input):
      try PairListReader(input, settings, folder: folder, limits: limits).insightfaceRows()
    case .frte(let input): try FRTEReader(input, settings, folder: folder).rows()
    case .undeclared:
      throw IngestionError(
        "verification.inputs", "the format of an input is not known", remedy: "name it", code: "I072")
    }
  }

  /// The comparisons of an input that is read column by column; `nil` for every other.
  private static func columns(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String, _ limits: LimitSettings
  ) throws(IngestionError) -> ComparisonColumns? {
    switch input {
    case .bee(let input): try BEEReader(input, settings, folder: folder).columns()
    case .ijb(let input): try IJBReader(input, settings, folder: folder, limits: limits).columns()
    default: nil
    }
  }
}
