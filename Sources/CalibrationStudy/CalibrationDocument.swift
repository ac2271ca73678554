import Foundation
import Statistics

/// The result of the study, as Markdown.
struct CalibrationDocument {
  let runner: PilotRunner
  /// Pilots of each cell of weight 1 that count.
  let pilots: Int

  var text: String {
    let rows = StudyCell.all.flatMap(rows)
    return (Self.opening + Self.head + rows).joined(separator: "\n") + "\n"
  }

  private static let opening = [
    "# How often the field pilot's statistics err",
    "Written by `make calibration-study`; do not edit. Pilots whose truth is known are made up from a seed, analysed with"
      + " the product's own code, and what they say is held against the truth.",
    "",
    "- **Users** are randomised, sessions analysed. A user comes Pareto(1.5) times, at most 200, and is rejected with a"
      + " chance from Beta with intraclass correlation 0.15 and a mean of 0.05, or p. Cells of trials and of looks have one"
      + " session a user.",
    "- **A/A**: each user falls to an arm by a coin. Sessions taken for independent, the delta method alone, and the sample"
      + " ratio of sessions stand beside, to show what the product does not do.",
    "- **Looks**: the fixed interval is read each evening; the group-sequential plan on days 7, 14, 21 and 28.",
    "- **Seed**: \(StudyCell.seed) plus the number of the pilot.",
    "- *Kept* means that the share lies within the goal; *within Monte Carlo error*, that its exact 95 % interval reaches"
      + " into it.",
    "",
  ]

  private static let head = [
    "| cell | asked | pilots | share of yes | 95 % interval | goal | |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ]

  private func rows(_ cell: StudyCell) -> [String] {
    let readings = runner.file(cell.name).contents().filter { $0.key < pilots * cell.weight }.flatMap(\.value)
    return Question.allCases.compactMap { question in
      let own = readings.filter { $0.question == question }
      let count = BinomialCount(successes: own.count(where: \.isYes), trials: own.count)
      return Self.row(cell, question, count)
    }
  }

  private static func row(_ cell: StudyCell, _ question: Question, _ count: BinomialCount) -> String? {
    guard let share = count.rate, let interval = count.clopperPearsonInterval() else { return nil }
    let percent = { (value: Double) in String(format: "%.2f %%", 100 * value) }
    let fields = [
      cell.title, question.rawValue, "\(count.trials)", percent(share),
      "\(percent(interval.low)) – \(percent(interval.high))",
      question.goal.map { "\(percent($0.lowerBound)) – \(percent($0.upperBound))" } ?? "",
      question.goal.map { word(share, interval, $0) } ?? "",
    ]
    return "| \(fields.joined(separator: " | ")) |"
  }

  /// Whether the goal is kept, in words.
  static func word(_ share: Double, _ interval: Interval, _ goal: ClosedRange<Double>) -> String {
    if goal.contains(share) { return "kept" }
    return interval.high >= goal.lowerBound && interval.low <= goal.upperBound
      ? "missed, within Monte Carlo error" : "missed"
  }
}
