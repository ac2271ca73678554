import Findings
import Vocabulary

/// Joins one file of each model: by the pair of samples, or by order where no samples are named.
struct ArmJoin {
  private(set) var rows: [CanonicalRow] = []
  /// Rows of each file whose pair stood in it before; each pair counts once.
  private(set) var repeated = PerArm(baseline: 0, augmented: 0)
  /// Pairs that the augmented file has only the other way round.
  private(set) var reversed = 0

  init(_ parts: PerArm<FilePart>) throws(IngestionError) {
    if Arm.allCases.allSatisfy({ parts[$0].rows.allSatisfy { $0.joinKey != nil } }) {
      let place = try takeBaseline(parts.baseline)
      try joinAugmented(parts.augmented, place)
    } else {
      rows = try Self.byOrder(parts)
    }
  }

  /// The file of one model, whose scores are the baseline's: the same rules for pairs that stand in it again.
  init(alone part: FilePart) throws(IngestionError) {
    if part.rows.allSatisfy({ $0.joinKey != nil }) {
      _ = try takeBaseline(part)
    } else {
      rows = part.rows
    }
  }

  /// What is said of pairs that stand again in one file.
  func findings(_ parts: PerArm<FilePart>) -> [Finding] {
    Arm.allCases.flatMap { findings(parts[$0], $0) } + turned(parts.augmented.file.name)
  }

  /// The same of the file of one model.
  func findings(_ part: FilePart, _ arm: Arm) -> [Finding] {
    guard repeated[arm] > 0 else { return [] }
    return [
      Finding(
        .note, "V103", place: part.file.name,
        "\(repeated[arm], "pair stands", "pairs stand") again in the file; each counts once",
        remedy: "put both models into one file if each is to count")
    ]
  }

  private func turned(_ file: String) -> [Finding] {
    guard reversed > 0 else { return [] }
    return [
      Finding(
        .note, "V123", place: file,
        "\(reversed, "pair stands", "pairs stand") the other way round than in the baseline's file; joined all the same",
        remedy: "nothing, if the score does not depend on which sample is the reference")
    ]
  }

  private static func byOrder(_ parts: PerArm<FilePart>) throws(IngestionError) -> [CanonicalRow] {
    let (base, other) = (parts.baseline, parts.augmented)
    let name = other.file.name
    guard base.read == other.read else {
      throw IngestionError(
        name, "\(other.read) rows stand against \(base.read) of \(base.file.name), and no samples join them",
        remedy: "score both models on the same pairs, or name the samples", code: "I036")
    }
    guard base.omittedRows == other.omittedRows else {
      throw IngestionError(
        name, "other rows are left out than of \(base.file.name), and no samples join the rest",
        remedy: "correct the rows, or name the samples", code: "I073")
    }
    var rows = base.rows
    for (index, row) in other.rows.enumerated() {
      try refuseContradiction(rows[index], row, other)
      rows[index].scores.augmented = row.scores.augmented
      rows[index].records = [0, 1]
    }
    return rows
  }

  /// The pairs of the baseline, and where each stands.
  private mutating func takeBaseline(_ part: FilePart) throws(IngestionError) -> [JoinKey: Int] {
    var place: [JoinKey: Int] = [:]
    for row in part.rows {
      guard let key = row.joinKey else { continue }
      if let first = place[key] {
        try Self.refuse(rows[first], row, .baseline, part)
        repeated.baseline += 1
      } else {
        place[key] = rows.count
        rows.append(row)
      }
    }
    return place
  }

  /// Gives each pair of the baseline the augmented score; a pair that the baseline lacks stays by itself.
  private mutating func joinAugmented(
    _ part: FilePart, _ place: [JoinKey: Int]
  ) throws(IngestionError) {
    var seen: [JoinKey: CanonicalRow] = [:]
    for row in part.rows {
      guard let key = row.joinKey else { continue }
      // A pair that the baseline has only the other way round is the same comparison.
      let isTurned = place[key] == nil && place[key.reversed] != nil
      let known = isTurned ? key.reversed : key
      if isTurned { reversed += 1 }
      if let first = seen.updateValue(row, forKey: known) {
        try Self.refuse(first, row, .augmented, part)
        repeated.augmented += 1
        continue
      }
      guard let index = place[known] else {
        rows.append(row)
        rows[rows.count - 1].records = [1]
        continue
      }
      try Self.refuseContradiction(rows[index], isTurned ? row.reversed : row, part)
      rows[index].scores.augmented = row.scores.augmented
      rows[index].records = [0, 1]
    }
  }

  /// A pair that stands twice in one file must say the same twice.
  static func refuse(
    _ first: CanonicalRow, _ second: CanonicalRow, _ arm: Arm, _ part: FilePart
  ) throws(IngestionError) {
    let (a, b) = (first.scores[arm], second.scores[arm])
    let areAlike = first.isMated == second.isMated
    guard areAlike, a == b || a.isNaN && b.isNaN else {
      let column = part.column(
        second.line, of: areAlike ? ["score_\(arm.rawValue)", "score"] : labelFields)
      throw IngestionError(
        part.file.name, line: second.line, column: column,
        "the pair stands on line \(first.line) with another score or label", remedy: "keep one of them",
        code: "I037")
    }
  }

  /// The fields that say whether a comparison is mated, the surest first.
  private static let labelFields = ["mated", "probe_subject"]

  /// What both files say of a comparison must be the same.
  private static func refuseContradiction(
    _ first: CanonicalRow, _ second: CanonicalRow, _ part: FilePart
  ) throws(IngestionError) {
    let (file, line) = (part.file.name, second.line)
    guard first.isMated == second.isMated else {
      throw IngestionError(
        file, line: line, column: part.column(line, of: labelFields),
        "the label differs from that of the other model's file",
        remedy: "correct one of them", code: "I038")
    }
    for (index, (a, b)) in zip(first.names, second.names).enumerated() {
      guard let a, let b, ByteName(a) != ByteName(b) else { continue }
      throw IngestionError(
        file, line: line, column: part.column(line, of: [CanonicalRow.nameFields[index]]),
        "'\(b)' stands where the other model's file has '\(a)'",
        remedy: "bring both files into one order, or name the samples", code: "I074")
    }
  }
}
