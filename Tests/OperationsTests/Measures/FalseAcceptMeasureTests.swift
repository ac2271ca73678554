import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("False accepts in the field")
struct FalseAcceptMeasureTests {
  /// Impostors of one arm: accepted ones checked with a chance of 1 in 10, refused ones always.
  private static func impostors(_ arm: Arm, accepted: Int, refused: Int) -> [LogEvent] {
    (0..<accepted + refused).flatMap { index -> [LogEvent] in
      let id = "i\(arm.rawValue)\(index)"
      let instant = MadeLog.start + Int64(index) * 3_600_000
      var decision = MadeLog.event("d\(id)", .decision, id, "u\(id)", arm, instant + 1000)
      decision.attempt = 1
      decision.outcome = index < accepted ? .accept : .reject
      var truth = MadeLog.event("t\(id)", .truth, id, "u\(id)", arm, instant + 3000)
      truth.truth = .impostor
      truth.truthProbability = index < accepted ? 0.1 : 1
      return [MadeLog.event("s\(id)", .transactionStart, id, "u\(id)", arm, instant), decision, truth]
    }
  }

  private static func evaluation(baseline: (Int, Int), augmented: (Int, Int)) throws -> OperationsEvaluation {
    var log = MadeLog().log
    log.events += impostors(.baseline, accepted: baseline.0, refused: baseline.1)
    log.events += impostors(.augmented, accepted: augmented.0, refused: augmented.1)
    return try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings)
  }

  @Test("by hand: one accepted impostor found with a chance of 1 in 10 stands for ten, beside thirty refused")
  func byHand() throws {
    let evaluation = try Self.evaluation(baseline: (1, 30), augmented: (0, 30))
    let baseline = try #require(evaluation.record(.falseAcceptRate, .baseline)?.estimate)
    #expect(isClose(baseline.value ?? 0, 10.0 / 40, within: 1e-12) && baseline.method == .horvitzThompson)
    #expect(baseline.interval.map { $0.low < 0.25 && $0.high > 0.25 } == true)
    let augmented = try #require(evaluation.record(.falseAcceptRate, .augmented)?.estimate)
    #expect(augmented.value == 0 && (augmented.interval?.high ?? 0) > 0.05)
  }

  @Test("the difference has an interval, so that a guardrail may rest on the field")
  func difference() throws {
    let contrast = try #require(
      try Self.evaluation(baseline: (1, 30), augmented: (0, 30)).contrast(.falseAcceptRate))
    #expect(isClose(contrast.delta.value ?? 0, -0.25, within: 1e-12))
    #expect(contrast.delta.interval?.contains(0) == true && contrast.reading == .noDifferenceShown)
  }

  @Test("an arm without known impostors leaves rate and difference unknown")
  func unknown() throws {
    let evaluation = try Self.evaluation(baseline: (1, 30), augmented: (0, 0))
    #expect(evaluation.record(.falseAcceptRate, .augmented)?.estimate.value == nil)
    #expect(evaluation.contrast(.falseAcceptRate) == nil)
  }
}
