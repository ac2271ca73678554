import Vocabulary

/// The part of the document about one cell of the coverage study.
struct CoverageSection {
  let cell: StudyCell
  let tallies: [Tally]

  var lines: [String] {
    let truth = cell.truth
    let rates =
      cell.design == .poses
      ? "true differences "
        + PoseClass.reported
        .map { "\($0.rawValue) \(MarkdownTable.decimal(truth.delta($0), 4))" }.joined(separator: ", ")
      : "true TAR \(MarkdownTable.decimal(truth.tar.baseline, 4)) and \(MarkdownTable.decimal(truth.tar.augmented, 4))"
    return ["### \(cell.title)", "", "`\(cell.name)`; \(rates).", ""] + table.lines + [""]
  }

  private var table: MarkdownTable {
    var table = MarkdownTable([
      "quantity", "interval", "pilots", "coverage", "standard error", "mean width", "goal", "",
    ])
    for tally in tallies {
      let goal = CoverageGoal(tally)
      table.add([
        tally.quantity.rawValue, tally.method.rawValue,
        "\(tally.intervals)" + (tally.missing > 0 ? " (\(tally.missing) without)" : ""),
        MarkdownTable.decimal(tally.coverage, 3), MarkdownTable.decimal(tally.standardError, 3),
        MarkdownTable.decimal(tally.meanWidth, 4),
        goal.map {
          MarkdownTable.decimal($0.range.lowerBound, 3) + "–" + MarkdownTable.decimal($0.range.upperBound, 3)
        } ?? "", goal?.word(tally) ?? "",
      ])
    }
    return table
  }
}
