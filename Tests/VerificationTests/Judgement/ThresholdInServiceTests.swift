import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("The threshold in service")
struct ThresholdInServiceTests {
  /// 1,000 comparisons of strangers with scores 0.000, 0.001 … 0.999, and ten of one person at 1.
  static func evaluation(_ threshold: Double?, strangers: Int = 1000) async -> VerificationEvaluation {
    let scores = (0..<strangers).map { Double($0) / Double(strangers) } + [Double](repeating: 1, count: 10)
    let column = ScoreColumn(scores)
    let labels = scores.map { $0 == 1 }
    return await VerificationEvaluation.evaluating(
      ComparisonSet(isMated: labels), PerArm(baseline: column, augmented: column),
      design: VerificationDesign(
        targets: [1e-2, 1e-4], policies: [.fixed, .oracle], fixedThreshold: threshold, replicates: 50, seed: 1
      ))
  }

  @Test(
    "that was set for another FAR than the criteria's is told of",
    arguments: [(0.9, ["V126"]), (0.992, []), (0.99, []), (nil, [])] as [(Double?, [String])])
  func told(_ threshold: Double?, _ codes: [String]) async {
    // Of 1,000 strangers 100, 8 and 10 are accepted.
    #expect(await Self.evaluation(threshold).thresholdInService(target: 1e-2).map(\.code) == codes)
  }

  @Test("that lets in far fewer than the target is told of as well, with its numbers")
  func strict() async throws {
    let finding = try #require(
      await Self.evaluation(0.9995, strangers: 2000).thresholdInService(target: 1e-2).first)
    // One of 2,000.
    #expect(finding.sentence.hasPrefix("the threshold in service accepts 0.0005 of strangers"))
    #expect(finding.sentence.hasSuffix("and FAR 0.01 is what the pilot speaks of"))
  }

  @Test("is supported by the false accepts that it has, not by a target that it was not fitted to")
  func support() async throws {
    let points = await Self.evaluation(0.9).operatingPoints
    // FAR 1e-4 of 1,000 comparisons is no false accept; the threshold in service has 100.
    for point in points where point.farTarget == 1e-4 {
      #expect(point.support == (point.policy == .fixed ? .ok : .unsupported))
    }
    let few = await Self.evaluation(0.995).operatingPoints
    #expect(few.filter { $0.policy == .fixed }.allSatisfy { $0.support == .weak })
  }
}
