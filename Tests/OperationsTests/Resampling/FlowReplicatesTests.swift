import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Pilots whose units are drawn anew")
struct FlowReplicatesTests {
  private static func measured(
    _ log: MadeLog = MadeLog(unitsPerArm: 120), seed: UInt64 = 3, replicates: Int = 400
  ) throws -> (evaluation: OperationsEvaluation, flows: FlowReplicates) {
    try OperationsEvaluation.measuring(
      log.log.log, settings: MadeLog.settings, seed: seed, replicates: replicates)
  }

  private static func share(_ replicate: FlowReplicates.Replicate, _ arm: Arm) -> Double {
    let stage = replicate.funnel.first { $0.arm == arm && $0.stage == "attempt-1" }
    return stage.map { 1 - Double($0.succeeded) / Double($0.entered) } ?? -1
  }

  @Test("every stage of every replicate adds up, and what goes on is what enters the next")
  func consistent() throws {
    for replicate in try Self.measured().flows.replicates {
      for arm in Arm.allCases {
        let stages = replicate.funnel.filter { $0.arm == arm }
        for stage in stages {
          let ends = stage.succeeded + stage.abandoned + stage.toReview + stage.refused + stage.continued
          #expect(stage.entered == ends)
        }
        for (stage, next) in zip(stages, stages.dropFirst()) { #expect(stage.continued == next.entered) }
        // As many units are drawn as there are, each with its four visits.
        #expect(stages.first?.entered == 480)
      }
    }
  }

  @Test("the spread of a rate over replicates is its standard error by the delta method")
  func spread() throws {
    let (evaluation, flows) = try Self.measured(replicates: 1000)
    for arm in Arm.allCases {
      let estimate = try #require(evaluation.record(.failureByAttempt1, arm)?.estimate)
      let values = flows.replicates.map { Self.share($0, arm) }
      let width = try #require(estimate.interval).width / (2 * 1.96)
      #expect(isClose(try #require(values.mean) / #require(estimate.value), 1, within: 0.02))
      #expect(isClose(try #require(values.sampleVariance).squareRoot() / width, 1, within: 0.1))
    }
  }

  @Test("the same seed draws the same, whatever the order of the lines, and arms are drawn apart")
  func seeded() throws {
    let flows = try Self.measured(replicates: 50).flows
    var turned = MadeLog(unitsPerArm: 120).log
    turned.events.reverse()
    let other = try OperationsEvaluation.measuring(
      turned.log, settings: MadeLog.settings, seed: 3, replicates: 50
    ).flows
    #expect(flows == other)
    #expect(try Self.measured(seed: 4, replicates: 50).flows != flows)
    let arms = PerArm { arm in flows.replicates.map { Self.share($0, arm) } }
    #expect(arms.baseline != arms.augmented)
  }

  @Test("measuring with replicates changes nothing of the evaluation, and without there are none")
  func evaluation() throws {
    let (evaluation, flows) = try Self.measured(replicates: 0)
    #expect(flows.replicates.isEmpty)
    #expect(try Self.measured(replicates: 5).evaluation == evaluation)
  }
}
