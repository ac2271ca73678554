import Vocabulary

/// Reads one line of bob's text layouts.
struct BobLineReader {
  let layout: BobLayout
  let arm: Arm
  let score: ScoreField

  func row(_ line: LineFields) throws(RowFault) -> CanonicalRow {
    guard line.fields.count == layout.rawValue else {
      throw line.fault(
        nil, "the line has \(line.fields.count.fields), the first one \(layout.rawValue)",
        remedy: "write one layout; ids may not hold blanks")
    }
    var row = try names(line)
    row.scores[arm] = try line.score(layout.rawValue - 1, score)
    return row
  }

  private func names(_ line: LineFields) throws(RowFault) -> CanonicalRow {
    let texts = line.fields.map(\.text)
    switch layout {
    case .label:
      guard let label = DecimalNumber.value(line.fields[0].bytes) else {
        throw line.fault(
          0, "'\(texts[0])' is no label", remedy: "write 1 for one person, -1 or 0 for two")
      }
      return CanonicalRow(isMated: label == 1, line: line.line)
    case .four:
      return CanonicalRow(
        probeSample: texts[2], refSubject: texts[0], probeSubject: texts[1],
        isMated: line.fields[0].bytes == line.fields[1].bytes, line: line.line)
    case .five:
      return CanonicalRow(
        refSample: texts[1], probeSample: texts[3], refSubject: texts[0], probeSubject: texts[2],
        isMated: line.fields[0].bytes == line.fields[2].bytes, line: line.line)
    }
  }
}
