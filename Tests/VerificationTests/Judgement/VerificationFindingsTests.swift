import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("Findings about the comparisons, all together")
struct VerificationFindingsTests {
  static func findings(_ scores: [Double], isMated: [Bool], target: Double) async -> [String: String] {
    let column = ScoreColumn(scores)
    let comparisons = ComparisonSet(isMated: isMated)
    let scores = PerArm(baseline: column, augmented: column)
    let design = VerificationDesign(targets: [target], replicates: 0, seed: 1)
    let evaluation = await VerificationEvaluation.evaluating(comparisons, scores, design: design)
    let judgement = ComparisonJudgement(comparisons, scores, design: design)
    let findings = evaluation.findings + judgement.findings
    return Dictionary(findings.map { ($0.code, $0.sentence) }) { first, _ in first }
  }

  @Test("each says what is so, in one sentence with its numbers")
  func sentences() async {
    let isMated = (0..<40).map { $0 < 20 }
    let reversed = await Self.findings(isMated.map { $0 ? 0.1 : 0.9 }, isMated: isMated, target: 0.01)
    #expect(reversed["V101"] == "the threshold was fitted on the data it is judged on, which is optimistic")
    #expect(reversed["V106"] == "FAR 0.01 needs 100 non-mated comparisons; there are 20")
    #expect(
      reversed["V108"]
        == "the scores of the baseline model seem reversed: strangers score higher than mates")
    #expect(reversed["V113"] == "the people behind 40 comparisons are unknown")
    let weak = await Self.findings(isMated.map { $0 ? 0.9 : 0.1 }, isMated: isMated, target: 0.1)
    #expect(weak["V115"] == "FAR 0.1 rests on about 2 expected false accepts")
    #expect(weak["V108"] == nil)
  }
}
