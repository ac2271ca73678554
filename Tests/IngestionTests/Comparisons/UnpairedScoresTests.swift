import Testing
import Verification
import Vocabulary

@testable import Ingestion

@Suite("Scores that one model alone has")
struct UnpairedScoresTests {
  /// `count` comparisons, of which the first ones lack a score.
  static func sentences(_ count: Int, baseline: Int, augmented: Int) -> [String] {
    let scores = PerArm(baseline: baseline, augmented: augmented).map { missing in
      ScoreColumn((0..<count).map { $0 < missing ? .nan : 0.5 })
    }
    return UnpairedScores(scores).findings.map(\.sentence)
  }

  @Test("one such comparison is told, and shares that are more than half a point apart as well")
  func fires() {
    let unpaired = "the models were not scored on the same pairs: 1 pair has the score of one alone"
    #expect(Self.sentences(200, baseline: 1, augmented: 0) == [unpaired])
    #expect(
      Self.sentences(199, baseline: 2, augmented: 3)
        == [unpaired, "the baseline model lacks 1.0 % of the scores, the augmented 1.5 %"])
  }

  @Test("comparisons that neither model scored are paired")
  func passes() { #expect(Self.sentences(200, baseline: 50, augmented: 50).isEmpty) }
}
