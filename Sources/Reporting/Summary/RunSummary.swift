import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// A run as text for a terminal: the answer first, one table, each difference with its interval.
public struct RunSummary: Sendable {
  let evaluation: PilotEvaluation
  let width: Int
  let isASCII: Bool
  private let words: PilotWords
  private let brief: PilotWords

  /// - Parameters:
  ///   - width: columns of the terminal; the strip of poses needs 80.
  ///   - isASCII: whether characters beyond ASCII are put into ASCII.
  public init(_ evaluation: PilotEvaluation, width: Int, isASCII: Bool) {
    self.evaluation = evaluation
    self.width = width
    self.isASCII = isASCII
    let level = evaluation.design.level
    words = PilotWords(.english, style: .terminal, level: level)
    brief = PilotWords(.english, style: .terminal, isBrief: true, level: level)
  }

  /// Ends with a line break; foreign text in it cannot steer the terminal.
  public var text: String {
    let blocks = [heading, answer, table, strip, money, compatibility, footing].filter { !$0.isEmpty }
    let lines = blocks.map { $0.map { line in line.isEmpty ? "" : "  " + line }.joined(separator: "\n") }
    let text = TerminalText.visible("\n" + lines.joined(separator: "\n\n") + "\n\n")
    return isASCII ? TerminalText.ascii(text) : text
  }

  private var style: NumberStyle { words.style }
  private var terms: Terms { words.terms }
  /// Columns between the margins.
  private var columns: Int { max(40, width - 4) }

  private var heading: [String] {
    var title = evaluation.pilot.title.en
    if let operations = evaluation.operations {
      title += ", \(operations.firstDay) to \(operations.lastDay) (\(operations.timeZone))"
    }
    let plan = evaluation.pilot.planSha256.map { "  plan \($0.prefix(6)) frozen" } ?? ""
    return [spread(title, "run \(evaluation.provenance.runId.prefix(7))" + plan), spread(size, evidence)]
      + (evaluation.pilot.simulated ? [terms["page.simulated"].plain] : [])
  }

  private var size: String {
    var parts: [String] = []
    if let operations = evaluation.operations {
      let type = operations.units.type
      let name = terms.has("units.\(type)") ? terms["units.\(type)"].plain : type
      parts.append("\(style.count(operations.allUnits)) \(name)")
      parts.append("\(style.count(operations.allTransactions)) transactions")
    }
    if let all = evaluation.verification?.poses.first(where: { $0.set == "all" }) {
      parts.append("\(style.count(all.mated + all.nonMated)) comparisons")
    }
    return parts.joined(separator: " · ")
  }

  private var evidence: String { terms["evidence.\(evaluation.operations?.evidence.rawValue ?? "D")"].plain }

  private var answer: [String] {
    guard let verdict = evaluation.verdict else {
      let said = BottomLine(evaluation: evaluation, words: words).text?.plain
      return TerminalText.wrapped(
        said ?? "No verdict: \(evaluation.verdictReason ?? "the pilot states no criteria").", width: columns)
    }
    // A number of days beside a STOP would read as a reason to go on.
    let days =
      verdict.isOutOfReach
      ? "  out of reach at this traffic"
      : verdict.decision == .extend ? verdict.daysNeeded.map { "  \(style.count($0)) more days" } ?? "" : ""
    let sentence = BottomLine(evaluation: evaluation, words: words).text?.plain ?? ""
    return [spread(verdict.decision.rawValue + days, "rule: \(verdict.rule.rawValue)")]
      + TerminalText.wrapped(sentence, width: columns)
  }

  private var table: [String] {
    let headlines = Headline.all(of: evaluation).prefix(8)
    guard !headlines.isEmpty else { return [] }
    let rows =
      [["", "baseline", "augmented", "change", "\(Terms.percent(terms.level)) % interval", "reading"]]
      + headlines.map(row)
    let lines = AlignedRows(rows, numeric: 1...3).lines
    guard lines.contains(where: { $0.count > columns }) else { return lines }
    // Too wide: each name stands above its numbers.
    let below = AlignedRows(rows.map { Array($0.dropFirst()) }, numeric: 0...2).lines.map { "  " + $0 }
    return below.prefix(1)
      + zip(rows, below).dropFirst().flatMap { [String($0[0].prefix(columns)), $1] }
  }

  private func row(_ headline: Headline) -> [String] {
    let tables = DecisionTables(evaluation: evaluation, words: brief)
    return [
      tables.name(headline).plain,
      level(headline, .baseline), level(headline, .augmented),
      style.change(headline.delta, headline.measure) ?? "-",
      style.changeRange(headline.delta, headline.measure) ?? "-",
      (evaluation.isHeld ? terms["reading.withheld"] : words.reading(headline.reading)).plain,
    ]
  }

  private func level(_ headline: Headline, _ arm: Arm) -> String {
    let estimate = headline.levels[arm].estimate
    let width = headline.width ?? estimate.interval?.width
    return estimate.value.map { style.level($0, headline.measure, width: width) } ?? "-"
  }

  private var strip: [String] {
    guard columns >= 76 else { return [] }
    return PoseStrip(evaluation: evaluation, words: brief, columns: columns).lines
  }

  private var money: [String] {
    guard let economics = evaluation.economics else {
      return evaluation.economicsReason.map { ["Money    not evaluated: \($0)"] } ?? []
    }
    let extending = DrawnMoneyTables(economics: economics, words: words).extending(evaluation.verdict)
    let line = ([MoneyTables(economics: economics, words: words).line] + (extending.map { [$0] } ?? []))
      .map(\.plain).joined(separator: " ")
    let wrapped = TerminalText.wrapped(line, width: columns - 9)
    return wrapped.enumerated().map { ($0 == 0 ? "Money    " : "         ") + $1 }
  }

  private var compatibility: [String] {
    CompatibilityTable(evaluation, words: brief, columns: columns).lines
  }

  private var footing: [String] {
    let tables = DecisionTables(evaluation: evaluation, words: words)
    let health = evaluation.operations == nil ? [] : ["Health   " + tables.health.plain]
    let room = columns - 9
    let found = findings.count <= room ? [findings] : TerminalText.wrapped(findings, width: room)
    return health + found.enumerated().map { ($0 == 0 ? "Findings " : "         ") + $1 }
  }

  private var findings: String {
    guard !evaluation.findings.isEmpty else { return "none" }
    let counts = [("error", "errors"), ("warning", "warnings"), ("note", "notes")].compactMap { one, many in
      let count = evaluation.findings.filter { $0.severity.rawValue == one }.count
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    var codes: [String] = []
    for finding in evaluation.findings where !codes.contains(finding.code) { codes.append(finding.code) }
    return counts.joined(separator: ", ") + "   " + codes.prefix(8).joined(separator: " · ")
      + (codes.count > 8 ? " …" : "")
  }

  /// Two texts at both ends of a line, or the second below the first where they do not fit.
  private func spread(_ left: String, _ right: String) -> String {
    let gap = columns - left.count - right.count
    return gap > 1 ? left + String(repeating: " ", count: gap) + right : left + "\n  " + right
  }
}
