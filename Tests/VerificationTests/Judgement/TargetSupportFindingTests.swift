import Findings
import Testing
import Vocabulary

@testable import Verification

@Suite("FAR targets that the comparisons cannot carry")
struct TargetSupportFindingTests {
  static func findings(nonMated: Int, target: Double) -> [Finding] {
    JudgedList(mated: [1], nonMated: JudgedList.distinct(nonMated, from: 0), target: target).judgement
      .targetSupport
  }

  @Test("below one expected false accept a target is unsupported, from one on weak, from thirty on carried")
  func bounds() {
    #expect(Self.findings(nonMated: 99, target: 0.01).map(\.code) == ["V106"])
    #expect(Self.findings(nonMated: 100, target: 0.01).map(\.code) == ["V115"])
    #expect(Self.findings(nonMated: 2999, target: 0.01).map(\.code) == ["V115"])
    #expect(Self.findings(nonMated: 3000, target: 0.01).isEmpty)
  }

  @Test("the sentences say how many comparisons there are, and how many there should be")
  func sentences() {
    let unsupported = Self.findings(nonMated: 99, target: 0.01)
    #expect(unsupported.map(\.sentence) == ["FAR 0.01 needs 100 non-mated comparisons; there are 99"])
    let weak = Self.findings(nonMated: 250, target: 0.01)
    #expect(weak.map(\.sentence) == ["FAR 0.01 rests on about 2 expected false accepts"])
    #expect(weak.map(\.remedy) == ["3000 non-mated comparisons would carry it"])
  }

  @Test("a target beyond all counting is unsupported like any other")
  func tiny() {
    let sentences = Self.findings(nonMated: 5, target: 1e-300).map(\.sentence)
    #expect(sentences == ["FAR 1e-300 needs more than 10^15 non-mated comparisons; there are 5"])
  }

  @Test("with a calibration set its non-mated comparisons count")
  func calibrated() {
    let scores = ScoreColumn([1] + JudgedList.distinct(99, from: 0))
    let both = PerArm(baseline: scores, augmented: scores)
    let set = ComparisonSet(isMated: (0..<100).map { $0 == 0 })
    let many = ScoreColumn(JudgedList.distinct(3000, from: 0))
    let calibration = CalibrationSet(
      comparisons: ComparisonSet(isMated: many.values.map { _ in false }),
      scores: PerArm(baseline: many, augmented: many))
    let judgement = ComparisonJudgement(
      set, both, calibration: calibration, design: VerificationDesign(targets: [0.01], seed: 1))
    #expect(judgement.targetSupport.isEmpty)
  }

  @Test(
    "comparisons that fix the threshold without a score count only where a failure is a rejection",
    arguments: [(FailurePolicy.reject, []), (.exclude, ["V115"])])
  func unscored(_ failure: FailurePolicy, _ codes: [String]) {
    let scores = ScoreColumn([1] + JudgedList.distinct(99, from: 0))
    let set = ComparisonSet(isMated: (0..<100).map { $0 == 0 })
    let full = JudgedList.distinct(3000, from: 0)
    // One of the two models has no score for one of the 3000; the other for none of another.
    let lacking = PerArm(
      baseline: ScoreColumn([.nan] + full.dropFirst()), augmented: ScoreColumn(full.dropLast() + [.nan]))
    let calibration = CalibrationSet(
      comparisons: ComparisonSet(isMated: full.map { _ in false }), scores: lacking)
    let judgement = ComparisonJudgement(
      set, PerArm(baseline: scores, augmented: scores), calibration: calibration,
      design: VerificationDesign(targets: [0.01], failure: failure, seed: 1))
    #expect(judgement.targetSupport.map(\.code) == codes)
    #expect(judgement.fixingNonMated == (failure == .reject ? 3000 : 2998))
  }
}
