/// How many scores equal each whole number: line k of its file, from 0, is the count of k.
struct ScoreHistogram {
  let counts: [Int]

  /// The most comparisons that are written out one by one.
  static let limit = 10_000_000

  /// - Throws: ``IngestionError`` unless every line is one count; a blank line inside would shift the rest.
  init(_ file: InputFile) throws(IngestionError) {
    var counts: [Int] = []
    var faults = RowFaults()
    var lines = FieldLines(try file.text(), .blanks)
    while let line = lines.next() {
      if line.line != counts.count + faults.count + 1 {
        throw IngestionError(
          file.name, line: line.line - 1, "a line of the histogram is blank", remedy: "write 0 for no score",
          code: "I079")
      }
      guard line.fields.count == 1, let count = Int(line.fields[0].text), count >= 0 else {
        let last = line.fields.count - 1
        faults.note(
          line.fault(
            last, "'\(line.fields[last].text)' is no count",
            remedy: "write one whole number a line, line k for score k"))
        continue
      }
      counts.append(count)
    }
    guard faults.count == 0 else { throw IngestionError(file.name, faults, code: "I034") }
    self.counts = counts
  }

  /// All comparisons; `nil` if that is more than any machine counts.
  var total: Int? {
    counts.reduce(0 as Int?) { sum, count in
      sum.flatMap { sum in
        let (total, isTooLarge) = sum.addingReportingOverflow(count)
        return isTooLarge ? nil : total
      }
    }
  }

  /// Every score as often as it occurs.
  ///
  /// - Throws: ``IngestionError`` if that would be more than ``limit``.
  func scores(_ file: String) throws(IngestionError) -> [Double] {
    guard let total, total <= Self.limit else {
      throw IngestionError(
        file, "the histogram counts more than \(Self.limit) comparisons, too many to write out",
        remedy: "give the scores themselves", code: "I078")
    }
    return counts.enumerated().flatMap { Array(repeating: Double($0), count: $1) }
  }
}
