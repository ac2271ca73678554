import Pilots

/// The columns of a table that say which comparison a row is: samples, subjects, label.
struct RowNames {
  private let table: DelimitedTable
  private let pairID: Int?
  private let samples: (Int?, Int?)
  private let subjects: (Int?, Int?)
  private let mated: Int?
  private let pathIndex: Int?

  init(_ columns: TableColumns, _ settings: SubjectSettings) throws(IngestionError) {
    let names = columns.names
    table = columns.table
    pairID = try columns.place(names.pairID, "pair_id")
    samples = (
      try columns.place(names.refSample, "ref_sample"), try columns.place(names.probeSample, "probe_sample")
    )
    subjects = (
      try columns.place(names.refSubject, "ref_subject"),
      try columns.place(names.probeSubject, "probe_subject")
    )
    mated = try columns.place(names.mated, "mated")
    pathIndex = settings.from == .pathComponent ? settings.index ?? 0 : nil
    guard mated != nil || subjects.0 != nil && subjects.1 != nil || pathIndex != nil else {
      throw IngestionError(
        table.file, line: table.headerLine, "nothing says which comparisons are mated",
        remedy: "map mated, or both ref_subject and probe_subject", code: "I035")
    }
  }

  var uses: [Int: String] {
    var uses: [Int: String] = [:]
    let named = [
      (pairID, "pair_id"), (samples.0, "ref_sample"), (samples.1, "probe_sample"), (mated, "mated"),
      (pathIndex == nil ? subjects.0 : nil, "ref_subject"),
      (pathIndex == nil ? subjects.1 : nil, "probe_subject"),
    ]
    for case (let column?, let name) in named { uses[column] = name }
    return uses
  }

  /// The row with its names and its label.
  func row(_ index: Int) throws(RowRefusal) -> CanonicalRow {
    let found = (named(index, samples.0), named(index, samples.1))
    if samples.0 != nil, samples.1 != nil, found.0 == nil || found.1 == nil {
      throw RowRefusal(
        found.0 == nil ? samples.0 : samples.1, "a sample is missing", remedy: "name both, or map no samples")
    }
    let people = subjects(index, found)
    if namesSubjects, people.0 == nil || people.1 == nil {
      throw RowRefusal(
        pathIndex == nil ? (people.0 == nil ? subjects.0 : subjects.1) : nil, "a subject is missing",
        remedy: "name both, or map no subjects")
    }
    let isMated = try label(index, people)
    return CanonicalRow(
      refSample: found.0, probeSample: found.1, refSubject: people.0, probeSubject: people.1,
      pairID: named(index, pairID), isMated: isMated, line: table.lines[index])
  }

  /// Whether every row is to name both subjects.
  private var namesSubjects: Bool { pathIndex != nil || subjects.0 != nil && subjects.1 != nil }

  /// A field as a name; an empty one is none.
  private func named(_ index: Int, _ column: Int?) -> String? {
    column.map { table.text(index, $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func subjects(_ index: Int, _ samples: (String?, String?)) -> (String?, String?) {
    if let pathIndex {
      return (samples.0.flatMap { $0.component(pathIndex) }, samples.1.flatMap { $0.component(pathIndex) })
    }
    return (named(index, subjects.0), named(index, subjects.1))
  }

  /// Whether the comparison is mated: stated, or by the subjects; both must agree.
  private func label(_ index: Int, _ people: (String?, String?)) throws(RowRefusal) -> Bool {
    let derived = people.0.flatMap { first in people.1.map { ByteName(first) == ByteName($0) } }
    guard let mated else {
      guard let derived else {
        throw RowRefusal(nil, "a subject is missing", remedy: "name both, or map mated")
      }
      return derived
    }
    let text = table.text(index, mated)
    guard let stated = Self.label(text) else {
      throw RowRefusal(mated, "'\(text)' is no label", remedy: "write 1 or 0, true or false, yes or no")
    }
    if let derived, derived != stated {
      throw RowRefusal(
        mated, "the label says \(stated ? "mated" : "non-mated"), the subjects the opposite",
        remedy: "correct one of them")
    }
    return stated
  }

  static func label(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes": true
    case "0", "false", "no": false
    default: nil
    }
  }
}

extension String {
  /// A part of a path, counted from 0; `nil` if there are fewer.
  func component(_ index: Int) -> String? {
    let parts = split(separator: "/")
    return index < parts.count ? String(parts[index]) : nil
  }
}
