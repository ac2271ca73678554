import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Comparisons that are left out")
struct LeftOutComparisonsTests {
  /// Forty people with two frontal mates and two strangers each, all told apart; the augmented model scored the mates of the
  /// first `scored` people alone.
  static func evaluation(scored: Int, failure: FailurePolicy = .exclude) async -> VerificationEvaluation {
    var (reference, probe, baseline, augmented) = ([String](), [String](), [Double](), [Double]())
    for person in 0..<40 {
      for turn in 0..<4 {
        let isMate = turn < 2
        let name = { (person: Int) in person < 10 ? "p0\(person)" : "p\(person)" }
        reference.append(name(person))
        probe.append(name(isMate ? person : (person + turn) % 40))
        let score = isMate ? 0.9 - 0.001 * Double(person) : 0.1 + 0.001 * Double(person)
        baseline.append(score)
        augmented.append(isMate && person >= scored ? .nan : score + 0.01)
      }
    }
    let set = ComparisonSet(
      isMated: zip(reference, probe).map { $0 == $1 },
      subjects: PairColumn(reference: reference, probe: probe),
      poseClasses: reference.map { _ in .f2f })
    return await VerificationEvaluation.evaluating(
      set, PerArm(baseline: ScoreColumn(baseline), augmented: ScoreColumn(augmented)),
      design: VerificationDesign(
        targets: [0.05], policies: [.fixed], failure: failure, replicates: 100, seed: 2))
  }

  static func delta(scored: Int) async throws -> ContrastRecord {
    try #require(
      await evaluation(scored: scored).contrasts.first {
        $0.quantity == .tar && $0.set == "all" && $0.failure == .exclude
      })
  }

  @Test("have no people: with five scored people a difference has no interval, and claims nothing")
  func five() async throws {
    let contrast = try await Self.delta(scored: 5)
    #expect(contrast.delta.value == 0 && contrast.delta.interval == nil)
    #expect(contrast.delta.reason == "fewer than 10 people" && contrast.reading == .undetermined)
  }

  @Test("are no trials: with twelve scored people and no change the interval is that of twelve")
  func twelve() async throws {
    let delta = try await Self.delta(scored: 12).delta
    // z²/(12 + z²), z = 1.959964: Tango's interval without discordant pairs.
    let end = 3.841458820694124 / (12 + 3.841458820694124)
    #expect(isClose(try #require(delta.high), end, within: 1e-9))
    #expect(isClose(try #require(delta.low), -end, within: 1e-9))
  }

  @Test("are no errors of the exact reading, and no people of a rate")
  func exact() async throws {
    for (scored, all) in [(12, 12), (5, 5)] {
      let point = try #require(
        await Self.evaluation(scored: scored).operatingPoints.first {
          $0.arm == .augmented && $0.set == "all" && $0.failure == .exclude
        })
      let worst = try #require(point.falseRejectExact?.worstCase)
      #expect(worst.errors == 0 && worst.trials == all)
      #expect((point.tar.interval == nil) == (scored < 10))
    }
  }

  @Test("bar a GO where the augmented model has more of them among the mates, and not where the baseline has")
  func finding() async throws {
    let evaluation = await Self.evaluation(scored: 30)
    let finding = try #require(evaluation.findings.first { $0.code == "V129" })
    // Twenty of 80 mated comparisons.
    #expect(
      finding.sentence
        == "comparisons without a score are left out, and the augmented model lacks 25 % of the mated scores in all, "
        + "the baseline 0.0 %")
    #expect(!(await Self.evaluation(scored: 40)).findings.contains { $0.code == "V129" })
    #expect(!(await Self.evaluation(scored: 30, failure: .reject)).findings.contains { $0.code == "V129" })
  }
}
