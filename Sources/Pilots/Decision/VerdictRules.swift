import Economics
import Findings
import Foundation
import Operations

/// The rules that turn criteria into a verdict; the first match wins.
///
/// 1. `unhealthy`: a health check fails, or a finding bars every verdict.
/// 2. `harm`: a guardrail's whole interval lies beyond its harm limit.
/// 3. `all-criteria-met`: and nothing is open, with the planned trials there where the plan looks once.
/// 4. `futile`: the planned sample is reached, and the gain is below the minimum that matters.
/// 5. `criteria-unmet`: the planned sample is reached, and a criterion is settled against the model.
/// 6. `incomplete`: every criterion is met, and something else is open.
/// 7. `infeasible`: what is needed exceeds the cap, or no day of the cap is left, or no sample would do at the difference seen so far.
/// 8. `sample-not-reached`: all else.
///
/// Making a guardrail worse never moves the verdict towards GO, where STOP is farthest. The planned sample is that of the looks, and
/// without any the window to its end; the comparisons of a laboratory are all there are. Before it is reached a planned look may give
/// GO, or STOP for harm, and else waits for the next. Where the plan looks once, a look before that one gives no GO: an interval of
/// one look does not hold when it is looked at more often. Nor does it give a STOP but for harm, or where the cap ends the pilot
/// before the plan's trials are there: neither a criterion that fails so far nor one that seems out of reach. The last of several
/// looks is the plan's end.
struct VerdictRules {
  let outcomes: [CriterionOutcome]
  let stage: Stage
  let operations: OperationsEvaluation?
  let rights: [RightsItem]
  let planSha256: String?
  let findings: [Finding]
  let capDays: Int?
  /// Whether the pilot says who turns a model back, and when; required of what leads to all units.
  var hasOperatingRules = true
  /// Trials of the primary metric in each arm that the plan asks for, and those of the smaller arm; `nil` if no plan says.
  var trials: (planned: Int, seen: Int)?

  /// Warnings that bar a GO: about the money, and about failures that are left out.
  static let barringWarnings: Set<String> = ["M003", "M006", "M015", "M018", "V129"]

  /// - Returns: `nil` without criteria.
  var verdict: Verdict? {
    guard !outcomes.isEmpty else { return nil }
    let days = daysNeeded
    var verdict = Verdict(
      rule: matching.first ?? .sampleNotReached, stage: stage, failedChecks: failedChecks,
      harmed: ids(where: \.isHarmed),
      unmet: ids { $0.status == .notMet }, undetermined: ids(where: isOpen), open: open,
      capDays: capDays)
    if verdict.rule == .sampleNotReached || verdict.rule == .infeasible {
      verdict.unitsNeeded = unitsNeeded
      if let trials, isEarly { (verdict.plannedTrials, verdict.seenTrials) = (trials.planned, trials.seen) }
      verdict.daysNeeded = days
      verdict.nextVerdict = verdict.isOutOfReach ? nil : days.flatMap(dateOfVerdict)
    }
    return verdict
  }

  /// Every rule whose condition holds, in their order.
  var matching: [Verdict.Rule] { Self.order.filter(holds) }

  static let order = Verdict.Rule.inOrder

  private func holds(_ rule: Verdict.Rule) -> Bool {
    switch rule {
    case .unhealthy: !failedChecks.isEmpty
    case .harm: outcomes.contains(where: \.isHarmed)
    case .allCriteriaMet: !isEarly && outcomes.allSatisfy { $0.status == .met } && open.isEmpty
    case .futile: isReached && outcomes.contains { $0.kind == .primary && $0.status == .notMet }
    case .criteriaUnmet: isReached && outcomes.contains { $0.status == .notMet }
    case .incomplete: !isEarly && outcomes.allSatisfy { $0.status == .met }
    case .infeasible: isOutOfReach
    case .sampleNotReached: true
    }
  }

  /// Whether the planned sample is there, so that what fails is settled. After the last of several looks nothing is left to wait for,
  /// whatever number of trials was planned.
  private var isReached: Bool { operations?.look?.isInterim != true && !isEarly }

  /// Whether the plan looks once, and its trials are not there: nothing but harm is settled before.
  private var isEarly: Bool {
    (operations?.look?.kind ?? .fixed) == .fixed && trials.map { $0.seen < $0.planned } ?? false
  }

  /// Whether the cap ends the pilot before what is undetermined can be settled, or before the plan looks.
  private var isOutOfReach: Bool {
    guard let capDays, let operations else { return false }
    if isReached,
      outcomes.contains(where: { $0.status == .undetermined && $0.isOutOfReach == true })
    {
      return true
    }
    // Where the cap is used up no number of units need be known: there is no day left to bring any.
    return operations.coveredDays >= capDays || operations.coveredDays + (daysNeeded ?? 0) > capDays
  }

  private var failedChecks: [String] {
    let checks = (operations?.health ?? []).filter { $0.status == .fail }.map(\.code)
    let barred = findings.map(\.code).filter(FindingCode.barsVerdict.contains)
    return checks + Set(barred).subtracting(checks).sorted()
  }

  /// One that was not tested says nothing of its own: an earlier one is open, or failed, and stands for it.
  private func isOpen(_ outcome: CriterionOutcome) -> Bool {
    outcome.status == .undetermined && !outcome.notTested
  }

  private func ids(where isIncluded: (CriterionOutcome) -> Bool) -> [String] {
    outcomes.filter(isIncluded).map(\.id)
  }

  private var open: [OpenItem] {
    let unsettled = RightsItem.Name.allCases.filter { name in
      let stated = rights.filter { $0.item == name }
      guard !stated.isEmpty || stage >= name.requiredFrom else { return false }
      return !stated.contains { $0.status == .settled } || stated.contains { $0.status == .open }
    }
    let isWeak = [.beforeAfter, .modelled].contains(operations?.evidence ?? .modelled)
    let barring = Set(findings.map(\.code)).intersection(Self.barringWarnings)
    let warnings =
      barring.union(isEndUnjudged ? [FindingCode.endless] : [])
      .union(codesThatCarryGain).sorted()
    return unsettled.map(OpenItem.right) + (stage >= .pilot && !isPlanned ? [.plan] : [])
      + (stage >= .pilot && isWeak ? [.evidence] : [])
      + ((stage.next ?? stage) == .full && !hasOperatingRules ? [.operatingRules] : [])
      + warnings.map(OpenItem.warning)
  }

  /// Whether a plan holds the criteria, and what is counted by: one without the settings of the log does not.
  private var isPlanned: Bool {
    planSha256 != nil && !findings.contains { $0.code == FindingCode.earlierPlan }
  }

  /// Whether more transactions of one arm end in silence, and no criterion judges that: people may leave, or events be lost.
  private var isEndUnjudged: Bool {
    findings.contains { $0.code == FindingCode.endless && $0.severity == .warning }
      && !outcomes.contains { $0.metric == KPI.abandonmentRate.rawValue && $0.status == .met }
  }

  /// Warnings of what could make the gain, if it were known: transactions that an arm lacks, captures that failed.
  private var codesThatCarryGain: Set<String> {
    let bounds: Set<String> = [FindingCode.missingTransactions, FindingCode.unacquired]
    return bounds.intersection(findings.lazy.filter { $0.severity == .warning }.map(\.code))
  }

  /// What the plan's one look needs, and after it the most that any open criterion does; `nil` if none of them can say.
  ///
  /// Before that look an open criterion asks for nothing of its own: else one that needs more than the cap allows would stop the
  /// pilot, and a worse one, whose failure waits for the plan, would not.
  private var unitsNeeded: Int? {
    isEarly
      ? unitsUntilLook : outcomes.filter { $0.status == .undetermined }.compactMap(\.needs).max()
  }

  /// More units an arm that bring the trials of the plan, at the trials a unit so far.
  private var unitsUntilLook: Int? {
    guard isEarly, let trials, trials.seen > 0, let units = operations?.units else { return nil }
    let ratio = Double(trials.planned) / Double(trials.seen)
    return Int(min(Double(min(units.baseline, units.augmented)) * (ratio - 1), 1e12).rounded(.up))
  }

  /// At the pace so far, in whole weeks, since a comparison over part of a week is refused.
  private var daysNeeded: Int? {
    if let look = operations?.look, look.isInterim { return look.nextDays }
    guard let unitsNeeded, let operations else { return nil }
    let units = min(operations.units.baseline, operations.units.augmented)
    guard units > 0 else { return nil }
    let days = Double(unitsNeeded) / Double(units) * Double(operations.days)
    // A century stands for all that is longer: what needs it is out of reach, not of unknown length.
    return max(1, Int((min(days, 36_500) / 7).rounded(.up))) * 7
  }

  private func dateOfVerdict(after days: Int) -> String? {
    guard let operations else { return nil }
    let style = Date.ISO8601FormatStyle().year().month().day()
    let past = Double(days + operations.coveredDays - operations.days) * 86_400
    return (try? Date(operations.lastDay, strategy: style)).map { ($0 + past).formatted(style) }
  }
}

extension OperationsEvaluation {
  /// Days of the window that the verdict rests on: those up to an interim look, else all.
  public var coveredDays: Int {
    guard let look, look.isInterim else { return days }
    return look.coveredDays ?? days
  }
}
