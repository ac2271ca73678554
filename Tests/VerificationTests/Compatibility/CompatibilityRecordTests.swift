import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Other programs beside ours")
struct CompatibilityRecordTests {
  private func comparison(
    mated: [Double], nonMated: [Double], failure: FailurePolicy = .reject
  ) -> CompatibilityComparison {
    CompatibilityComparison(
      arm: .baseline, set: "all", ours: ErrorTradeoff(mated: mated, nonMated: nonMated, failure: failure),
      mated: mated, nonMated: nonMated)
  }

  private func reason(_ made: MadeScores, _ mode: CompatibilityMode, _ far: Double) -> CompatibilityReason {
    comparison(mated: made.mated, nonMated: made.nonMated).record(mode, atFAR: far).reason
  }

  @Test("each difference has the reason that the two ways of reading give it")
  func reasons() {
    #expect(reason(.top, .pyeer, 0.1) == .farExceeded)
    #expect(reason(.spread, .pyeer, 0.3) == .same)
    #expect(reason(.spread, .bob, 0.04) == .nonMatedThreshold)
    #expect(reason(.spread, .insightface, 0.1) == .farExceeded)
    #expect(reason(.coarse, .insightface, 0.3) == .thinned)
    #expect(reason(.ties, .interp, 0.1) == .interpolated)
    #expect(reason(.coarse, .efhq, 0.1) == .folds)
    #expect(reason(.top, .efhq, 0.1) == .tooFewScores)
    let wide = MadeScores.targets.map { Double($0) }
    let grid = comparison(
      mated: Array(repeating: 3, count: 20), nonMated: (0..<20).map { $0 % 2 == 0 ? 2 : -1 })
    #expect(wide.allSatisfy { grid.record(.efhq, atFAR: $0).reason == .gridTooCoarse })
  }

  @Test("modes are listed once and in one order, and none is no list")
  func distinct() {
    #expect(CompatibilityMode.distinct([.efhq, .pyeer, .efhq]) == [.pyeer, .efhq])
    #expect(CompatibilityMode.distinct([]) == nil)
  }

  @Test("a record holds their value, ours and the difference, and the FAR that theirs was met at")
  func values() throws {
    let record = comparison(mated: [0.5, 0.6, 0.7], nonMated: [0.1, 0.2, 0.9]).record(.pyeer, atFAR: 0.1)
    #expect(record.tar == 1 && record.ours == 0 && record.difference == 1)
    #expect(record.farReached == 1 / 3.0 && record.missing == 0)
  }

  @Test("where no value is known nothing is stated as a number")
  func unknown() {
    let record = comparison(mated: [0.5], nonMated: []).record(.pyeer, atFAR: 0.1)
    #expect(record.tar == nil && record.farReached == nil && record.ours == nil && record.difference == nil)
    #expect(record.reason == .tooFewScores)
  }

  @Test("a difference that comes from missing scores alone is said to")
  func missing() {
    let record = comparison(mated: [0.5, 0.6, .nan, 0.7], nonMated: [0.1, 0.2, 0.3]).record(.bob, atFAR: 0.4)
    #expect(record.tar == 1 && record.ours == 0.75 && record.missing == 1)
    #expect(record.reason == .missingLeftOut)
  }

  @Test("an evaluation holds one record a mode, set, arm and target, and none unless asked")
  func evaluation() async throws {
    let classes: [PoseClass] = (0..<120).map { [.f2f, .f2p, .p2p, .other][$0 % 4] }
    let comparisons = ComparisonSet(isMated: (0..<120).map { $0 / 4 % 2 == 0 }, poseClasses: classes)
    let scores = PerArm(
      baseline: ScoreColumn((0..<120).map { Double($0 * 37 % 61) / 61 }),
      augmented: ScoreColumn((0..<120).map { Double($0 * 23 % 61) / 61 }))
    var design = VerificationDesign(targets: [0.1, 0.05], replicates: 0, seed: 1)
    #expect(await VerificationEvaluation.evaluating(comparisons, scores, design: design).compatibility == nil)
    design.compatibility = [.pyeer, .efhq]
    let evaluation = await VerificationEvaluation.evaluating(comparisons, scores, design: design)
    let records = try #require(evaluation.compatibility)
    #expect(records.count == 2 * 4 * 2 * 2)
    #expect(records.map(\.set).prefix(4) == ["all", "all", "all", "all"])
    #expect(records.prefix(16).allSatisfy { $0.mode == .pyeer })
    // Ours is the reading at the set's own threshold.
    let point = try #require(
      evaluation.operatingPoints.first {
        $0.set == "f2p" && $0.scope == .cell && $0.policy == .oracle && $0.arm == .augmented
          && $0.farTarget == 0.1
      })
    let record = try #require(
      records.first { $0.set == "f2p" && $0.arm == .augmented && $0.farTarget == 0.1 && $0.mode == .pyeer })
    #expect(record.ours == point.tar.value)
  }
}
