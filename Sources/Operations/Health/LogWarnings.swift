import Findings
import Statistics
import Vocabulary

/// What a reader of the log's figures should know: count, share, first case, remedy.
struct LogWarnings {
  let clean: CleanLog
  let table: TransactionTable
  let window: LogWindow
  let all: PerArm<ArmSample>

  var findings: [Finding] {
    [duplicates, late, followUp, noTerminalEvent, inconsistent, poseMissing, fewUnits].compactMap { $0 }
  }

  private var events: Int { clean.columns.count }

  private var transactions: Int {
    Arm.allCases.reduce(table.eligible.count) { sum, arm in
      table.exclusions[arm].values.reduce(sum) { $0 + $1.count }
    }
  }

  private func exclusion(_ isCase: (Transaction) -> Bool) -> Exclusion {
    table.eligible.reduce(into: Exclusion()) { if isCase($1) { $0.add(table.place($1)) } }
  }

  private var duplicates: Finding? {
    let cases = clean.exclusion(.duplicate)
    return finding(
      "L202", .note, cases, of: events, "events were logged twice with the same content and counted once",
      "nothing, if the log is delivered at least once")
  }

  private var late: Finding? {
    let cases = clean.exclusion(.late)
    return finding(
      "L203", .warning, cases, of: events, "events were observed after complete_until and left out",
      "move complete_until if they belong to the pilot")
  }

  private var followUp: Finding? {
    let cases = table.exclusion(.followUpIncomplete)
    return finding(
      "L204", .warning, cases, of: transactions,
      "transactions began too late to be followed to their end and were left out, resolved or not",
      "log for follow_up beyond the window, and state complete_until")
  }

  private var noTerminalEvent: Finding? {
    let cases = exclusion { !$0.hasTerminalEvent }
    return finding(
      "L205", .note, cases, of: transactions,
      "transactions have no terminal event: silence counts as abandoned, an open review as pending",
      "log transaction_end")
  }

  private var inconsistent: Finding? {
    let cases = table.exclusion(.inconsistent)
    return finding(
      "L206", .warning, cases, of: transactions,
      "transactions contradict themselves (a gap in attempt_no, two decisions of one attempt) and were left out",
      "repair the source of the log")
  }

  private var poseMissing: Finding? {
    let first = table.eligible.count { !$0.attempts.isEmpty }
    let cases = exclusion { !$0.attempts.isEmpty && $0.firstPose == nil }
    guard Double(cases.count) > 0.2 * Double(first) else { return nil }
    return finding(
      "L211", .warning, cases, of: first, "first attempts have no pose", "log pose_bin")
  }

  private var fewUnits: Finding? {
    let kish = all.map { $0.ratioSample(.retryRate).kishUnits ?? 0 }
    guard min(kish.baseline, kish.augmented) < 200 else { return nil }
    let least = Int(min(kish.baseline, kish.augmented))
    return Finding(
      .warning, "L213", place: "operations",
      "an arm counts like only \(least) equal units: intervals of differences may be too narrow",
      remedy: "randomise more units, or run longer")
  }

  private func finding(
    _ code: String, _ severity: Finding.Severity, _ cases: Exclusion, of total: Int, _ what: String,
    _ remedy: String
  ) -> Finding? {
    guard let first = cases.first else { return nil }
    let tenths = Int((1000 * Double(cases.count) / Double(max(1, total))).rounded())
    return Finding(
      severity, code, place: "\(first.file):\(first.line)",
      "\(cases.count) \(what) (\(tenths / 10).\(tenths % 10) % of \(total); this is the first)",
      remedy: remedy)
  }
}
