import Findings
import Pilots

/// One number a line, in the order of a list of pairs.
struct ScoreList {
  let file: InputFile
  /// NaN where there is none, or where a bad line was skipped.
  let values: [Double]
  private let part: FilePart

  init(
    _ name: String, _ direction: ScoreDirection, _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    let score = ScoreField(direction: direction, failures: Set(settings.failure.values))
    var part = FilePart(file)
    var values: [Double] = []
    var lines = FieldLines(try file.text(), .blanks)
    while let line = lines.next() {
      do throws(RowFault) {
        guard line.fields.count == 1 else {
          throw line.fault(1, "the line has \(line.fields.count.fields)", remedy: "write one score a line")
        }
        values.append(try line.score(0, score))
        part.rows.append(CanonicalRow(isMated: false, line: line.line))
      } catch {
        values.append(.nan)
        part.refuse(error)
      }
    }
    (part.blank, part.columns) = (lines.blank, ColumnUse.numbered(["score"]))
    try part.settle(settings.onBadRow)
    self.part = part
    self.values = values
  }

  func record(_ role: String) -> InputRecord { part.record(role) }

  var findings: [Finding] { part.findings }
}
