import Findings
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

@Suite("The rules of the verdict")
struct VerdictRulesTests {
  static func outcome(
    _ id: String, _ status: CriterionOutcome.Status, kind: CriterionOutcome.Kind = .guardrail,
    isHarmed: Bool = false, needs: Int? = nil
  ) -> CriterionOutcome {
    CriterionOutcome(
      id: id, kind: kind, metric: "retry_rate", sets: ["all"], quantity: .difference, direction: .below,
      status: status, observed: .unknown("not measured"), limit: 0, isHarmed: isHarmed, needs: needs)
  }

  static func operations(
    health: HealthCheck.Status = .pass, evidence: Evidence = .randomised
  ) -> OperationsEvaluation {
    OperationsEvaluation(
      evidence: evidence, timeZone: "Asia/Tokyo", firstDay: "2026-10-01", lastDay: "2026-10-28", days: 28,
      units: UnitCounts(type: "subject", baseline: 1000, augmented: 1100),
      transactions: PerArm(baseline: 3000, augmented: 3300),
      health: [HealthCheck(code: "H101", status: health, sentence: "…")], kpis: [], contrasts: [], funnel: [],
      flow: [], warnings: [])
  }

  static let settled = RightsItem.Name.allCases.map { RightsItem($0, .settled) }

  static func verdict(
    _ outcomes: [CriterionOutcome], stage: Stage = .pilot, operations: OperationsEvaluation? = operations(),
    rights: [RightsItem] = settled, plan: String? = "52be04", findings: [Finding] = [], cap: Int? = nil,
    trials: (planned: Int, seen: Int)? = nil
  ) -> Verdict? {
    VerdictRules(
      outcomes: outcomes, stage: stage, operations: operations, rights: rights, planSha256: plan,
      findings: findings, capDays: cap, trials: trials
    ).verdict
  }

  static let gain = outcome("primary", .met, kind: .primary)
  static let safe = outcome("guardrail-1", .met)

  @Test("all criteria met with nothing open is GO")
  func go() {
    #expect(Self.verdict([Self.gain, Self.safe])?.rule == .allCriteriaMet)
    #expect(Self.verdict([Self.gain, Self.safe])?.decision == .go)
  }

  @Test("a failed health check or reversed scores hold the verdict, whatever the criteria say")
  func unhealthy() {
    let hold = Self.verdict([Self.gain], operations: Self.operations(health: .fail))
    #expect(hold?.decision == .hold && hold?.failedChecks == ["H101"])
    let reversed = Self.verdict([Self.gain], findings: [Finding(.error, "V108", "reversed")])
    #expect(reversed?.decision == .hold && reversed?.failedChecks == ["V108"])
  }

  @Test("harm comes before everything but health")
  func harm() {
    let harmed = Self.outcome("guardrail-1", .notMet, isHarmed: true)
    let verdict = Self.verdict([Self.outcome("primary", .notMet, kind: .primary), harmed])
    #expect(verdict?.rule == .harm && verdict?.harmed == ["guardrail-1"] && verdict?.decision == .stop)
  }

  @Test("a gain below the minimum is futile, another criterion settled against the model is unmet")
  func settledAgainst() {
    #expect(Self.verdict([Self.outcome("primary", .notMet, kind: .primary)])?.rule == .futile)
    #expect(Self.verdict([Self.gain, Self.outcome("guardrail-1", .notMet)])?.rule == .criteriaUnmet)
  }

  @Test("everything met but rights, a frozen plan, evidence or a barring warning open is incomplete")
  func incomplete() {
    let verdict = Self.verdict(
      [Self.gain], operations: Self.operations(evidence: .beforeAfter),
      rights: [RightsItem(.licence, .open)] + Self.settled.dropFirst(), plan: nil,
      findings: [Finding(.warning, "M006", "not priced"), Finding(.warning, "M013", "no rival")])
    #expect(verdict?.decision == .extend && verdict?.rule == .incomplete)
    #expect(verdict?.open == [.right(.licence), .plan, .evidence, .warning("M006")])
    #expect(Self.verdict([Self.gain], rights: [])?.open.count == 6)
  }

  @Test("before the pilot stage neither a plan nor strong evidence is asked for")
  func laboratory() {
    let verdict = Self.verdict([Self.gain], stage: .laboratory, operations: nil, plan: nil)
    #expect(verdict?.decision == .go)
  }

  @Test("an open criterion extends the pilot by whole weeks, unless that passes the cap")
  func extend() {
    let open = Self.outcome("primary", .undetermined, kind: .primary, needs: 300)
    let verdict = Self.verdict([open, Self.outcome("guardrail-1", .undetermined, needs: 100)])
    #expect(verdict?.rule == .sampleNotReached && verdict?.unitsNeeded == 300)
    // 300 of 1,000 units at 28 days are 8.4 days: two weeks.
    #expect(verdict?.daysNeeded == 14 && verdict?.nextVerdict == "2026-11-11")
    #expect(Self.verdict([open], cap: 42)?.rule == .sampleNotReached)
    #expect(Self.verdict([open], cap: 41)?.rule == .infeasible)
  }

  @Test("a cap that is used up stops what is open, also where nobody can say what would settle it")
  func used() {
    let open = Self.outcome("money", .undetermined, kind: .money)
    #expect(Self.verdict([Self.gain, open], cap: 29)?.rule == .sampleNotReached)
    for cap in [28, 20] { #expect(Self.verdict([Self.gain, open], cap: cap)?.rule == .infeasible) }
    // What needs no more days is not stopped by the want of them.
    #expect(Self.verdict([Self.gain, Self.safe], cap: 20)?.decision == .go)
    #expect(Self.verdict([Self.gain, Self.safe], rights: [], cap: 20)?.rule == .incomplete)
  }

  @Test("more than a year at this traffic is out of reach, and has no date")
  func outOfReach() {
    let year = Self.verdict([Self.outcome("primary", .undetermined, kind: .primary, needs: 13_000)])
    #expect(year?.daysNeeded == 364 && year?.isOutOfReach == false && year?.nextVerdict != nil)
    let years = Self.verdict([Self.outcome("primary", .undetermined, kind: .primary, needs: 200_000)])
    #expect(years?.rule == .sampleNotReached && years?.isOutOfReach == true && years?.nextVerdict == nil)
  }

  @Test("what was not tested, since an earlier one is open, is not listed as open itself")
  func notTested() {
    var later = Self.outcome("profile-better", .undetermined, kind: .primary)
    later.notTested = true
    let verdict = Self.verdict([Self.gain, Self.outcome("far-unharmed", .undetermined), later])
    #expect(verdict?.rule == .sampleNotReached && verdict?.undetermined == ["far-unharmed"])
  }

  @Test("without criteria there is no verdict")
  func noCriteria() { #expect(Self.verdict([]) == nil) }

  @Test("open items keep their code when stored", arguments: ["rights.consent", "plan", "evidence", "M018"])
  func codes(_ code: String) throws {
    let item = try #require(
      ["rights.consent": .right(.consent), "plan": .plan, "evidence": .evidence, "M018": .warning("M018")][
        code]
        as OpenItem?)
    #expect(item.code == code)
  }
}

@Suite("The verdict at a planned look")
struct VerdictAtALookTests {
  private static func verdict(
    _ status: CriterionOutcome.Status, next: Double?, isHarmed: Bool = false, covered: Int? = nil,
    cap: Int? = nil
  ) -> Verdict? {
    var operations = VerdictRulesTests.operations()
    operations.look = Look(
      kind: .groupSequential, number: 1, of: 2, information: 0.5, critical: 2.96, nextInformation: next,
      nextDays: next.map { _ in 14 }, coveredDays: covered)
    return VerdictRulesTests.verdict(
      [VerdictRulesTests.outcome("primary", status, kind: .primary, isHarmed: isHarmed)],
      operations: operations, cap: cap)
  }

  @Test("an interim look may say GO, or STOP for harm")
  func settled() {
    #expect(Self.verdict(.met, next: 1)?.decision == .go)
    #expect(Self.verdict(.undetermined, next: 1, isHarmed: true)?.rule == .harm)
  }

  @Test("what is unmet at an interim look waits for the next, whose date is given")
  func waits() {
    let verdict = Self.verdict(.notMet, next: 1)
    #expect(verdict?.rule == .sampleNotReached && verdict?.daysNeeded == 14)
    #expect(verdict?.nextVerdict == "2026-11-11")
  }

  @Test("the next look is dated, and held against the cap, from the last day that this one saw")
  func dated() {
    let verdict = Self.verdict(.undetermined, next: 1, covered: 14, cap: 28)
    #expect(verdict?.rule == .sampleNotReached && verdict?.nextVerdict == "2026-10-28")
    #expect(Self.verdict(.undetermined, next: 1, covered: 14, cap: 27)?.rule == .infeasible)
  }

  @Test("at the last look what is unmet stops the pilot")
  func last() {
    #expect(Self.verdict(.notMet, next: nil)?.rule == .futile)
  }

  @Test(
    "the last of several looks is the plan's end, also where fewer trials came than were planned",
    arguments: [Look.Kind.groupSequential, .confidenceSequence])
  func spent(_ kind: Look.Kind) {
    var operations = VerdictRulesTests.operations()
    operations.look = Look(kind: kind, number: 2, of: 2, information: 1, coveredDays: 28)
    let rule = { (primary: CriterionOutcome.Status, guardrail: CriterionOutcome.Status) in
      VerdictRulesTests.verdict(
        [
          VerdictRulesTests.outcome("primary", primary, kind: .primary),
          VerdictRulesTests.outcome("guardrail-1", guardrail),
        ], operations: operations, trials: (1000, 300))?.rule
    }
    #expect(rule(.notMet, .met) == .futile && rule(.met, .notMet) == .criteriaUnmet)
    #expect(rule(.met, .met) == .allCriteriaMet && rule(.undetermined, .met) == .sampleNotReached)
  }
}
