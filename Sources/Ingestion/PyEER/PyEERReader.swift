import Pilots
import Vocabulary

/// Reads mated and non-mated scores from files of their own: the score is the last field of a line, and if exactly two
/// stand before it they are the samples of reference and probe.
///
/// No subjects are known, so that pairs are taken for independent.
struct PyEERReader {
  private let input: PyEERInput
  private let settings: VerificationSettings
  private let folder: String

  init(_ input: PyEERInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    guard input.histogram != true else {
      throw IngestionError(
        input.baseline.nonmated, "a histogram has no pairs, so that two models cannot be compared by it",
        remedy: "give the scores themselves, one a line in the same order for both models", code: "I077")
    }
    let base = try parts(input.baseline, .baseline)
    let other = try parts(input.augmented, .augmented)
    let classes = [
      ("mated", PerArm(baseline: base.mated, augmented: other.mated)),
      ("nonmated", PerArm(baseline: base.nonmated, augmented: other.nonmated)),
    ]
    var result = ComparisonRows(file: input.baseline.mated, rows: [], records: [])
    for (name, parts) in classes {
      var joined = try ComparisonRows(joining: parts)
      for index in joined.records.indices { joined.records[index].role += "-\(name)" }
      for index in joined.rows.indices {
        joined.rows[index].records = joined.rows[index].records.map { $0 + result.records.count }
      }
      result.rows += joined.rows
      result.records += joined.records
      result.findings += joined.findings
    }
    return result
  }

  /// The scores of one model; those of a histogram are written out.
  func parts(
    _ files: PyEERInput.ArmFiles, _ arm: Arm
  ) throws(IngestionError) -> (mated: FilePart, nonmated: FilePart) {
    let mated = try part(files.mated, arm, isMated: true)
    guard input.histogram == true else { return (mated, try part(files.nonmated, arm, isMated: false)) }
    let file = try InputFile(files.nonmated, folder: folder)
    let histogram = try ScoreHistogram(file)
    var nonmated = FilePart(file)
    (nonmated.blank, nonmated.scored) = (nil, [arm])
    nonmated.columns = [ColumnUse("1", "count of the score that the line stands for, from 0")]
    let sign = direction == .similar ? 1.0 : -1.0
    nonmated.rows = try histogram.scores(file.name).map { score in
      var row = CanonicalRow(isMated: false, line: Int(score) + 1)
      row.scores[arm] = sign * score
      return row
    }
    return (mated, nonmated)
  }

  private var direction: ScoreDirection { input.higherIs ?? settings.higherIs }

  private func part(_ name: String, _ arm: Arm, isMated: Bool) throws(IngestionError) -> FilePart {
    let file = try InputFile(name, folder: folder)
    let score = ScoreField(direction: direction, failures: Set(settings.failure.values))
    var part = FilePart(file)
    var lines = FieldLines(try file.text(), .blanks)
    var widths: Set<Int> = []
    while let line = lines.next() {
      widths.insert(line.fields.count)
      do throws(RowFault) {
        var row = CanonicalRow(isMated: isMated, line: line.line)
        if line.fields.count == 3 {
          (row.refSample, row.probeSample) = (line.fields[0].text, line.fields[1].text)
        }
        row.scores[arm] = try line.score(line.fields.count - 1, score)
        if input.histogram == true { try Self.refuseFraction(row.scores[arm], line) }
        if row.isSelfComparison { part.omit(.selfComparison) } else { part.rows.append(row) }
      } catch {
        part.refuse(error)
      }
    }
    (part.blank, part.scored, part.layout) = (lines.blank, [arm], .lines(.blanks))
    part.columns = Self.uses(widths)
    try part.settle(settings.onBadRow)
    return part
  }

  /// What the fields of lines of such widths are; the score is the last of each.
  private static func uses(_ widths: Set<Int>) -> [ColumnUse] {
    guard let width = widths.first, widths.count == 1 else {
      let samples = ["ref_sample", "probe_sample"].enumerated().map { index, name in
        ColumnUse("\(index + 1)", widths.contains(3) ? "\(name) of lines of three" : nil)
      }
      return widths.isEmpty ? [] : samples + [ColumnUse(ColumnUse.last, "score")]
    }
    let samples = ["ref_sample", "probe_sample"]
    return ColumnUse.numbered(
      (0..<width).map { $0 == width - 1 ? "score" : width == 3 ? samples[$0] : nil })
  }

  private static func refuseFraction(_ score: Double, _ line: LineFields) throws(RowFault) {
    guard !score.isNaN, score != score.rounded() else { return }
    throw line.fault(
      line.fields.count - 1, "score '\(line.fields[line.fields.count - 1].text)' is no whole number",
      remedy: "beside a histogram scores are whole numbers; leave histogram out otherwise")
  }
}
