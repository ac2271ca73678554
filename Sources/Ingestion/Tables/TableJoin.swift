import Vocabulary

/// Joins one table of each model: by the pair of samples, or by order where no samples are named.
struct TableJoin {
  let rows: [CanonicalRow]
  /// Rows of each file whose pair stood in it before; each pair counts once.
  let repeated: PerArm<Int>

  init(_ parts: PerArm<TablePart>) throws(IngestionError) {
    let base = parts.baseline.rows
    let other = parts.augmented.rows
    let hasKeys = base.allSatisfy { $0.key != nil } && other.allSatisfy { $0.key != nil }
    rows = hasKeys ? try Self.byKey(parts) : try Self.byOrder(parts)
    repeated = parts.map { part in hasKeys ? part.rows.count - Set(part.rows.compactMap(\.key)).count : 0 }
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

  private static func byKey(_ parts: PerArm<TablePart>) throws(IngestionError) -> [CanonicalRow] {
    var rows: [CanonicalRow] = []
    var place: [SamplePair: Int] = [:]
    for row in parts.baseline.rows {
      guard let key = row.key else { continue }
      if let first = place[key] {
        try refuse(rows[first], row, .baseline, parts.baseline.file.name)
      } else {
        place[key] = rows.count
        rows.append(row)
      }
    }
    var seen: [SamplePair: CanonicalRow] = [:]
    for row in parts.augmented.rows {
      guard let key = row.key else { continue }
      if let first = seen.updateValue(row, forKey: key) {
        try refuse(first, row, .augmented, parts.augmented.file.name)
        continue
      }
      // A pair found only the other way round is the same comparison.
      guard let index = place[key] ?? place[key.reversed] else {
        var row = row
        row.records = [1]
        rows.append(row)
        continue
      }
      guard rows[index].isMated == row.isMated else {
        throw contradiction(parts.augmented.file.name, row.line)
      }
      rows[index].scores.augmented = row.scores.augmented
      rows[index].records = [0, 1]
    }
    return rows
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
