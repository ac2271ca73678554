import Findings
import Pilots
import Verification
import Vocabulary

/// Gathers the rows of all inputs and makes columns of them.
struct ComparisonBuilder {
  private(set) var rows: [CanonicalRow] = []
  private(set) var groupNames: [String] = []
  private(set) var inputs: [InputRecord] = []
  private(set) var findings: [Finding] = []
  /// The inputs, with their formats as recognised.
  private(set) var forms: [ComparisonInput] = []
  private var seen: Set<SamplePair> = []
  private var repeated = 0
  private var reversed = 0
  private var firstRepeat: String?

  /// What an input brought: rows that count, and their account.
  mutating func append(_ input: ComparisonRows, of form: ComparisonInput) {
    forms.append(form)
    for row in input.rows {
      note(row, in: input.file)
      rows.append(Self.row(row, from: input.groupNames, to: &groupNames))
    }
    inputs += input.records
    findings += input.findings
  }

  private mutating func note(_ row: CanonicalRow, in file: String) {
    guard let key = row.key else { return }
    let isReversed = seen.contains(key.reversed)
    if isReversed || !seen.insert(key).inserted {
      repeated += 1
      if isReversed { reversed += 1 }
      firstRepeat = firstRepeat ?? "\(file):\(row.line)"
    }
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

  /// - Throws: if nothing is left, or a whole arm has no score.
  func data(file: String) throws(IngestionError) -> ComparisonData {
    let scores = PerArm { arm in ScoreColumn(rows.map { $0.scores[arm] }) }
    try Self.refuse(scores, file: file)
    let one = rows.count(where: { $0.scores.baseline.isNaN != $0.scores.augmented.isNaN })
    return ComparisonData(
      comparisons: comparisons, scores: scores, inputs: inputs,
      findings: findings + Self.repeats(repeated, reversed: reversed, place: firstRepeat)
        + Self.unpaired(one),
      forms: forms)
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
  static func repeats(_ repeated: Int, reversed: Int, place: String?) -> [Finding] {
    guard repeated > 0 else { return [] }
    return [
      Finding(
        .warning, "V103", place: place,
        "\(repeated) pairs repeat (\(reversed) reversed; this is the first)",
        remedy: "they count as often as they stand there; leave them out if that is not meant")
    ]
  }

  /// What is said of pairs that one model alone has a score for.
  static func unpaired(_ count: Int) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      Finding(
        .warning, "V105",
        "the models were not scored on the same pairs: \(count) pairs have the score of one alone",
        remedy: "score both on all pairs; until then the other counts as a failure to acquire")
    ]
  }
}
