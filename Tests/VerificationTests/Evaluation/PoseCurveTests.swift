import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("TAR along a head angle")
struct PoseCurveTests {
  static let pilot = SimulatedPilot(subjects: 60, seed: 31)

  static func evaluation(subjects: Bool = true) async -> VerificationEvaluation {
    let set = pilot.comparisons
    let angle = { (row: Int) in PoseAngles(yaw: Double(row % 100), pitch: nil, roll: nil) }
    let level = PoseAngles(yaw: -5, pitch: nil, roll: 0)
    let turns = PoseTurns(
      reference: (0..<set.count).map { _ in level }, probe: (0..<set.count).map(angle))
    return await VerificationEvaluation.evaluating(
      ComparisonSet(isMated: set.isMated, subjects: subjects ? set.subjects : nil, poseTurns: turns),
      pilot.scores, design: VerificationDesign(targets: [1e-1], policies: [.oracle], replicates: 20, seed: 5))
  }

  @Test("slices hold every mated comparison whose angle is known, once")
  func slices() async throws {
    let evaluation = await Self.evaluation()
    let curves = try #require(evaluation.poseCurves)
    // Pitch was measured nowhere, so there is no curve along it.
    #expect(curves.map(\.axis) == [.yaw, .yaw] && curves.map(\.arm) == [.baseline, .augmented])
    for curve in curves {
      let point = try #require(
        evaluation.operatingPoints.first { $0.set == "all" && $0.arm == curve.arm })
      #expect(curve.slices.reduce(0) { $0 + $1.mated } == point.mated)
      #expect(curve.slices.reduce(0) { $0 + $1.accepted } == point.matedAccepted)
      for slice in curve.slices {
        let rate = Double(slice.accepted) / Double(slice.mated)
        #expect(slice.tar.value == rate)
        #expect(try #require(slice.tar.interval).contains(rate) && slice.tar.method != nil)
      }
    }
  }

  @Test("without subjects the intervals say that they take pairs for independent")
  func nameless() async throws {
    let curve = try #require(await Self.evaluation(subjects: false).poseCurves?.first)
    #expect(curve.slices.allSatisfy { $0.tar.method == .independentPairs && $0.people == nil })
  }

  @Test("few people get the exact interval with people as trials, fewer than ten none")
  func fewPeople() throws {
    let rate = SliceRate(accepted: BinomialCount(successes: 30, trials: 40), clustered: nil, people: 20)
    // 15 of 20 people: Clopper-Pearson by SciPy 1.17.1, beta.ppf.
    let interval = try #require(rate.estimate(at: .percent95).interval)
    #expect(isClose(interval.low, 0.5089541282920425, within: 1e-12))
    #expect(isClose(interval.high, 0.9134285308985655, within: 1e-12))
    let few = SliceRate(accepted: BinomialCount(successes: 3, trials: 4), clustered: nil, people: 4)
    #expect(few.estimate(at: .percent95).reason == "fewer than 10 people")
  }

  @Test("a slice at a fitted threshold covers its true TAR, the threshold's own error included")
  func fittedThreshold() async throws {
    // True TAR of the baseline at the threshold of FAR 0.01, from 6 million people of this population.
    let truth = 0.9120
    let layout = PairLayout.everyPair(subjects: 60, images: 4)
    let turned = PoseAngles(yaw: 7, pitch: 0, roll: 0)
    let turns = PoseTurns(
      reference: layout.comparisons.isMated.map { _ in turned },
      probe: layout.comparisons.isMated.map { _ in turned })
    var covered = 0
    for seed in 1...80 {
      let pilot = SimulatedPilot(layout: layout, seed: UInt64(seed))
      let set = pilot.comparisons
      let evaluation = await VerificationEvaluation.evaluating(
        ComparisonSet(isMated: set.isMated, subjects: set.subjects, poseTurns: turns), pilot.scores,
        design: VerificationDesign(
          targets: [1e-2], policies: [.oracle], scopes: [.global], replicates: 100, seed: UInt64(seed)))
      let slice = try #require(evaluation.poseCurves?.first?.slices.first)
      if try #require(slice.tar.interval).contains(truth) { covered += 1 }
    }
    // At 95 % fewer than 70 of 80 would happen less than once in 100 times.
    #expect(covered >= 70, "covered \(covered) of 80")
  }

  @Test("a threshold that moves between two scores lends a slice the variance of its share")
  func movedThreshold() throws {
    // Shares of {1, 2, 3, missing} above 0.5, 1.5, 1.5 and 2.5: 0.75, 0.5, 0.5, 0.25; divisor B − 1.
    let moved = FittedThreshold(subjects: [0.5, 1.5, 1.5, 2.5, .nan], couples: nil, people: nil)
    #expect(isClose(moved.variance(of: [3, 1, .nan, 2]), 0.125 / 3, within: 1e-15))
    // K/(K − 2)·(Vv − Vd) − Vd with K = 4 and half the variance in the couples: 2·(Vv − Vd) − Vd.
    let still = FittedThreshold(subjects: [0.5, 1.5, 1.5, 2.5], couples: [1.5, 1.5, 1.5, 1.5], people: 4)
    #expect(isClose(still.variance(of: [3, 1, .nan, 2]), 2 * 0.125 / 3, within: 1e-15))
    let rate = SliceRate(
      accepted: BinomialCount(successes: 15, trials: 20), clustered: nil, people: 20, ofThreshold: 0.01)
    // 0.75 − sqrt((0.75 − 0.50895)² + (1.96·0.1)²) and the same above.
    let interval = try #require(rate.estimate(at: .percent95).interval)
    #expect(isClose(interval.low, 0.4393270200445646, within: 1e-12))
    // 0.75 + sqrt((0.91343 − 0.75)² + (1.96·0.1)²) is above 1.
    #expect(interval.high == 1)
  }

  @Test("the larger turn counts, whichever sample it is; an unknown angle is no angle")
  func turns() {
    let turns = PoseTurns(
      reference: [
        PoseAngles(yaw: -70, pitch: 10, roll: 0), PoseAngles(yaw: 20, pitch: -15, roll: 0),
        PoseAngles(yaw: nil, pitch: 0, roll: 0),
      ],
      probe: [
        PoseAngles(yaw: 30, pitch: -40, roll: 0), PoseAngles(yaw: -20, pitch: 15, roll: 0),
        PoseAngles(yaw: 5, pitch: 5, roll: 0),
      ])
    #expect(turns.yaw[0] == 70 && turns.yaw[1] == 20 && turns.yaw[2].isNaN)
    #expect(turns.pitch == [-40, 15, 5])
  }
}
