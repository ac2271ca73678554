import Testing

@testable import Verification

@Suite("Thresholds that move in steps")
struct ErrorTradeoffStepsTests {
  /// 100 non-mated scores: so many at 0.9, so many at 0.8, and the others all different below.
  static func tradeoff(top: Int, next: Int, mated: [Double] = [0.95, 0.85]) -> ErrorTradeoff {
    let others = (0..<(100 - top - next)).map { Double($0) / 1000 }
    return ErrorTradeoff(
      mated: mated,
      nonMated: [Double](repeating: 0.9, count: top) + [Double](repeating: 0.8, count: next) + others)
  }

  @Test("the step is the larger of the lowest accepted group and the highest rejected one")
  func larger() {
    // A budget of 10: 0.9 is accepted, 0.8 is not.
    #expect(Self.tradeoff(top: 4, next: 9).falseAcceptStep(atFAR: 0.1) == 9)
    #expect(Self.tradeoff(top: 8, next: 5).falseAcceptStep(atFAR: 0.1) == 8)
    // Nothing is accepted: the group on top is the step.
    #expect(Self.tradeoff(top: 12, next: 5).falseAcceptStep(atFAR: 0.1) == 12)
    // Everything is accepted, and the lowest score stands alone.
    #expect(Self.tradeoff(top: 4, next: 9).falseAcceptStep(atFAR: 0.999_999_999_99) == 1)
  }

  @Test("mated scores between the threshold and the next non-mated one change no step")
  func matedBetween() {
    let tradeoff = Self.tradeoff(top: 8, next: 5, mated: [0.85, 0.86, 0.87])
    #expect(tradeoff.operatingPoint(atFAR: 0.1).threshold == 0.85)
    #expect(tradeoff.falseAcceptStep(atFAR: 0.1) == 8)
  }

  @Test("three tied false accepts, and half the root of those allowed, make a step")
  func stepped() {
    #expect(Self.tradeoff(top: 3, next: 1).isStepped(atFAR: 0.03))
    #expect(!Self.tradeoff(top: 2, next: 2).isStepped(atFAR: 0.03))
    // 46 are accepted of 48 allowed: 3 < √48/2 < 4.
    #expect(!Self.group(of: 3).isStepped(atFAR: 0.48))
    #expect(Self.group(of: 4).isStepped(atFAR: 0.48))
  }

  /// 100 non-mated scores, all different but for one group, above which 46 lie.
  static func group(of tied: Int) -> ErrorTradeoff {
    let above = (0..<46).map { 0.9 + Double($0) / 1000 }
    let below = (0..<(54 - tied)).map { Double($0) / 1000 }
    return ErrorTradeoff(mated: [0.99], nonMated: above + [Double](repeating: 0.8, count: tied) + below)
  }

  @Test("without ties, and without a false accept allowed, nothing moves in steps")
  func smooth() {
    #expect(!ErrorTradeoff(mated: [0.9], nonMated: (0..<100).map { Double($0) / 100 }).isStepped(atFAR: 0.1))
    #expect(!Self.tradeoff(top: 50, next: 50).isStepped(atFAR: 0.001))
    #expect(!ErrorTradeoff(mated: [0.9], nonMated: []).isStepped(atFAR: 0.1))
  }
}
