import Testing
import Vocabulary

@testable import Verification

@Suite("Thresholds fitted on the test")
struct ThresholdOnTestTests {
  static func codes(_ policies: [ThresholdPolicy], isConfigured: Bool = false) async -> [String] {
    let column = ScoreColumn([0.9, 0.1])
    var evaluation = await VerificationEvaluation.evaluating(
      ComparisonSet(isMated: [true, false]), PerArm(baseline: column, augmented: column),
      design: VerificationDesign(targets: [0.1], policies: [.oracle], replicates: 0, seed: 1))
    let point = evaluation.operatingPoints[0]
    evaluation.operatingPoints = policies.map { policy in
      var point = point
      point.policy = policy
      if isConfigured { point.farBudget = nil }
      return point
    }
    return evaluation.findings.map(\.code)
  }

  @Test("are told only where they stand in for those of other people")
  func policies() async {
    #expect(await Self.codes([.oracle]) == ["V101"])
    #expect(await Self.codes([.fixed, .oracle]) == ["V101"])
    #expect(await Self.codes([.recalibrated, .oracle]) == [])
    #expect(await Self.codes([.fixed]) == ["V101"])
    #expect(await Self.codes([.fixed], isConfigured: true) == [])
  }
}
