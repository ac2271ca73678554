import Findings
import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

@Suite("What missing transactions could hide")
struct MissingTransactionsTests {
  private static func criteria(_ metric: String, _ minimum: String) throws -> CriteriaSettings {
    try JSONDecoder().decode(
      CriteriaSettings.self,
      from: Data(#"{"stage": "S1", "primary": {"metric": "\#(metric)", "minimum": "\#(minimum)"}}"#.utf8))
  }

  private static func operations(
    _ kpi: KPI, rates: PerArm<Double>, transactions: PerArm<Int>, isUnlike: Bool = true
  ) -> OperationsEvaluation {
    var result = VerdictRulesTests.operations()
    result.units = UnitCounts(type: "subject", baseline: 1000, augmented: 1000)
    result.transactions = transactions
    result.kpis = Arm.allCases.map { arm in
      KPIRecord(
        kpi: kpi, arm: arm, set: "all", numerator: nil, denominator: transactions[arm],
        estimate: Estimate(rates[arm], nil, level: .percent95, method: nil))
    }
    let delta = Estimate(rates.augmented - rates.baseline, nil, level: .percent95, method: nil)
    result.contrasts = [KPIContrast(kpi: kpi, set: "all", delta: delta, p: 0.001, reading: .better)]
    if isUnlike { result.warnings = [Finding(.warning, "L218", "unlike")] }
    return result
  }

  @Test("a gain that the missing could make up is a warning with its numbers, and bars a GO")
  func carried() throws {
    let operations = Self.operations(
      .retryRate, rates: PerArm(baseline: 0.12, augmented: 0.09),
      transactions: PerArm(baseline: 10_000, augmented: 9690)
    ).bounding(try Self.criteria("retry_rate", "1pt"))
    let finding = try #require(operations.warnings.last)
    #expect(finding.code == "L219" && finding.severity == .warning)
    // 0.03 − 0.031·0.91
    #expect(
      finding.sentence == "the augmented arm has 3.1 % fewer transactions a unit; had those all failed, "
        + "the gain of 3.0 points in retry_rate would be 0.2, and 1.0 points are needed")
    let verdict = VerdictRulesTests.verdict([VerdictRulesTests.gain], findings: operations.warnings)
    #expect(verdict?.rule == .incomplete && verdict?.open == [.warning("L219")])
    let silenced = SilencedFindings(
      operations.warnings, silence: [SilenceSettings(code: "L219", reason: "known")])
    #expect(silenced.findings == operations.warnings)
  }

  @Test("a gain that stands whatever became of the missing is a note, and no bar")
  func survives() throws {
    let operations = Self.operations(
      .retryRate, rates: PerArm(baseline: 0.3, augmented: 0.2),
      transactions: PerArm(baseline: 10_000, augmented: 9690)
    ).bounding(try Self.criteria("retry_rate", "1pt"))
    let finding = try #require(operations.warnings.last)
    #expect(finding.code == "L219" && finding.severity == .note)
    #expect(finding.sentence.hasSuffix("would be 7.5: the conclusion does not rest on them"))
    #expect(
      VerdictRulesTests.verdict([VerdictRulesTests.gain], findings: operations.warnings)?.decision == .go)
  }

  @Test("where higher is better the missing count as without success")
  func higherIsBetter() throws {
    let operations = Self.operations(
      .firstAttemptSuccessRate, rates: PerArm(baseline: 0.88, augmented: 0.91),
      transactions: PerArm(baseline: 10_000, augmented: 9690))
    let missing = try #require(
      MissingTransactions(operations, try Self.criteria("first_attempt_success_rate", "1pt")))
    #expect(abs(missing.least - (0.03 - 0.031 * 0.91)) < 1e-12 && missing.couldCarryGain)
  }

  @Test("of a baseline that lacks transactions the missing count as successes")
  func baselineLacks() throws {
    let operations = Self.operations(
      .retryRate, rates: PerArm(baseline: 0.15, augmented: 0.12),
      transactions: PerArm(baseline: 8000, augmented: 10_000)
    ).bounding(try Self.criteria("retry_rate", "1pt"))
    let finding = try #require(operations.warnings.last)
    // 0.03 − 0.2·0.15
    #expect(finding.severity == .warning)
    #expect(
      finding.sentence == "the baseline arm has 20.0 % fewer transactions a unit; had those all succeeded, "
        + "the gain of 3.0 points in retry_rate would be 0.0, and 1.0 points are needed")
    let success = Self.operations(
      .firstAttemptSuccessRate, rates: PerArm(baseline: 0.85, augmented: 0.88),
      transactions: PerArm(baseline: 8000, augmented: 10_000))
    let missing = try #require(
      MissingTransactions(success, try Self.criteria("first_attempt_success_rate", "1pt")))
    #expect(missing.arm == .baseline && abs(missing.least - (0.03 - 0.2 * 0.15)) < 1e-12)
  }

  @Test("nothing is bounded where activity is alike, or the criterion is a time")
  func unbounded() throws {
    let rates = PerArm(baseline: 0.12, augmented: 0.09)
    let alike = Self.operations(
      .retryRate, rates: rates, transactions: PerArm(baseline: 10_000, augmented: 9690), isUnlike: false)
    #expect(MissingTransactions(alike, try Self.criteria("retry_rate", "1pt")) == nil)
    let fewer = Self.operations(
      .retryRate, rates: rates, transactions: PerArm(baseline: 10_000, augmented: 9690))
    #expect(MissingTransactions(fewer, nil) == nil)
    #expect(MissingTransactions(fewer, try Self.criteria("time_to_decision_seconds_p50", "1s")) == nil)
  }
}
