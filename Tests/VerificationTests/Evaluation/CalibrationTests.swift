import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Thresholds fixed on other people")
struct CalibrationTests {
  static let test = SimulatedPilot(subjects: 24, seed: 3)
  static let other = SimulatedPilot(subjects: 24, seed: 4)
  static let calibration = CalibrationSet(comparisons: other.comparisons, scores: other.scores)

  static func evaluation(
    _ calibration: CalibrationSet? = Self.calibration, threads: Int = 1,
    policies: [ThresholdPolicy] = ThresholdPolicy.allCases
  ) async -> VerificationEvaluation {
    await VerificationEvaluation.evaluating(
      test.comparisons, test.scores, calibration: calibration,
      design: VerificationDesign(
        targets: [1e-1, 1e-2], policies: policies, replicates: 100, seed: 7, threads: threads))
  }

  @Test(
    "the policy recalibrated judges each arm at its own threshold of the calibration set",
    arguments: Arm.allCases)
  func recalibrated(_ arm: Arm) async throws {
    let evaluation = await Self.evaluation()
    let column = Self.other.scores[arm].values
    let isMated = Self.other.comparisons.isMated
    let tradeoff = ErrorTradeoff(
      mated: column.indices.filter { isMated[$0] }.map { column[$0] },
      nonMated: column.indices.filter { !isMated[$0] }.map { column[$0] })
    let point = try #require(
      evaluation.operatingPoints.first {
        $0.arm == arm && $0.set == "all" && $0.policy == .recalibrated && $0.farTarget == 1e-2
      })
    #expect(point.threshold == tradeoff.operatingPoint(atFAR: 1e-2).threshold)
    #expect(point.farBudget == Int(Double(tradeoff.nonMated) * 1e-2))
    let mated = Self.test.comparisons.isMated.indices.filter { Self.test.comparisons.isMated[$0] }
    let accepted = mated.count { Self.test.scores[arm].values[$0] >= point.threshold ?? .infinity }
    #expect(point.matedAccepted == accepted && point.mated == mated.count)
    #expect(point.tar.interval?.width ?? 0 > 0)
  }

  @Test("the policy fixed takes the baseline's threshold of the calibration set")
  func fixed() async {
    let evaluation = await Self.evaluation()
    let thresholds = { (arm: Arm, policy: ThresholdPolicy) in
      evaluation.operatingPoints.filter { $0.arm == arm && $0.policy == policy }.map(\.threshold)
    }
    #expect(thresholds(.baseline, .fixed) == thresholds(.baseline, .recalibrated))
    #expect(thresholds(.augmented, .fixed) == thresholds(.baseline, .recalibrated))
  }

  @Test("without a calibration set there is no policy recalibrated")
  func absent() async {
    let evaluation = await Self.evaluation(nil)
    #expect(Set(evaluation.operatingPoints.map(\.policy)) == [.fixed, .oracle])
  }

  @Test("the calibration people's own variation widens the interval of a false accept rate")
  func widened() async throws {
    // With the same thresholds as constants, only the people of the test vary.
    let both = await Self.evaluation(policies: [.fixed])
    let point = try #require(
      both.operatingPoints.first { $0.set == "all" && $0.arm == .baseline && $0.farTarget == 1e-1 })
    var design = VerificationDesign(targets: [1e-1], policies: [.fixed], replicates: 100, seed: 7)
    design.fixedThreshold = point.threshold
    let configured = await VerificationEvaluation.evaluating(
      Self.test.comparisons, Self.test.scores, design: design)
    let alone = try #require(
      configured.operatingPoints.first { $0.set == "all" && $0.arm == .baseline })
    #expect(alone.falseAccepts == point.falseAccepts)
    #expect(try #require(point.far.interval).width > (try #require(alone.far.interval)).width)
  }

  @Test(
    "replicates accept from the smallest candidate on, as the estimate does, where the test has scores between"
  )
  func candidates() async throws {
    // Non-mated calibration scores are whole numbers, and the test's mated scores lie between two of them.
    let people = (0..<12).map { "c\($0)" }
    let pairs = people.indices.flatMap { a in ((a + 1)..<people.count).map { (a, $0) } }
    let other = ComparisonSet(
      isMated: pairs.map { _ in false },
      subjects: PairColumn(reference: pairs.map { people[$0.0] }, probe: pairs.map { people[$0.1] }))
    let whole = ScoreColumn(pairs.indices.map { Double($0 % 11) })
    let count = 40
    let test = ComparisonSet(
      isMated: [Bool](repeating: true, count: count),
      subjects: PairColumn(
        reference: (0..<count).map { "t\($0 / 2)" }, probe: (0..<count).map { "t\($0 / 2)" }))
    let between = ScoreColumn((0..<count).map { 8.5 + Double($0) * 1e-3 })
    let evaluation = await VerificationEvaluation.evaluating(
      test, PerArm(baseline: between, augmented: between),
      calibration: CalibrationSet(comparisons: other, scores: PerArm(baseline: whole, augmented: whole)),
      design: VerificationDesign(targets: [0.1], policies: [.recalibrated], replicates: 200, seed: 7))
    let point = try #require(evaluation.operatingPoints.first { $0.set == "all" })
    // 66 comparisons allow 6: the scores 10 alone, so the threshold is 10 and nothing is accepted. A replicate whose
    // boundary is 9 accepts from 10 on, not from 8.5 … 9 on; only one that lowers the threshold to 8 or less accepts.
    #expect(point.threshold == 10 && point.matedAccepted == 0)
    #expect(try #require(point.tar.interval).high < 0.5)
  }

  @Test("one thread and two give the same numbers")
  func threads() async {
    #expect(await Self.evaluation(threads: 1) == Self.evaluation(threads: 2))
  }

  @Test("swapping the arms turns every recalibrated difference round")
  func swapped() async throws {
    let swap = { (scores: PerArm<ScoreColumn>) in
      PerArm(baseline: scores.augmented, augmented: scores.baseline)
    }
    let back = await VerificationEvaluation.evaluating(
      Self.test.comparisons, swap(Self.test.scores),
      calibration: CalibrationSet(comparisons: Self.other.comparisons, scores: swap(Self.other.scores)),
      design: VerificationDesign(
        targets: [1e-1, 1e-2], policies: ThresholdPolicy.allCases, replicates: 100, seed: 7))
    let there = await Self.evaluation()
    for (a, b) in zip(there.contrasts, back.contrasts) where a.policy == .recalibrated {
      #expect(isClose(try #require(a.delta.value), -(try #require(b.delta.value)), within: 1e-12))
      if let (band, other) = a.simultaneous.flatMap({ band in b.simultaneous.map { (band, $0) } }) {
        #expect(
          isClose(band.low, -other.high, within: 1e-12) && isClose(band.high, -other.low, within: 1e-12))
      }
      #expect((a.simultaneous == nil) == (b.simultaneous == nil))
      #expect(a.pAdjusted == b.pAdjusted)
    }
  }
}
