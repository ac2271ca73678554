import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("More strangers accepted in a pose")
struct PoseFARShiftTests {
  static func sentences(
    _ ratio: Double?, low: Double, set: String = "p2p", quantity: ContrastRecord.Quantity = .farRatio,
    scope: ThresholdScope = .global
  ) -> [String] {
    let delta =
      ratio.map { Estimate($0, Interval(low: low, high: 4), level: .percent95, method: .identityBootstrap) }
      ?? .unknown("no ratio")
    let contrast = ContrastRecord(
      set: set, farTarget: 0.001, policy: .fixed, scope: scope, quantity: quantity, delta: delta, p: nil,
      pAdjusted: nil, reading: .worse)
    return VerificationEvaluation(
      poses: [], operatingPoints: [], contrasts: [contrast], summary: [], curves: []
    ).findings.filter { $0.code == "V112" }.map(\.sentence)
  }

  @Test("a ratio above 1.5 with its interval above 1 is a shift")
  func fires() {
    #expect(
      Self.sentences(1.51, low: 1.01) == [
        "in p2p the augmented model accepts 1.5 times as many strangers at the threshold kept for FAR 0.001 "
          + "(interval 1 to 4)"
      ])
  }

  @Test("a smaller one is not, nor one whose interval reaches 1, nor an unknown one")
  func passes() {
    #expect(Self.sentences(1.5, low: 1.2).isEmpty)
    #expect(Self.sentences(2, low: 1).isEmpty)
    #expect(Self.sentences(nil, low: 2).isEmpty)
  }

  @Test("where the baseline accepts nobody, five false accepts with a difference above 0 are one")
  func fromNone() async {
    // 1,500 strangers in p2p, each couple once: the augmented model accepts `count` of them at the threshold 0.5.
    let codes = { (count: Int) async -> [String] in
      let names = (0..<1501).map { "p\($0)" }
      let scores = (0..<1500).map { $0 < count ? 0.6 : 0.1 }
      let set = ComparisonSet(
        isMated: [Bool](repeating: false, count: 1500),
        subjects: PairColumn(reference: Array(names.dropLast()), probe: Array(names.dropFirst())),
        poseClasses: [PoseClass](repeating: .p2p, count: 1500))
      let evaluation = await VerificationEvaluation.evaluating(
        set,
        PerArm(
          baseline: ScoreColumn([Double](repeating: 0.1, count: 1500)), augmented: ScoreColumn(scores)),
        design: VerificationDesign(
          targets: [0.01], policies: [.fixed], scopes: [.global], fixedThreshold: 0.5, replicates: 100,
          seed: 1))
      return evaluation.findings.filter { $0.code == "V112" }.map(\.sentence)
    }
    #expect(
      await codes(20) == [
        "in p2p the augmented model accepts 20 of 1500 strangers and the baseline none at the threshold kept for FAR 0.01"
      ])
    // Four against none may be chance.
    #expect(await codes(4).isEmpty)
  }

  @Test("only ratios of poses at the one threshold count")
  func others() {
    #expect(Self.sentences(2, low: 1.2, set: "all").isEmpty)
    #expect(Self.sentences(2, low: 1.2, set: "group:light=dim").isEmpty)
    #expect(Self.sentences(2, low: 1.2, quantity: .far).isEmpty)
    #expect(Self.sentences(2, low: 1.2, scope: .cell).isEmpty)
    #expect(Self.sentences(2, low: 1.2, set: "frontal-profile_left").count == 1)
  }
}
