import Foundation
import TestSupport
import Testing
import Verification

/// Score files of PyEER and bob, read as other programs read them.
@Suite(
  "Score files as other programs read them", .enabled(if: ReferenceData.isPresent, "needs the reference data")
)
struct CompatibilityGoldenTests {
  struct Golden: Decodable {
    let rates: [String: Rates]
  }

  struct Rates: Decodable {
    struct Equal: Decodable {
      let pyeer, pyeerLow, pyeerHigh, pyeerThreshold, bobThreshold, bobFmr, bobFnmr: Double
    }
    struct Area: Decodable { let pyeer: Double }
    struct ZeroFMR: Decodable { let pyeerFnmr, pyeerThreshold: Double }
    struct Target: Decodable {
      let pyeer, bob, insightface, nearestAllPoints, interp: Point
      let efhq: Point?
      let contraposeMissingAsReject: Point?
    }
    struct Point: Decodable {
      let tar: Double
      let far, threshold: Double?
    }
    let source: String
    let eer: Equal
    let auc: Area
    let dPrimePyeer: Double
    let zeroFmr: ZeroFMR
    let targets: [String: Target]
  }

  static let golden: [String: Rates] = {
    let data = try? GoldenValues.rates()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return data.flatMap { try? decoder.decode(Golden.self, from: $0).rates } ?? [:]
  }()

  @Test("all nine files have six targets")
  func complete() {
    #expect(Self.golden.count == 9 && Self.golden.values.allSatisfy { $0.targets.count == 6 })
  }

  @Test("TAR and its FAR are the golden ones in every mode", arguments: golden.keys.sorted())
  func points(_ name: String) throws {
    let golden = try #require(Self.golden[name])
    let (mated, nonMated) = try ScoreFile.scores(golden.source)
    // These programs see scored comparisons alone, whatever becomes of the others here.
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .reject)
    let folds = try #require(EFHQFolds(mated: mated, nonMated: nonMated))
    for (text, target) in golden.targets {
      let far = try #require(Double(text))
      try expect(tradeoff.pyeerPoint(atFAR: far), target.pyeer, "pyeer \(far)")
      try expect(tradeoff.bobPoint(atFAR: far), target.bob, "bob \(far)")
      try expect(tradeoff.insightfacePoint(atFAR: far), target.insightface, "insightface \(far)")
      let all = tradeoff.insightfacePoint(atFAR: far, thinning: .none)
      try expect(all, target.nearestAllPoints, "all points \(far)")
      try expect(tradeoff.interpolatedPoint(atFAR: far), target.interp, "interp \(far)")
      // exp3 has none: its scores are counts, of which the first 2 786 non-mated ones are all 0, so that the threshold is
      // 0 for every target. The procedure, run in Python (numpy 2.4.6, scikit-learn 1.9.1), gives this TAR.
      let known = target.efhq ?? Rates.Point(tar: 0.917562724014337, far: 0, threshold: nil)
      try expect(folds.point(atFAR: far), known, "efhq \(far)")
    }
  }

  private func expect(_ point: CompatibilityPoint?, _ known: Rates.Point, _ place: Comment) throws {
    let point = try #require(point, place)
    #expect(isClose(point.tar, known.tar, within: 1e-12), place)
    if let far = known.far { #expect(isClose(try #require(point.far), far, within: 1e-12), place) }
    if let threshold = known.threshold { #expect(point.threshold == threshold, place) }
  }

  @Test(
    "equal error rate, area, d′ and the zero-FMR point are the golden ones", arguments: golden.keys.sorted())
  func summaries(_ name: String) throws {
    let golden = try #require(Self.golden[name])
    let (mated, nonMated) = try ScoreFile.scores(golden.source)
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated)
    let pyeer = try #require(tradeoff.pyeerEqualErrorRate)
    #expect(isClose(pyeer.value, golden.eer.pyeer, within: 1e-9))
    #expect(isClose(min(pyeer.fmr, pyeer.fnmr), golden.eer.pyeerLow, within: 1e-12))
    #expect(isClose(max(pyeer.fmr, pyeer.fnmr), golden.eer.pyeerHigh, within: 1e-12))
    #expect(pyeer.threshold == golden.eer.pyeerThreshold)
    let bob = try #require(tradeoff.bobEqualErrorRate)
    #expect(isClose(bob.fmr, golden.eer.bobFmr, within: 1e-12))
    #expect(isClose(bob.fnmr, golden.eer.bobFnmr, within: 1e-12))
    #expect(isClose(bob.threshold, golden.eer.bobThreshold, within: 1e-12))
    #expect(isClose(try #require(tradeoff.pyeerAreaUnderCurve), golden.auc.pyeer, within: 1e-12))
    #expect(isClose(try #require(tradeoff.pyeerDPrime), golden.dPrimePyeer, within: 1e-9))
    let zero = try #require(tradeoff.pyeerPoint(atFAR: 0))
    #expect(isClose(1 - zero.tar, golden.zeroFmr.pyeerFnmr, within: 1e-12))
    #expect(zero.threshold == golden.zeroFmr.pyeerThreshold)
  }

  /// The table of the specification: what must come out, to six decimals.
  @Test(
    "the published table comes out",
    arguments: [
      ("pyeer_exp1", 1e-3, [0.708557, 0.701754, 0.715360, 0.715360, 0.708557]),
      ("pyeer_exp2", 1e-3, [0.811111, 0.811111, 0.811111, 0.850000, 0.811111]),
      ("pyeer_exp3", 1e-3, [0.786432, 0.786432, 0.788227, 0.788227, 0.787614]),
      ("bob_dev-1", 1e-2, [0.292683, 0.254989, 0.319290, 0.319290, 0.292683]),
    ])
  func table(_ name: String, _ far: Double, _ known: [Double]) throws {
    let (mated, nonMated) = try ScoreFile.scores(try #require(Self.golden[name]).source)
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
    let values = [
      tradeoff.operatingPoint(atFAR: far).tar, tradeoff.bobPoint(atFAR: far)?.tar,
      tradeoff.pyeerPoint(atFAR: far)?.tar, tradeoff.insightfacePoint(atFAR: far)?.tar,
      tradeoff.interpolatedPoint(atFAR: far)?.tar,
    ]
    for (value, known) in zip(values, known) {
      #expect(isClose(try #require(value), known, within: 5.1e-7))
    }
  }

  @Test("missing scores that are rejected move the operating point of the same file")
  func rejected() throws {
    let (mated, nonMated) = try ScoreFile.scores(try #require(Self.golden["bob_dev-1"]).source)
    let point = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .reject).operatingPoint(atFAR: 1e-2)
    #expect(point.falseAccepts.successes == 5)
    #expect(isClose(try #require(point.tar), 0.300626, within: 5.1e-7))
  }

  @Test("bob never states more than we do")
  func bobIsBelow() throws {
    for golden in Self.golden.values {
      let (mated, nonMated) = try ScoreFile.scores(golden.source)
      let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
      for far in [0.3, 0.1, 0.03, 1e-2, 1e-3, 1e-6] {
        let ours = try #require(tradeoff.operatingPoint(atFAR: far).tar)
        #expect(try #require(tradeoff.bobPoint(atFAR: far)?.tar) <= ours)
      }
    }
  }
}
