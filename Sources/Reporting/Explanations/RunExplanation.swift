import Economics
import Operations
import Pilots
import Statistics
import Vocabulary

/// How one number of a run came about: its formula, with the run's numbers in it.
public struct RunExplanation: Sendable {
  /// What is explained, as it is asked for.
  public let name: String
  /// One statement a line; empty lines part what belongs together.
  public let lines: [String]

  /// - Parameter name: a criterion's id, a KPI, a term of the cost, a measure of the money, or `verdict`.
  /// - Returns: `nil` if the run has no such number.
  public init?(_ name: String, of evaluation: PilotEvaluation) {
    let words = PilotWords(.english, style: .terminal, level: evaluation.design.level)
    let found =
      CriterionExplanation(evaluation: evaluation, words: words).lines(name)
      ?? KPIExplanation(evaluation: evaluation, words: words).lines(name)
      ?? evaluation.economics.flatMap { MoneyExplanation(economics: $0, words: words).lines(name) }
    guard let found else { return nil }
    self.name = name
    lines = found
  }

  /// Everything of a run that can be explained, in the order of the report.
  public static func names(of evaluation: PilotEvaluation) -> [String] {
    let words = PilotWords(.english, style: .terminal)
    return CriterionExplanation(evaluation: evaluation, words: words).names
      + KPIExplanation(evaluation: evaluation, words: words).names
      + (evaluation.economics.map { MoneyExplanation(economics: $0, words: words).names } ?? [])
  }

  /// A line that is too long goes on below the text behind its label, or indented if it has none.
  private static func folded(_ line: String, width: Int) -> [String] {
    guard line.count > width else { return [line] }
    let label = line.firstRange(of: /^\S+ ?\S* {2,}/).map { String(line[$0]) } ?? ""
    let indent = String(repeating: " ", count: label.isEmpty ? 4 : label.count)
    let wrapped = TerminalText.wrapped(String(line.dropFirst(label.count)), width: width - indent.count)
    return wrapped.enumerated().map { ($0 == 0 ? label : indent) + $1 }
  }

  /// The lines for a terminal.
  public func text(width: Int) -> String {
    let body = lines.flatMap { Self.folded($0, width: width - 2) }
    return TerminalText.visible(
      ([name, ""] + body.map { $0.isEmpty ? "" : "  " + $0 }).joined(separator: "\n"))
  }
}
