import Findings
import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

@Suite("What captures that fail could hide")
struct UnacquiredAttemptsTests {
  private static func criteria(_ metric: String = "false_reject_rate_proxy") throws -> CriteriaSettings {
    try JSONDecoder().decode(
      CriteriaSettings.self,
      from: Data(#"{"stage": "S1", "primary": {"metric": "\#(metric)", "minimum": "1pt"}}"#.utf8))
  }

  /// Of 10,000 first attempts an arm.
  private static func operations(
    rates: PerArm<Double>, decided: PerArm<Int>, isUnlike: Bool = true
  ) -> OperationsEvaluation {
    var result = VerdictRulesTests.operations()
    let records = Arm.allCases.flatMap { arm in
      [(KPI.falseRejectRateProxy, decided[arm]), (KPI.failureByAttempt1, 10_000)].map { kpi, trials in
        KPIRecord(
          kpi: kpi, arm: arm, set: "all", numerator: nil, denominator: trials,
          estimate: Estimate(rates[arm], nil, level: .percent95, method: nil))
      }
    }
    result.kpis = records
    let delta = Estimate(rates.augmented - rates.baseline, nil, level: .percent95, method: nil)
    result.contrasts = [
      KPIContrast(kpi: .falseRejectRateProxy, set: "all", delta: delta, p: 0.001, reading: .better)
    ]
    if isUnlike { result.warnings = [Finding(.warning, "L225", "unlike")] }
    return result
  }

  @Test("a gain that the excess could make up is a warning with its numbers, and bars a GO")
  func carried() throws {
    let operations = Self.operations(
      rates: PerArm(baseline: 0.12, augmented: 0.09), decided: PerArm(baseline: 9800, augmented: 9500)
    ).bounding(try Self.criteria())
    let finding = try #require(operations.warnings.last)
    #expect(finding.code == "L226" && finding.severity == .warning)
    // (855 + 300) of (9500 + 300) is 11.8 %.
    #expect(
      finding.sentence
        == "the augmented arm leaves 3.0 points more of its first attempts undecided; had those all been rejected, "
        + "the gain of 3.0 points in false_reject_rate_proxy would be 0.2, and 1.0 points are needed")
    let verdict = VerdictRulesTests.verdict([VerdictRulesTests.gain], findings: operations.warnings)
    #expect(verdict?.rule == .incomplete && verdict?.open == [.warning("L226")])
    let silenced = SilencedFindings(
      operations.warnings, silence: [SilenceSettings(code: "L226", reason: "known")])
    #expect(silenced.findings == operations.warnings)
  }

  @Test("a gain that stands all the same, or is too small as it is, is a note")
  func survives() throws {
    for (augmented, end) in [
      (0.02, ": the conclusion does not rest on them"),
      (0.115, "; the gain is below the 1.0 points needed as it is"),
    ] {
      let operations = Self.operations(
        rates: PerArm(baseline: 0.12, augmented: augmented), decided: PerArm(baseline: 9800, augmented: 9500)
      ).bounding(try Self.criteria())
      let finding = try #require(operations.warnings.last)
      #expect(finding.code == "L226" && finding.severity == .note && finding.sentence.hasSuffix(end))
    }
  }

  @Test("nothing is bounded where captures fail alike, or the criterion counts them")
  func unbounded() throws {
    let alike = Self.operations(
      rates: PerArm(baseline: 0.12, augmented: 0.09), decided: PerArm(baseline: 9800, augmented: 9500),
      isUnlike: false)
    #expect(UnacquiredAttempts(alike, try Self.criteria()) == nil)
    let unlike = Self.operations(
      rates: PerArm(baseline: 0.12, augmented: 0.09), decided: PerArm(baseline: 9800, augmented: 9500))
    #expect(UnacquiredAttempts(unlike, try Self.criteria("first_attempt_success_rate")) == nil)
  }

  @Test("criteria need the values that they rest on, those of the laboratory none of the log")
  func needed() throws {
    let criteria = try JSONDecoder().decode(
      CriteriaSettings.self,
      from: Data(
        #"{"stage": "S1", "primary": {"metric": "retry_rate", "poses": ["profile_left"], "minimum": "1pt"}, "guardrails": [{"metric": "response_seconds_p95", "margin": "1s"}]}"#
          .utf8))
    #expect(FieldCriteria.neededValues(criteria) == [.pose, .response])
    #expect(FieldCriteria.neededValues(nil) == [])
  }
}
