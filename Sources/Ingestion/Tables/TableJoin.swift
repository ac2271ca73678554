import Vocabulary

/// Joins one table of each model: by the pair of samples, or by order where no samples are named.
struct TableJoin {
  private(set) var rows: [CanonicalRow] = []
  /// Rows of each file whose pair stood in it before; each pair counts once.
  private(set) var repeated = PerArm(baseline: 0, augmented: 0)

  init(_ parts: PerArm<TablePart>) throws(IngestionError) {
    let base = parts.baseline.rows
    let other = parts.augmented.rows
    if base.allSatisfy({ $0.key != nil }) && other.allSatisfy({ $0.key != nil }) {
      let place = try takeBaseline(parts.baseline)
      try joinAugmented(parts.augmented, place)
    } else {
      rows = try Self.byOrder(parts)
    }
  }

  private static func byOrder(_ parts: PerArm<TablePart>) throws(IngestionError) -> [CanonicalRow] {
    let (base, other) = (parts.baseline.rows, parts.augmented.rows)
    let name = parts.augmented.file.name
    guard base.count == other.count else {
      throw IngestionError(
        name,
        "\(other.count) rows stand against \(base.count) of \(parts.baseline.file.name), and no samples join them",
        remedy: "map ref_sample and probe_sample", code: "I036")
    }
    var rows = base
    for index in rows.indices {
      guard base[index].isMated == other[index].isMated else { throw contradiction(name, other[index].line) }
      rows[index].scores.augmented = other[index].scores.augmented
      rows[index].records = [0, 1]
    }
    return rows
  }

  /// The pairs of the baseline, and where each stands.
  private mutating func takeBaseline(_ part: TablePart) throws(IngestionError) -> [SamplePair: Int] {
    var place: [SamplePair: Int] = [:]
    for row in part.rows {
      guard let key = row.key else { continue }
      if let first = place[key] {
        try Self.refuse(rows[first], row, .baseline, part.file.name)
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
    _ part: TablePart, _ place: [SamplePair: Int]
  ) throws(IngestionError) {
    var seen: [SamplePair: CanonicalRow] = [:]
    for row in part.rows {
      guard let key = row.key else { continue }
      // A pair that the baseline has only the other way round is the same comparison.
      let known = place[key] == nil && place[key.reversed] != nil ? key.reversed : key
      if let first = seen.updateValue(row, forKey: known) {
        try Self.refuse(first, row, .augmented, part.file.name)
        repeated.augmented += 1
        continue
      }
      guard let index = place[known] else {
        rows.append(row)
        rows[rows.count - 1].records = [1]
        continue
      }
      guard rows[index].isMated == row.isMated else { throw Self.contradiction(part.file.name, row.line) }
      rows[index].scores.augmented = row.scores.augmented
      rows[index].records = [0, 1]
    }
  }

  /// A pair that stands twice in one file must say the same twice.
  static func refuse(
    _ first: CanonicalRow, _ second: CanonicalRow, _ arm: Arm, _ file: String
  ) throws(IngestionError) {
    let (a, b) = (first.scores[arm], second.scores[arm])
    guard first.isMated == second.isMated, a == b || a.isNaN && b.isNaN else {
      throw IngestionError(
        file, line: second.line, "the pair stands on line \(first.line) with another score or label",
        remedy: "keep one of them", code: "I037")
    }
  }

  private static func contradiction(_ file: String, _ line: Int) -> IngestionError {
    IngestionError(
      file, line: line, "the label differs from that of the other model's file",
      remedy: "correct one of them",
      code: "I038")
  }
}
