import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("What other programs state")
struct CompatibilityPointTests {
  @Test("is what they themselves printed of the same scores", arguments: MadeScores.all)
  func points(_ made: MadeScores) throws {
    let tradeoff = ErrorTradeoff(mated: made.mated, nonMated: made.nonMated)
    let folds = EFHQFolds(mated: made.mated, nonMated: made.nonMated)
    #expect((folds == nil) == (made.efhq == nil))
    for (index, far) in MadeScores.targets.enumerated() {
      let place = Comment(rawValue: "\(made.name) at \(far)")
      try expect(tradeoff.pyeerPoint(atFAR: far), made.pyeer[index], place)
      try expect(tradeoff.bobPoint(atFAR: far), made.bob[index], place)
      try expect(tradeoff.insightfacePoint(atFAR: far), made.insightface[index], place)
      let nearest = tradeoff.insightfacePoint(atFAR: far, thinning: .none)
      try expect(nearest, made.nearest[index], place)
      try expect(tradeoff.interpolatedPoint(atFAR: far), [made.interp[index]], place)
      if let folds, let efhq = made.efhq { try expect(folds.point(atFAR: far), efhq[index], place) }
    }
  }

  /// TAR, and where known FAR and threshold.
  private func expect(_ point: CompatibilityPoint?, _ known: [Double], _ place: Comment) throws {
    let point = try #require(point, place)
    #expect(isClose(point.tar, known[0], within: 1e-12), place)
    if known.count > 1 { #expect(isClose(try #require(point.far), known[1], within: 1e-12), place) }
    if known.count > 2 { #expect(point.threshold == known[2], place) }
  }

  @Test("equal error rate, area and d′ are what they themselves printed", arguments: MadeScores.all)
  func summaries(_ made: MadeScores) throws {
    let tradeoff = ErrorTradeoff(mated: made.mated, nonMated: made.nonMated)
    #expect(isClose(try #require(tradeoff.pyeerEqualErrorRate?.value), made.pyeerEER, within: 1e-12))
    #expect(isClose(try #require(tradeoff.bobEqualErrorRate?.value), made.bobEER, within: 1e-12))
    #expect(isClose(try #require(tradeoff.pyeerAreaUnderCurve), made.pyeerAUC, within: 1e-12))
    #expect(isClose(try #require(tradeoff.pyeerDPrime), made.pyeerDPrime, within: 1e-9))
  }

  @Test("missing scores are not seen, whatever becomes of them here")
  func missing() throws {
    let made = MadeScores.spread
    let plain = ErrorTradeoff(mated: made.mated, nonMated: made.nonMated)
    let holes = ErrorTradeoff(mated: made.mated + [.nan], nonMated: [.nan, .nan] + made.nonMated)
    for far in MadeScores.targets {
      #expect(plain.pyeerPoint(atFAR: far) == holes.pyeerPoint(atFAR: far))
      #expect(plain.bobPoint(atFAR: far) == holes.bobPoint(atFAR: far))
      #expect(plain.interpolatedPoint(atFAR: far) == holes.interpolatedPoint(atFAR: far))
      let folds = EFHQFolds(mated: [.nan] + made.mated, nonMated: made.nonMated + [.nan])
      #expect(
        folds?.point(atFAR: far) == EFHQFolds(mated: made.mated, nonMated: made.nonMated)?.point(atFAR: far))
    }
    #expect(plain.bobEqualErrorRate == holes.bobEqualErrorRate)
    #expect(plain.pyeerEqualErrorRate == holes.pyeerEqualErrorRate)
  }

  @Test("a class without scores has no value in any mode")
  func empty() {
    for tradeoff in [
      ErrorTradeoff(mated: [0.4, .nan], nonMated: [.nan]), ErrorTradeoff(mated: [], nonMated: [1]),
    ] {
      #expect(tradeoff.pyeerPoint(atFAR: 0.1) == nil && tradeoff.bobPoint(atFAR: 0.1) == nil)
      #expect(tradeoff.insightfacePoint(atFAR: 0.1) == nil && tradeoff.interpolatedPoint(atFAR: 0.1) == nil)
      #expect(tradeoff.pyeerEqualErrorRate == nil && tradeoff.bobEqualErrorRate == nil)
      #expect(tradeoff.pyeerAreaUnderCurve == nil && tradeoff.pyeerDPrime == nil)
    }
    #expect(ErrorTradeoff(mated: [0.4], nonMated: [0.2]).bobPoint(atFAR: 0.1) == nil)
    #expect(EFHQFolds(mated: Array(repeating: 1, count: 9), nonMated: Array(repeating: 0, count: 40)) == nil)
  }

  @Test("bob never states more than we do, and interpolation never less", arguments: [1, 2, 3, 4, 5])
  func order(_ seed: UInt64) throws {
    let random = CounterRandom(seed: seed, stream: 92, replicate: 0)
    let value = { (draw: Int, shift: Double) in ((random.normal(at: UInt64(draw)) + shift) * 8).rounded() / 8
    }
    let (mated, nonMated) = ((0..<90).map { value($0, 1) }, (500..<830).map { value($0, 0) })
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated)
    for far in [0.4, 0.2, 0.1, 0.05, 0.01, 0.001] {
      let ours = try #require(tradeoff.operatingPoint(atFAR: far).tar)
      #expect(try #require(tradeoff.bobPoint(atFAR: far)?.tar) <= ours)
      #expect(try #require(tradeoff.interpolatedPoint(atFAR: far)?.tar) >= ours)
    }
  }

  @Test("a grid whose every threshold accepts too many gives EFHQ's evaluator nothing to state")
  func grid() {
    let folds = EFHQFolds(
      mated: Array(repeating: 3, count: 20), nonMated: (0..<20).map { $0 % 2 == 0 ? 2 : -1 })
    #expect(folds?.point(atFAR: 0.1) == nil)
    #expect(folds?.point(atFAR: 0.9)?.tar == 1)
  }
}
