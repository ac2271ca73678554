import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("The evaluation of two models on the same comparisons")
struct VerificationEvaluationTests {
  static func design(threads: Int = 1, replicates: Int = 200) -> VerificationDesign {
    VerificationDesign(targets: [1e-1, 1e-2], replicates: replicates, seed: 7, threads: threads)
  }

  static let pilot = SimulatedPilot(subjects: 24, seed: 3)

  @Test("one thread and two give the same numbers")
  func threads() async {
    let one = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, Self.pilot.scores, design: Self.design(threads: 1))
    let two = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, Self.pilot.scores, design: Self.design(threads: 2))
    #expect(one == two)
  }

  @Test("swapping the models turns the sign of every oracle difference and swaps its ends")
  func swappedArms() async throws {
    let scores = Self.pilot.scores
    let there = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, scores, design: Self.design())
    let back = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, PerArm(baseline: scores.augmented, augmented: scores.baseline),
      design: Self.design())
    let pairs = zip(there.contrasts, back.contrasts).filter { $0.0.policy == .oracle }
    #expect(pairs.count == 28)
    for (a, b) in pairs {
      #expect(isClose(try #require(a.delta.value), -(try #require(b.delta.value)), within: 1e-12))
      if let low = a.delta.low, let high = b.delta.high { #expect(isClose(low, -high, within: 1e-12)) }
      #expect(a.p == b.p)
    }
  }

  @Test("permuting the rows changes nothing")
  func permutedRows() async {
    let comparisons = Self.pilot.comparisons
    let order = Array((0..<comparisons.count).reversed())
    let permuted = ComparisonSet(
      isMated: order.map { comparisons.isMated[$0] },
      subjects: comparisons.subjects.map { subjects in
        PairColumn(
          reference: order.map { subjects.names[Int(subjects.reference[$0])] },
          probe: order.map { subjects.names[Int(subjects.probe[$0])] })
      },
      poseClasses: comparisons.poseClasses.map { classes in order.map { classes[$0] } })
    let scores = Self.pilot.scores.map { column in ScoreColumn(order.map { column.values[$0] }) }
    let before = await VerificationEvaluation.evaluating(
      comparisons, Self.pilot.scores, design: Self.design(replicates: 50))
    let after = await VerificationEvaluation.evaluating(permuted, scores, design: Self.design(replicates: 50))
    #expect(before == after)
  }

  @Test("a configured threshold serves both arms under the fixed policy")
  func configuredThreshold() async {
    var design = Self.design(replicates: 20)
    design.fixedThreshold = 0.5
    let evaluation = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, Self.pilot.scores, design: design)
    let fixed = evaluation.operatingPoints.filter { $0.policy == .fixed }
    #expect(fixed.allSatisfy { $0.threshold == 0.5 && $0.farBudget == nil })
  }

  @Test("without subjects, intervals say that they assume independent pairs")
  func withoutSubjects() async {
    let comparisons = ComparisonSet(isMated: Self.pilot.comparisons.isMated)
    let evaluation = await VerificationEvaluation.evaluating(
      comparisons, Self.pilot.scores, design: Self.design(replicates: 100))
    let methods = Set(evaluation.operatingPoints.compactMap(\.tar.method))
    #expect(methods == [.pairBootstrap])
    #expect(evaluation.poses.allSatisfy { $0.subjects == nil })
  }

  @Test("the ratio of false accept rates turns round with the arms when a configured threshold serves both")
  func ratioTurnsRound() async throws {
    var design = Self.design(replicates: 100)
    design.fixedThreshold = 0.4
    let scores = Self.pilot.scores
    let there = await VerificationEvaluation.evaluating(Self.pilot.comparisons, scores, design: design)
    let back = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, PerArm(baseline: scores.augmented, augmented: scores.baseline), design: design)
    let isRatio = { (contrast: ContrastRecord) in contrast.quantity == .farRatio && contrast.set == "all" }
    let (a, b) = (
      try #require(there.contrasts.first(where: isRatio)), try #require(back.contrasts.first(where: isRatio))
    )
    #expect(isClose(try #require(a.delta.value) * (try #require(b.delta.value)), 1, within: 1e-12))
    #expect(isClose(try #require(a.delta.low) * (try #require(b.delta.high)), 1, within: 1e-9))
  }

  @Test(
    "identical models have the ratio 1 with an interval that is no point, and below the margin of an honest check"
  )
  func identical() async throws {
    let pilot = SimulatedPilot(subjects: 60, seed: 12)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, PerArm { _ in pilot.scores.baseline },
      design: VerificationDesign(targets: [1e-2], policies: [.fixed], replicates: 100, seed: 5))
    let ratio = try #require(evaluation.contrasts.first { $0.quantity == .farRatio && $0.set == "all" })
    let interval = try #require(ratio.delta.interval)
    #expect(ratio.delta.value == 1 && ratio.delta.method == .clopperPearson)
    #expect(interval.low < 1 && interval.high > 1 && interval.high < 1.25)
    #expect(ratio.reading == .noDifferenceShown)
  }

  @Test("fewer than ten people get no interval, and the reason says so")
  func fewPeople() async {
    let pilot = SimulatedPilot(subjects: 6, seed: 1)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores, design: Self.design(replicates: 50))
    for point in evaluation.operatingPoints {
      #expect(point.tar.interval == nil)
      #expect(point.tar.reason == "fewer than 10 people")
    }
    #expect(evaluation.contrasts.allSatisfy { $0.reading == .undetermined })
  }

  @Test("no interval of a rate collapses to a point")
  func neverCollapsed() async {
    // Separable scores: every mated comparison is accepted, so the replicates do not vary.
    let comparisons = Self.pilot.comparisons
    let scores = ScoreColumn(
      comparisons.isMated.indices.map { (comparisons.isMated[$0] ? 1 : 0) + Double($0) * 1e-6 })
    let evaluation = await VerificationEvaluation.evaluating(
      comparisons, PerArm(baseline: scores, augmented: scores), design: Self.design(replicates: 50))
    for point in evaluation.operatingPoints where point.policy == .oracle {
      #expect(point.tar.value == 1)
      #expect((point.tar.interval?.width ?? 0) > 0.05)
    }
  }

  @Test(
    "where failures are excluded, rates are each model's own, differences those of comparisons that both scored"
  )
  func completeCases() async throws {
    var scores = Self.pilot.scores.map(\.values)
    for index in scores.baseline.indices where index % 17 == 0 { scores.baseline[index] = .nan }
    for index in scores.augmented.indices where index % 23 == 0 { scores.augmented[index] = .nan }
    var design = Self.design(replicates: 20)
    design.failure = .exclude
    let evaluation = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, scores.map { ScoreColumn($0) }, design: design)
    let isMated = Self.pilot.comparisons.isMated
    for arm in Arm.allCases {
      let scored = isMated.indices.filter { !scores[arm][$0].isNaN }
      let mated = scored.count { isMated[$0] }
      let points = evaluation.operatingPoints.filter { $0.set == "all" && $0.arm == arm }
      let own = points.filter { $0.failure == .exclude }
      #expect(!own.isEmpty && own.allSatisfy { $0.mated == mated && $0.nonMated == scored.count - mated })
      let other = points.filter { $0.failure == .reject }
      #expect(other.count == own.count && other.allSatisfy { $0.mated + $0.nonMated == isMated.count })
    }
    #expect(evaluation.operatingPoints.first?.failure == .exclude)
    #expect(evaluation.contrasts.allSatisfy { ($0.isCompleteCase == true) == ($0.failure == .exclude) })
    // The paired difference is that of the comparisons that both arms scored, each arm at its own threshold on them.
    let both = isMated.indices.filter { !scores.baseline[$0].isNaN && !scores.augmented[$0].isNaN }
    let rates = PerArm { arm in
      ErrorTradeoff(
        mated: both.filter { isMated[$0] }.map { scores[arm][$0] },
        nonMated: both.filter { !isMated[$0] }.map { scores[arm][$0] }
      ).operatingPoint(atFAR: 1e-1).tar ?? .nan
    }
    let contrast = evaluation.contrasts.first {
      $0.set == "all" && $0.policy == .oracle && $0.farTarget == 1e-1 && $0.quantity == .tar
    }
    #expect(isClose(try #require(contrast?.delta.value), rates.augmented - rates.baseline, within: 1e-12))
    let summary = evaluation.summary.filter { $0.set == "all" }
    #expect(summary[0].missing.successes == scores.baseline.count { $0.isNaN })
    #expect(summary[1].missing.successes == scores.augmented.count { $0.isNaN })
  }

  @Test("without non-mated comparisons no rate and no difference is given")
  func onlyMated() async {
    let isMated = Self.pilot.comparisons.isMated
    let mated = isMated.indices.filter { isMated[$0] }
    let scores = Self.pilot.scores.map { column in ScoreColumn(mated.map { column.values[$0] }) }
    let evaluation = await VerificationEvaluation.evaluating(
      ComparisonSet(isMated: mated.map { _ in true }), scores, design: Self.design(replicates: 20))
    #expect(evaluation.operatingPoints.allSatisfy { $0.tar.value == nil && $0.tar.reason != nil })
    #expect(evaluation.contrasts.allSatisfy { $0.delta.value == nil && $0.reading == .undetermined })
  }

  @Test("no interval of a difference collapses to a point")
  func noDifference() async throws {
    let scores = PerArm(baseline: Self.pilot.scores.baseline, augmented: Self.pilot.scores.baseline)
    let evaluation = await VerificationEvaluation.evaluating(
      Self.pilot.comparisons, scores, design: Self.design(replicates: 50))
    for contrast in evaluation.contrasts where contrast.quantity == .tar {
      let interval = try #require(contrast.delta.interval)
      #expect(
        contrast.delta.value == 0 && interval.low < -0.1
          && isClose(interval.high, -interval.low, within: 1e-12))
      #expect(contrast.delta.method == .pairedScore && contrast.p == nil)
      #expect(contrast.reading == .undetermined || contrast.reading == .noDifferenceShown)
    }
  }
}
