import Findings
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
    try StandardInput.refuseTwice(settings.files())
    let builder = try gathered(settings, folder: folder, limits: limits)
    let data = try builder.data(file: "verification.inputs")
    return CanonicalTable(
      rows: builder.rows, groupNames: builder.groupNames, scores: .both, inputs: data.inputs,
      findings: data.findings)
  }

  /// The scores of the baseline alone, as one table; the other model's files are not looked at.
  ///
  /// - Throws: ``IngestionError`` with file, line and column of what cannot be used.
  public static func baselineTable(
    _ settings: VerificationSettings, folder: String, limits: LimitSettings = LimitSettings()
  ) throws(IngestionError) -> CanonicalTable {
    try StandardInput.refuseTwice(settings.files(of: [.baseline]))
    var detection = FormatDetection(folder: folder)
    var builder = ComparisonBuilder()
    for input in settings.inputs {
      let recognised = try detection.recognised(input)
      var rows = try baselineRows(recognised.input, settings, folder, limits)
      mark(&rows.records, recognised)
      builder.append(rows, of: recognised.input)
    }
    try builder.refuseMeasurements(file: "verification.inputs")
    return CanonicalTable(
      rows: builder.rows, groupNames: builder.groupNames, scores: .one(.baseline), inputs: builder.inputs,
      findings: try builder.settledFindings())
  }

  /// The rows of one input with the baseline's scores.
  private static func baselineRows(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String, _ limits: LimitSettings
  ) throws(IngestionError) -> ComparisonRows {
    switch input {
    case .table(let input):
      guard let file = input.baseline?.file else {
        throw IngestionError(
          "verification.inputs", "the format \(input.format?.rawValue ?? "csv") has no files of one model",
          remedy: "convert both models together", code: "I087")
      }
      let (part, groups) = try TableReader(input, settings, folder: folder).part(file, .one(.baseline))
      return try ComparisonRows([part], groupNames: groups)
    case .bob(let input):
      let reader = BobReader(input, settings, folder: folder)
      let (part, groups) = try reader.part(input.baseline.file, .baseline)
      return try ComparisonRows([part], groupNames: groups)
    case .deepface(let input):
      let reader = DeepfaceReader(input, settings, folder: folder)
      let (part, groups) = try reader.part(input.baseline.file, .baseline)
      return try ComparisonRows([part], groupNames: groups)
    case .pyeer(let input):
      let parts = try PyEERReader(input, settings, folder: folder).parts(input.baseline, .baseline)
      return try ComparisonRows([parts.mated, parts.nonmated])
    default: return try twofold(input.withBaselineTwice, settings, folder, limits)
    }
  }

  /// The comparisons of an input whose list both models share, read as if the baseline were both, so that each is scored
  /// twice alike and told of once.
  private static func twofold(
    _ input: ComparisonInput, _ settings: VerificationSettings, _ folder: String, _ limits: LimitSettings
  ) throws(IngestionError) -> ComparisonRows {
    var rows = try self.rows(input, settings, folder, limits)
    rows.records = rows.records.indices.filter { !rows.records[$0].role.contains(Arm.augmented.rawValue) }.map
    {
      var record = rows.records[$0]
      record.unscored = record.unscored?.filter { $0.arm == .baseline }
      return record
    }
    var told: [Finding] = []
    for finding in rows.findings where !told.contains(finding) { told.append(finding) }
    rows.findings = told
    return rows
  }
}

extension ComparisonRows {
  /// The comparisons of files of one model, by the rules for two: a pair that stands again in its file counts once, and
  /// must say the same.
  fileprivate init(_ parts: [FilePart], groupNames: [String] = []) throws(IngestionError) {
    self.init(file: parts.first?.file.name ?? "", rows: [], groupNames: groupNames, records: [])
    for part in parts {
      let join = try ArmJoin(alone: part)
      var record = part.record("scores")
      record.leaveOut(join.repeated.baseline, as: "duplicate")
      rows += join.rows.map { row in
        var row = row
        row.records = [records.count]
        return row
      }
      records.append(record)
      findings += part.findings + join.findings(part, .baseline)
    }
  }
}

extension ComparisonInput {
  /// The input as if its baseline were both models. One line a format.
  fileprivate var withBaselineTwice: ComparisonInput {
    func twice<Form, Files>(
      _ form: Form, _ baseline: KeyPath<Form, Files>, _ augmented: WritableKeyPath<Form, Files>
    )
      -> Form
    {
      var form = form
      form[keyPath: augmented] = form[keyPath: baseline]
      return form
    }
    return switch self {
    case .table(let input): .table(twice(input, \.baseline, \.augmented))
    case .efhq(let input): .efhq(twice(input, \.baseline, \.augmented))
    case .bob(let input): .bob(twice(input, \.baseline, \.augmented))
    case .deepface(let input): .deepface(twice(input, \.baseline, \.augmented))
    case .bee(let input): .bee(twice(input, \.baseline, \.augmented))
    case .ijb(let input): .ijb(twice(input, \.baseline, \.augmented))
    case .pyeer(let input): .pyeer(twice(input, \.baseline, \.augmented))
    case .lfw(let input): .lfw(twice(input, \.baseline, \.augmented))
    case .insightface(let input): .insightface(twice(input, \.baseline, \.augmented))
    case .frte(let input): .frte(twice(input, \.baseline, \.augmented))
    case .undeclared(let forms): .undeclared(forms.map(\.withBaselineTwice))
    }
  }
}
