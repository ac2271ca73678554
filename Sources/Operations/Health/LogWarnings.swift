import Findings
import Statistics
import Vocabulary

/// What a reader of the log's figures should know: count, share, first case, remedy.
struct LogWarnings {
  let clean: CleanLog
  let table: TransactionTable
  let window: LogWindow
  let all: PerArm<ArmSample>
  let settings: OperationsSettings
  /// The parts that are reported by themselves.
  let parts: [PartUnits]
  /// Parts of fewer people are not told.
  let fewest: Int

  var findings: [Finding] {
    [
      duplicates, late, followUp, noTerminalEvent, inconsistent, poseMissing, fewUnits, novelty, unbalanced,
      allocation, fewLabels, afterLook, priorPeriod, unlikeActivity,
      CaptureFailures(table: table, window: window, settings: settings).finding,
    ].compactMap { $0 }
  }

  private var events: Int { clean.eventCount }

  private var transactions: Int {
    Arm.allCases.reduce(settings.design == .shadow ? table.count(.baseline) : table.eligible.count) {
      sum, arm in
      table.exclusions[arm].values.reduce(sum) { $0 + $1.count }
    }
  }

  /// Of a replay the decisions of the model that did not act are no transactions of their own.
  private func exclusion(_ isCase: (Transaction) -> Bool) -> Exclusion {
    table.eligible.reduce(into: Exclusion()) {
      if settings.design != .shadow || $1.arm == .baseline, isCase($1) { $0.add(table.place($1)) }
    }
  }

  private var duplicates: Finding? {
    let cases = clean.exclusion(.duplicate)
    return finding(
      "L202", .note, cases, of: events,
      { "\($0, "event was", "events were") logged twice with the same content and counted once" },
      "nothing, if the log is delivered at least once")
  }

  private var late: Finding? {
    let cases = clean.exclusion(.late)
    return finding(
      "L203", .warning, cases, of: events,
      { "\($0, "event was", "events were") observed after complete_until and left out" },
      "move complete_until if they belong to the pilot")
  }

  private var followUp: Finding? {
    let cases = table.exclusion(.followUpIncomplete)
    return finding(
      "L204", .warning, cases, of: transactions,
      {
        "\($0, "transaction was", "transactions were") left out, begun too late to be followed to the end, resolved or not"
      },
      "log for follow_up beyond the window; if the log did go on in silence, state until when by complete_until"
    )
  }

  private var noTerminalEvent: Finding? {
    let cases = exclusion { !$0.hasTerminalEvent }
    return endlessByArm.map { sentence in
      finding(
        "L205", .warning, cases, of: transactions, { _ in sentence },
        "find out which; a guardrail on abandonment_rate judges the first, transaction_end in the log tells the second"
      )
    }
      ?? finding(
        "L205", .note, cases, of: transactions,
        {
          "\($0, "transaction has", "transactions have") no terminal event: silence counts as abandoned, an open review as pending"
        },
        "log transaction_end")
  }

  /// How many transactions of each arm have no end, if chance does not make the difference; `nil` if it may.
  private var endlessByArm: Phrase? {
    let counts = PerArm { arm in
      BinomialCount(
        successes: table.eligible.count { $0.arm == arm && !$0.hasTerminalEvent }, trials: table.count(arm))
    }
    let (a, b) = (counts.baseline, counts.augmented)
    guard settings.design != .shadow,
      let interval = Interval.newcombeDifference(a, b, at: HealthChecks.strictLevel), !interval.contains(0)
    else { return nil }
    return
      "\(a.successes) of \(a.trials) baseline and \(b.successes) of \(b.trials) augmented transactions have no terminal event, and count as abandoned or pending: people leave one model more often, or its events are lost"
  }

  private var inconsistent: Finding? {
    let cases = table.exclusion(.inconsistent)
    return finding(
      "L206", .warning, cases, of: transactions,
      {
        "\($0, "contradictory transaction was", "contradictory transactions were") left out (attempts missing or out of order, or decisions that exclude each other)"
      },
      "repair the source of the log")
  }

  private var poseMissing: Finding? {
    let first = table.eligible.count { !$0.attempts.isEmpty }
    let cases = exclusion { !$0.attempts.isEmpty && $0.firstPose == nil }
    guard Double(cases.count) > 0.2 * Double(first) else { return nil }
    return finding(
      "L211", .warning, cases, of: first, { "\($0, "first attempt has", "first attempts have") no pose" },
      "log pose_bin")
  }

  private var fewUnits: Finding? {
    let kish = all.map { $0.ratioSample(.retryRate).kishUnits ?? 0 }
    // An arm without any is no case of few units: H113.
    let least = Int(min(kish.baseline, kish.augmented))
    guard (1..<200).contains(least) else { return nil }
    return Finding(
      .warning, "L213", place: "operations",
      "an arm counts like only \(least) equal units: intervals of differences may be too narrow",
      remedy: "randomise more units, or run longer")
  }

  private var novelty: Finding? {
    guard settings.design == .randomised, settings.unit != .day else { return nil }
    let novelty = Novelty(all)
    if !novelty.isChecked, window.coveredDays < 21 {
      return Finding(
        .note, "L210", place: "operations",
        "whether the difference changes with use is not checked: fewer than three weeks",
        remedy: "run for three weeks or more to see it")
    }
    guard let trend = novelty.trend else { return nil }
    return Finding(
      .warning, "L210", place: "operations",
      "the difference in \(trend.kpi.rawValue) changes with the weeks since a unit was first exposed "
        + "(p-value \(Self.rounded(trend.pValue)))",
      remedy: "run until it settles, and look at the daily series")
  }

  private var unbalanced: Finding? {
    guard settings.design == .randomised,
      let worst = CovariateBalance(all, clean.columns.sources, unit: settings.unit).worst
    else { return nil }
    let remedy: Phrase = "look at the differences within it, and at how units were assigned"
    let isTold = parts.first { $0.name == worst.name }?.isTold ?? true
    guard isTold, Arm.allCases.allSatisfy({ worst.size[$0] == 0 || worst.size[$0] >= fewest }) else {
      return Finding(
        .warning, "L212", place: "operations",
        "\(worst.name) holds unlike shares of the transactions of the arms, which are withheld",
        remedy: remedy)
    }
    return Finding(
      .warning, "L212", place: "operations",
      "\(worst.name) holds \(Self.percent(worst.shares.baseline)) of the transactions of the baseline arm and "
        + "\(Self.percent(worst.shares.augmented)) of the augmented arm",
      remedy: remedy)
  }

  private var allocation: Finding? {
    let shares = settings.phases.compactMap(\.plannedShare).filter { $0 != settings.plannedShare }
    guard !shares.isEmpty else { return nil }
    return Finding(
      .warning, "L214", place: "operations.phases",
      "the planned shares change in the window: counted rates and their differences weight units by the phase in which they were first seen, "
        + "and differences of times and of false accepts are not taken",
      remedy: "keep one allocation until the window ends")
  }

  /// Labels are few below this.
  private static let fewestLabels = 30

  private var fewLabels: Finding? {
    let counts = PerArm { arm in table.impostors.count { $0.arm == arm } }
    let least = min(counts.baseline, counts.augmented)
    guard counts.baseline + counts.augmented > 0, least < Self.fewestLabels else { return nil }
    return Finding(
      .warning, "L215", place: "operations",
      "an arm has only \(least) known impostors: its false accept rate is hardly known",
      remedy: "check more accepted transactions at random, and log truth with truth_prob")
  }

  private var afterLook: Finding? {
    guard let end = window.lookEnd else { return nil }
    return Finding(
      .note, "L217", place: "operations",
      "the look is at the log up to \(window.calendar.day(of: end - 1)), the end of the week in which it fell due; "
        + "transactions begun later are no part of it",
      remedy: "nothing: what a look says does not change with what comes after it")
  }

  /// Transactions a unit: no check fails, since those who are refused may come again, but lost ones look the same.
  private var unlikeActivity: Finding? {
    guard settings.design.isRandomised, settings.unit != .day else { return nil }
    let counts = all.map { sample in
      let all = sample.shareSample { _ in true }.denominators
      return RatioSample(numerators: all, denominators: all.map { _ in 1 })
    }
    guard let p = RatioDifference(counts.baseline, counts.augmented)?.pValue,
      p < HealthChecks.sampleRatioLevel,
      let a = counts.baseline.ratio, let b = counts.augmented.ratio
    else { return nil }
    return Finding(
      .warning, "L218", place: "operations",
      "a unit has \(Self.hundredths(a)) transactions in the baseline arm and \(Self.hundredths(b)) in the augmented arm "
        + "(p-value below 0.001): those refused come again, or transactions are lost",
      remedy: "compare the transactions of each arm with another source, such as the gate's own counter")
  }

  private static func hundredths(_ value: Double) -> String {
    let whole = Int((100 * value).rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }

  private var priorPeriod: Finding? {
    guard settings.prePeriod != nil, settings.design == .randomised, settings.unit != .day else { return nil }
    let all = table.prePeriod.count
    let served = table.prePeriod.count { $0.arm == .augmented }
    guard all == 0 || !PriorPeriod.isBaseline(table.prePeriod) else { return nil }
    return Finding(
      .warning, "L223", place: "operations.pre_period",
      all == 0
        ? "no transaction lies in the earlier period, so differences are not adjusted for it"
        : "\(served) of \(all) transactions of the earlier period were served by the augmented model, so differences are not adjusted for it",
      remedy: "state a period before the pilot, in which every unit was served by the baseline")
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((1000 * share).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func rounded(_ p: Double) -> String {
    let thousandths = Int((1000 * p).rounded(.up))
    return
      "0.\(String(repeating: "0", count: thousandths < 10 ? 2 : thousandths < 100 ? 1 : 0))\(thousandths)"
  }

  private func finding(
    _ code: String, _ severity: Finding.Severity, _ cases: Exclusion, of total: Int, _ what: (Int) -> Phrase,
    _ remedy: Phrase
  ) -> Finding? {
    guard let first = cases.first else { return nil }
    let tenths = Int((1000 * Double(cases.count) / Double(max(1, total))).rounded())
    return Finding(
      severity, code, place: "\(first.file):\(first.line)",
      what(cases.count) + " (\(tenths / 10).\(tenths % 10) % of \(total); this is the first)",
      remedy: remedy)
  }
}
