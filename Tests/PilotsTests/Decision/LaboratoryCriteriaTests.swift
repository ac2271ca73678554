import Pilots
import Statistics
import Testing
import Verification
import Vocabulary

@Suite("The criteria of the laboratory")
struct LaboratoryCriteriaTests {
  /// An evaluation that holds only the contrasts a test speaks of.
  static func evaluation(
    frontal: (Double, Double), ratio: (Double, Double), profile: ContrastReading
  ) -> VerificationEvaluation {
    let interval = { (ends: (Double, Double)) in
      Estimate(
        (ends.0 + ends.1) / 2, Interval(low: ends.0, high: ends.1), method: .identityBootstrap)
    }
    var evaluation = VerificationEvaluation.empty
    evaluation.contrasts = [
      .made("f2f", .oracle, .tar, interval(frontal), .noDifferenceShown),
      .made("all", .fixed, .farRatio, interval(ratio), .noDifferenceShown),
      .made("f2p", .oracle, .tar, interval((0.01, 0.05)), profile),
      .made("p2p", .oracle, .tar, interval((0.02, 0.06)), profile),
    ]
    return evaluation
  }

  static func statuses(_ evaluation: VerificationEvaluation) -> [CriterionOutcome.Status] {
    LaboratoryCriteria().outcomes(of: evaluation).map(\.status)
  }

  @Test("all three are met when frontal faces and false accepts are unharmed and profiles better")
  func allMet() {
    let evaluation = Self.evaluation(frontal: (-0.004, 0.002), ratio: (0.8, 1.2), profile: .better)
    #expect(Self.statuses(evaluation) == [.met, .met, .met])
  }

  @Test("a loss inside the margin is unharmed, one beyond it is not met, one across it is undetermined")
  func frontalMargin() {
    let status = { (ends: (Double, Double)) in
      Self.statuses(Self.evaluation(frontal: ends, ratio: (0.8, 1.2), profile: .better))[0]
    }
    #expect(status((-0.0049, 0.01)) == .met)
    #expect(status((-0.02, -0.006)) == .notMet)
    #expect(status((-0.02, 0.01)) == .undetermined)
    #expect(status((-0.005, 0.01)) == .undetermined)
  }

  @Test("after a criterion that is not met the rest is not tested")
  func fixedOrder() {
    let evaluation = Self.evaluation(frontal: (-0.02, -0.006), ratio: (0.8, 1.2), profile: .better)
    let outcomes = LaboratoryCriteria().outcomes(of: evaluation)
    #expect(outcomes.map(\.notTested) == [false, true, true])
    #expect(outcomes.map(\.status) == [.notMet, .undetermined, .undetermined])
  }

  @Test("a false accept ratio that could exceed a quarter more is not a pass")
  func farRatio() {
    let status = { (ends: (Double, Double)) in
      Self.statuses(Self.evaluation(frontal: (0, 0.01), ratio: ends, profile: .better))[1]
    }
    #expect(status((0.9, 1.24)) == .met)
    #expect(status((0.9, 1.25)) == .undetermined)
    #expect(status((1.3, 2)) == .notMet)
  }

  @Test("what was not measured is undetermined, never met")
  func notMeasured() {
    let outcomes = LaboratoryCriteria().outcomes(of: .empty)
    #expect(outcomes.allSatisfy { $0.status == .undetermined })
    #expect(outcomes[0].observed.value == nil)
  }
}

extension VerificationEvaluation {
  /// An evaluation without a measurement, read from its stored form.
  static var empty: VerificationEvaluation {
    VerificationEvaluation(poses: [], operatingPoints: [], contrasts: [], summary: [], curves: [])
  }
}

extension ContrastRecord {
  static func made(
    _ set: String, _ policy: ThresholdPolicy, _ quantity: Quantity, _ delta: Estimate,
    _ reading: ContrastReading
  ) -> ContrastRecord {
    ContrastRecord(
      set: set, farTarget: 1e-3, policy: policy, scope: .global, quantity: quantity, delta: delta, p: nil,
      pAdjusted: nil, reading: reading)
  }
}
