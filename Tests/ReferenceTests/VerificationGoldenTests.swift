import Foundation
import Statistics
import TestSupport
import Testing
import Verification

/// Score files of PyEER and bob, with the values of an independent implementation that was computed twice, by a candidate
/// table and by the k-th largest non-mated score.
@Suite("Score files with known answers", .enabled(if: ReferenceData.isPresent, "needs the reference data"))
struct VerificationGoldenTests {
  struct Golden: Decodable {
    let rates: [String: Rates]
  }

  struct Rates: Decodable {
    struct Equal: Decodable { let contrapose, threshold, fmrAtThreshold, fnmrAtThreshold: Double }
    struct Area: Decodable {
      let contrapose: Double
      let twiceU: Int
    }
    struct Target: Decodable {
      let contrapose: Point
      let contraposeMissingAsReject: Point?
    }
    struct Point: Decodable {
      let threshold, below: Double?
      let budget, fm, nNonmated, ta, nMated: Int
      let tar, far: Double
      let flag: String
    }
    let source: String
    let nMated, nNonmated, missingMated, missingNonmated, distinct: Int
    let eer: Equal
    let auc: Area
    let dPrime: Double
    let targets: [String: Target]
  }

  static let golden: [String: Rates] = {
    let data = try? GoldenValues.rates()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return data.flatMap { try? decoder.decode(Golden.self, from: $0).rates } ?? [:]
  }()

  @Test("all nine files have golden values")
  func complete() { #expect(Self.golden.count == 9) }

  @Test("counts, rates, EER, AUC and d′ are the golden ones", arguments: golden.keys.sorted())
  func rates(_ name: String) throws {
    let golden = try #require(Self.golden[name])
    let (mated, nonMated) = try ScoreFile.scores(golden.source)
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
    #expect(tradeoff.mated == golden.nMated)
    #expect(tradeoff.nonMated == golden.nNonmated)
    #expect(tradeoff.matedMissing == golden.missingMated)
    #expect(tradeoff.nonMatedMissing == golden.missingNonmated)
    #expect(tradeoff.candidates.count == golden.distinct)
    #expect(tradeoff.twiceU == golden.auc.twiceU)
    #expect(isClose(try #require(tradeoff.areaUnderCurve), golden.auc.contrapose, within: 1e-12))
    #expect(isClose(try #require(tradeoff.dPrime), golden.dPrime, within: 1e-9))
    let equal = try #require(tradeoff.equalErrorRate)
    #expect(isClose(equal.value, golden.eer.contrapose, within: 1e-9))
    #expect(equal.threshold == golden.eer.threshold)
    #expect(isClose(equal.fmrAtThreshold, golden.eer.fmrAtThreshold, within: 1e-12))
    #expect(isClose(equal.fnmrAtThreshold, golden.eer.fnmrAtThreshold, within: 1e-12))
  }

  @Test(
    "operating points are the golden ones under both readings of missing scores",
    arguments: golden.keys.sorted())
  func operatingPoints(_ name: String) throws {
    let golden = try #require(Self.golden[name])
    let (mated, nonMated) = try ScoreFile.scores(golden.source)
    let exclude = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
    let reject = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .reject)
    for (text, target) in golden.targets {
      let far = try #require(Double(text))
      try expect(exclude, far, target.contrapose)
      if let point = target.contraposeMissingAsReject { try expect(reject, far, point) }
    }
  }

  private func expect(_ tradeoff: ErrorTradeoff, _ far: Double, _ golden: Rates.Point) throws {
    let point = tradeoff.operatingPoint(atFAR: far)
    #expect(point.threshold == golden.threshold ?? .infinity)
    #expect(point.thresholdBelow == golden.below)
    #expect(FalseAcceptBudget.budget(far: far, nonMated: tradeoff.nonMated) == golden.budget)
    #expect(point.falseAccepts == BinomialCount(successes: golden.fm, trials: golden.nNonmated))
    #expect(point.trueAccepts == BinomialCount(successes: golden.ta, trials: golden.nMated))
    #expect(isClose(try #require(point.tar), golden.tar, within: 1e-12))
    #expect(isClose(try #require(point.far), golden.far, within: 1e-12))
    #expect(TargetSupport(far: far, nonMated: tradeoff.nonMated).rawValue == golden.flag)
  }
}
