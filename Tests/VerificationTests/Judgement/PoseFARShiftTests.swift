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

  @Test("only ratios of poses at the one threshold count")
  func others() {
    #expect(Self.sentences(2, low: 1.2, set: "all").isEmpty)
    #expect(Self.sentences(2, low: 1.2, set: "group:light=dim").isEmpty)
    #expect(Self.sentences(2, low: 1.2, quantity: .far).isEmpty)
    #expect(Self.sentences(2, low: 1.2, scope: .cell).isEmpty)
    #expect(Self.sentences(2, low: 1.2, set: "frontal-profile_left").count == 1)
  }
}
