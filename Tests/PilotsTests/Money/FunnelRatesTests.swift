import Economics
import Operations
import Testing
import Vocabulary

@testable import Pilots

@Suite("Rates of the cost model from a funnel")
struct FunnelRatesTests {
  static func stage(
    _ arm: Arm, _ number: Int, entered: Int, succeeded: Int, abandoned: Int, toReview: Int, refused: Int = 0
  ) -> FunnelStage {
    FunnelStage(
      arm: arm, stage: "attempt-\(number)", entered: entered, succeeded: succeeded, abandoned: abandoned,
      toReview: toReview, refused: refused,
      continued: entered - succeeded - abandoned - toReview - refused)
  }

  static func operations(_ funnel: [FunnelStage]) -> OperationsEvaluation {
    OperationsEvaluation(
      evidence: .randomised, timeZone: "Asia/Tokyo", firstDay: "2026-10-01", lastDay: "2026-10-28", days: 28,
      units: UnitCounts(type: "subject", baseline: 1, augmented: 1),
      transactions: PerArm(baseline: 1, augmented: 1), health: [], kpis: [], contrasts: [], funnel: funnel,
      flow: [], warnings: [])
  }

  @Test("each attempt has its own share of failures, and the flow adds up to the funnel's ends")
  func rates() throws {
    let funnel = Arm.allCases.flatMap { arm in
      [
        Self.stage(arm, 1, entered: 1000, succeeded: 900, abandoned: 20, toReview: 0),
        Self.stage(arm, 2, entered: 80, succeeded: 50, abandoned: 5, toReview: 3),
        Self.stage(arm, 3, entered: 22, succeeded: 10, abandoned: 0, toReview: 9, refused: 3),
        FunnelStage(
          arm: arm, stage: "review", entered: 12, succeeded: 10, abandoned: 0, toReview: 0, refused: 2,
          continued: 0),
      ]
    }
    // The third attempt was made 22 times an arm: both arms are pooled, which changes nothing where they are equal.
    let reading = try #require(FunnelRates(Self.operations(funnel)))
    #expect(reading.rates.baseline.failure == [0.1, 0.375, 12.0 / 22])
    #expect(reading.rates.baseline.leaves == [0.2, 5.0 / 30] && reading.rates.baseline.lastToReview == 0.75)
    #expect(reading.findings.map(\.code) == ["M020"])
    let outcome = FlowOutcome(reading.rates.augmented)
    #expect(abs(outcome.success - 0.96) < 1e-12 && abs(outcome.abandoned - 0.025) < 1e-12)
    #expect(abs(outcome.reviewed - 0.012) < 1e-12 && abs(outcome.refused - 0.003) < 1e-12)
  }

  @Test("an arm without attempts has no rates")
  func empty() {
    #expect(FunnelRates(Self.operations([])) == nil)
    let half = [Self.stage(.baseline, 1, entered: 10, succeeded: 10, abandoned: 0, toReview: 0)]
    #expect(FunnelRates(Self.operations(half)) == nil)
  }
}
