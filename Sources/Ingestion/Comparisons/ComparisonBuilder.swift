import Findings
import Pilots
import Verification
import Vocabulary

/// Gathers the rows of all inputs and makes columns of them.
struct ComparisonBuilder {
  private(set) var rows: [CanonicalRow] = []
  private(set) var groupNames: [String] = []
  /// The file that each group was read from first.
  private var groupFiles: [String: String] = [:]
  private(set) var inputs: [InputRecord] = []
  private(set) var findings: [Finding] = []
  /// The inputs, with their formats as recognised.
  private(set) var forms: [ComparisonInput] = []
  /// Whether pairs that stand again, or reversed, are left out.
  private let deduplicates: Bool
  /// The pairs so far, as they stood first, and whether they are mated.
  private var seen: [SamplePair: Bool] = [:]
  private var repeated = 0
  private var reversed = 0
  private var firstRepeat: String?
  private var contradiction: IngestionError?
  private var people = NamingAccount()
  private var samples = NamingAccount()

  init(deduplicates: Bool = false) { self.deduplicates = deduplicates }

  /// What an input brought: rows that count, and their account.
  mutating func append(_ input: ComparisonRows, of form: ComparisonInput) {
    forms.append(form)
    for name in input.groupNames where groupFiles[name] == nil { groupFiles[name] = input.file }
    var records = input.records
    for row in input.rows {
      // The file of the row itself, of the several that an input may have.
      let file =
        row.records.first.flatMap { records.indices.contains($0) ? records[$0].file : nil } ?? input.file
      if isRepeat(row, in: file), deduplicates {
        for index in row.records where records.indices.contains(index) {
          records[index].leaveOut(as: "duplicate")
        }
        continue
      }
      people.count(row.refSubject, row.probeSubject, place: "\(file):\(row.line)")
      samples.count(row.refSample, row.probeSample, place: "\(file):\(row.line)")
      rows.append(Self.row(row, from: input.groupNames, to: &groupNames))
    }
    inputs += records
    findings += input.findings
  }

  /// Whether the pair stood before, in this order or reversed; counts it then.
  private mutating func isRepeat(_ row: CanonicalRow, in file: String) -> Bool {
    guard let key = row.key else { return false }
    let turned = seen[key.reversed]
    guard let label = turned ?? seen[key] else {
      seen[key] = row.isMated
      return false
    }
    repeated += 1
    if turned != nil { reversed += 1 }
    firstRepeat = firstRepeat ?? "\(file):\(row.line)"
    if label != row.isMated, contradiction == nil {
      contradiction = IngestionError(
        file, line: row.line, "the pair stands before with the opposite label", remedy: "correct one of them",
        code: "I141")
    }
    return true
  }

  /// The row with its groups in the order of all inputs; groups that an input lacks are empty.
  private static func row(
    _ row: CanonicalRow, from names: [String], to all: inout [String]
  ) -> CanonicalRow {
    for name in names where !all.contains(name) { all.append(name) }
    if names == all { return row }
    var row = row
    row.groups = all.map { name in names.firstIndex(of: name).map { row.groups[$0] } ?? "" }
    return row
  }

  /// - Throws: if nothing is left, a pair has two labels, or a whole arm has no score.
  func data(file: String) throws(IngestionError) -> ComparisonData {
    let settled = try settledFindings()
    let scores = PerArm { arm in ScoreColumn(rows.map { $0.scores[arm] }) }
    try Self.refuse(scores, file: file)
    let comparisons = comparisons
    try refuseMeasurements(file: file)
    return ComparisonData(
      comparisons: comparisons, scores: scores, inputs: inputs,
      findings: settled + UnpairedScores(scores).findings, forms: forms)
  }

  /// More values than a table of results could hold are no property to report by, but a measurement or a name.
  static let mostGroupValues = 100

  ///
  /// - Throws: if a group has more.
  func refuseMeasurements(file: String) throws(IngestionError) {
    guard let group = comparisons.groups.first(where: { $0.values.count > Self.mostGroupValues }) else {
      return
    }
    throw IngestionError(
      groupFiles[group.name] ?? file,
      "the group '\(group.name)' has \(group.values.count) values, and at most \(Self.mostGroupValues) can be reported by",
      remedy:
        "bin it into fewer, or make it no group: leave it out of groups, or rename a column group.\(group.name)",
      code: "I146")
  }

  /// What is said of the rows, whoever scored them.
  ///
  /// - Throws: if a pair has two labels.
  func settledFindings() throws(IngestionError) -> [Finding] {
    if let contradiction { throw contradiction }
    return findings + [people.people, samples.samples].compactMap { $0 }
      + Self.repeats(repeated, reversed: reversed, place: firstRepeat, areLeftOut: deduplicates)
  }

  /// Refuses comparisons of which nothing is left, or that a whole arm has no score for.
  static func refuse(_ scores: PerArm<ScoreColumn>, file: String) throws(IngestionError) {
    guard !scores.baseline.values.isEmpty else {
      throw IngestionError(file, "no comparison is left", remedy: "check the inputs", code: "I040")
    }
    for arm in Arm.allCases where scores[arm].values.allSatisfy(\.isNaN) {
      throw IngestionError(
        file, "the \(arm.rawValue) model has no score at all", remedy: "check its column or file",
        code: "I041")
    }
  }

  private var comparisons: ComparisonSet {
    let subjects =
      rows.allSatisfy { $0.refSubject != nil && $0.probeSubject != nil }
      ? PairColumn(
        reference: rows.map { $0.refSubject ?? "" }, probe: rows.map { $0.probeSubject ?? "" }) : nil
    let samples =
      rows.allSatisfy { $0.refSample != nil && $0.probeSample != nil }
      ? PairColumn(
        reference: rows.map { $0.refSample ?? "" }, probe: rows.map { $0.probeSample ?? "" }) : nil
    let hasClasses = rows.contains { $0.poseClass != nil }
    let hasBins = rows.contains { $0.bins != nil }
    return ComparisonSet(
      isMated: rows.map(\.isMated), subjects: subjects, samples: samples,
      poseClasses: hasClasses ? rows.map { $0.poseClass ?? .other } : nil,
      poseBins: hasBins ? rows.map { PosePair($0.bins?.reference, $0.bins?.probe) } : nil,
      poseTurns: turns,
      groups: groupNames.enumerated().map { index, name in
        GroupColumn(name: name, column: rows.map { index < $0.groups.count ? $0.groups[index] : "" })
      })
  }

  private var turns: PoseTurns? {
    guard rows.contains(where: { $0.angles != nil }) else { return nil }
    let unknown = PoseAngles(yaw: nil, pitch: nil, roll: nil)
    return PoseTurns(
      reference: rows.map { $0.angles?.reference ?? unknown }, probe: rows.map { $0.angles?.probe ?? unknown }
    )
  }

  /// What is said of pairs that stand there more than once.
  static func repeats(
    _ repeated: Int, reversed: Int, place: String?, areLeftOut: Bool = false
  ) -> [Finding] {
    guard repeated > 0 else { return [] }
    if areLeftOut {
      return [
        Finding(
          .note, "V103", place: place,
          "\(repeated, "repeated pair was", "repeated pairs were") left out (\(reversed) reversed; this is the first)",
          remedy: "set deduplicate: false if they are to count")
      ]
    }
    return [
      Finding(
        .warning, "V103", place: place,
        "\(repeated, "pair repeats", "pairs repeat") (\(reversed) reversed; this is the first)",
        remedy: "they count as often as they stand there; leave them out with deduplicate: true")
    ]
  }
}
