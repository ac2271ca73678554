import Pilots
import Vocabulary

/// Reads one row of a table of comparisons.
struct RowReader {
  enum Reading {
    case comparison(CanonicalRow)
    case selfComparison
    case bad(String, remedy: String)
  }

  private let table: DelimitedTable
  private let score: ScoreField
  /// The column of each arm's scores; one file an arm has one.
  private let scores: [(Arm, Int)]
  private let samples: (Int?, Int?)
  private let subjects: (Int?, Int?)
  private let mated: Int?
  let poses: PoseColumns
  private let groups: [Int]
  private let pathIndex: Int?

  init(
    _ table: DelimitedTable, _ input: TableInput, _ settings: VerificationSettings, arm: Arm?,
    groupNames: [String]
  ) throws(IngestionError) {
    let names = input.columns
    let columns = TableColumns(table: table, names: names)
    self.table = table
    score = ScoreField(
      direction: input.higherIs ?? settings.higherIs, failures: Set(settings.failure.values))
    if let arm {
      scores = [(arm, try columns.required(names.score, "score"))]
    } else {
      scores = [
        (.baseline, try columns.required(names.baseline, "score_baseline")),
        (.augmented, try columns.required(names.augmented, "score_augmented")),
      ]
    }
    samples = (
      try columns.place(names.refSample, "ref_sample"), try columns.place(names.probeSample, "probe_sample")
    )
    subjects = (
      try columns.place(names.refSubject, "ref_subject"),
      try columns.place(names.probeSubject, "probe_subject")
    )
    mated = try columns.place(names.mated, "mated")
    poses = try PoseColumns(columns, settings.pose)
    groups = try groupNames.map { name throws(IngestionError) in
      try columns.required(input.groups[name], name)
    }
    pathIndex = settings.subjects.from == .pathComponent ? settings.subjects.index ?? 0 : nil
    guard mated != nil || subjects.0 != nil && subjects.1 != nil || pathIndex != nil else {
      throw IngestionError(
        table.file, line: 1, "nothing says which comparisons are mated",
        remedy: "map mated, or both ref_subject and probe_subject", code: "I035")
    }
  }

  func row(_ index: Int) -> Reading {
    let text = { (column: Int?) in column.map { table.text(index, $0) } }
    let samples = (text(samples.0), text(samples.1))
    if let reference = samples.0, reference == samples.1 { return .selfComparison }
    let subjects = self.subjects(index, samples)
    if namesSubjects, subjects.0 == nil || subjects.1 == nil {
      return .bad("a subject is missing", remedy: "name both, or map no subjects")
    }
    let isMated: Bool
    switch label(index, subjects) {
    case .success(let label): isMated = label
    case .failure(let refusal): return .bad(refusal.sentence, remedy: refusal.remedy)
    }
    var row = CanonicalRow(
      refSample: samples.0, probeSample: samples.1, refSubject: subjects.0, probeSubject: subjects.1,
      isMated: isMated, line: table.lines[index])
    for (arm, column) in scores {
      switch score.reading(table.field(index, column)) {
      case .score(let value): row.scores[arm] = value
      case .missing: break
      case .refused(let sentence):
        let found = table.text(index, column)
        return .bad(
          sentence, remedy: "drop the row, or map it to a failure with failure: {values: [\(found)]}")
      }
    }
    switch poses.reading(table, index) {
    case .success(let pose): (row.bins, row.statedClass, row.angles) = (pose.bins, pose.stated, pose.angles)
    case .failure(let refusal): return .bad(refusal.sentence, remedy: refusal.remedy)
    }
    row.groups = groups.map { table.text(index, $0) }
    return .comparison(row)
  }

  /// Whether every row is to name both subjects.
  private var namesSubjects: Bool { pathIndex != nil || subjects.0 != nil && subjects.1 != nil }

  private func subjects(_ index: Int, _ samples: (String?, String?)) -> (String?, String?) {
    if let pathIndex {
      return (samples.0.flatMap { $0.component(pathIndex) }, samples.1.flatMap { $0.component(pathIndex) })
    }
    let text = { (column: Int?) -> String? in
      column.map { table.text(index, $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    return (text(subjects.0), text(subjects.1))
  }

  /// Whether the comparison is mated: stated, or by the subjects; both must agree.
  private func label(_ index: Int, _ subjects: (String?, String?)) -> Result<Bool, RowRefusal> {
    let derived = subjects.0.flatMap { first in subjects.1.map { first == $0 } }
    guard let mated else {
      guard let derived else {
        return .failure(RowRefusal("a subject is missing", remedy: "name both, or map mated"))
      }
      return .success(derived)
    }
    let text = table.text(index, mated)
    guard let stated = Self.label(text) else {
      return .failure(RowRefusal("'\(text)' is no label", remedy: "write 1 or 0, true or false, yes or no"))
    }
    if let derived, derived != stated {
      return .failure(
        RowRefusal(
          "the label says \(stated ? "mated" : "non-mated"), the subjects the opposite",
          remedy: "correct one of them"))
    }
    return .success(stated)
  }

  private static func label(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes": true
    case "0", "false", "no": false
    default: nil
    }
  }
}

/// Why a row cannot be read.
struct RowRefusal: Error {
  let sentence: String
  let remedy: String

  init(_ sentence: String, remedy: String) {
    self.sentence = sentence
    self.remedy = remedy
  }
}

extension String {
  /// A part of a path, counted from 0; `nil` if there are fewer.
  func component(_ index: Int) -> String? {
    let parts = split(separator: "/")
    return index < parts.count ? String(parts[index]) : nil
  }
}
