import Foundation
import Simulation
import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("Ratios beyond all numbers")
struct FARRatioTests {
  static let reading: CellReading = {
    let isMated = (0..<24).map { $0 < 12 }
    let people = (0..<24).map { $0 < 12 ? ("p\($0)", "p\($0)") : ("p\($0 - 12)", "p\(($0 - 11) % 12)") }
    let column = ScoreColumn((0..<24).map { Double($0) / 24 })
    return CellReading(
      ComparisonSet(
        isMated: isMated,
        subjects: PairColumn(reference: people.map(\.0), probe: people.map(\.1))),
      PerArm(baseline: column, augmented: column), VerificationDesign(targets: [0.1], seed: 1))
  }()

  /// Log ratios of few replicates, which hardly differ, beside couples that do, so that their spread is stretched.
  static func spread(_ logs: [Double], noise: [Double]) -> ReplicateSpread? {
    ReplicateSpread(
      estimate: 0, subjects: logs, couples: noise, people: 20, kind: .corrected, level: .percent95)
  }

  @Test("logarithms become the range of ratios, unless an end is beyond all numbers")
  func exponential() {
    let range = Interval(low: log(0.5), high: log(3)).exponential
    #expect(range.map { abs($0.low - 0.5) < 1e-15 && abs($0.high - 3) < 1e-15 } == true)
    #expect(Interval(low: 0, high: 710).exponential == nil)
    #expect(Interval(low: -746, high: 0).exponential == nil)
    #expect(Interval(low: -.infinity, high: .infinity).exponential == nil)
  }

  @Test("a ratio whose interval would end beyond all numbers has none, says why, and can be written")
  func overflow() throws {
    let spread = Self.spread([0.5, 0.500_000_1], noise: [-2, 2])
    let logs = try #require(spread?.interval(at: .percent95, within: -1e300...1e300))
    #expect(exp(logs.high) == .infinity)
    for few in [nil, Interval(low: 0.5, high: 2)] {
      let estimate = Self.reading.ratio(1, spread, few)
      #expect(estimate.value == 1 && estimate.interval == nil && estimate.method == nil)
      #expect(estimate.reason == "the ratio varies too much over the replicates for an interval")
      #expect(throws: Never.self) { try JSONEncoder().encode(estimate) }
    }
  }

  @Test(
    "an evaluation of two replicates, which stretch spreads beyond measure, can be written",
    arguments: [5, 181, 202, 298]
  )
  func twoReplicates(_ seed: UInt64) async throws {
    let pilot = SimulatedPilot(subjects: 12, seed: seed)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(targets: [0.05, 0.2], replicates: 2, seed: seed))
    #expect(throws: Never.self) { try JSONEncoder().encode(evaluation) }
    // These seeds were found to stretch a ratio so far.
    #expect(
      evaluation.contrasts.contains {
        $0.delta.reason == "the ratio varies too much over the replicates for an interval"
      })
  }

  @Test("a ratio whose spread is moderate keeps its interval")
  func moderate() throws {
    let estimate = Self.reading.ratio(1, Self.spread([-0.5, 0.5], noise: [-0.1, 0.1]), nil)
    let interval = try #require(estimate.interval)
    #expect(interval.low < 1 && interval.high > 1 && estimate.reason == nil)
  }

  @Test("a band that ends beyond all numbers is none, and the sets of its family are undetermined")
  func band() {
    let contrasts = ["f2p", "p2p"].map { set in
      MeasuredContrast(
        record: ContrastRecord(
          set: set, farTarget: 0.1, policy: .fixed, scope: .global, quantity: .farRatio,
          delta: Estimate(2, Interval(low: 1.5, high: 3), method: .identityBootstrap), p: 0.01,
          pAdjusted: nil, reading: .worse),
        family: .poseClass,
        member: .init(
          estimate: log(2), replicates: (0..<40).map { log(2) + Double($0 % 5) }, deviation: 1e-3,
          standardError: 1),
        claims: true)
    }
    for record in contrasts.adjusted(at: .percent95) {
      #expect(record.simultaneous == nil && record.reading == .undetermined && record.pAdjusted != nil)
    }
  }
}
