import Pilots
import Testing
import Verification
import Vocabulary

@testable import Reporting

@Suite("Other programs in the text of a run")
struct CompatibilityTableTests {
  static func record(
    _ arm: Arm, tar: Double?, reached: Double?, reason: CompatibilityReason, missing: Int = 0
  ) -> CompatibilityRecord {
    CompatibilityRecord(
      arm: arm, set: "f2p", farTarget: 1e-3, mode: .pyeer, tar: tar, farReached: reached, ours: 0.708557,
      reason: reason, missing: missing)
  }

  private func lines(_ records: [CompatibilityRecord]) throws -> [String] {
    let evaluation = try ExampleEvaluation.changed { $0.verification?.compatibility = records }
    let words = PilotWords(.english, style: .terminal, isBrief: true)
    return CompatibilityTable(evaluation, words: words, columns: 96).lines
  }

  @Test("they stand in a labelled table, six decimals each, with why they differ")
  func table() throws {
    let lines = try lines([
      Self.record(.baseline, tar: 0.71536, reached: 0.00101010101, reason: .farExceeded),
      Self.record(.augmented, tar: nil, reached: nil, reason: .tooFewScores),
    ])
    #expect(
      lines == [
        "Compatibility: for reproducing an old number; without interval",
        "       FAR   set  baseline      ours  augmented      ours",
        "PyEER  1e-3  f2p  0.715360  0.708557       none  0.708557",
        "PyEER states a TAR at a FAR that was not met: the FAR of that TAR is 0.001010, and 1e-3 was",
        "  asked for", "PyEER states nothing, for a class has too few scores",
      ])
  }

  @Test("nothing is printed where nobody asked")
  func absent() throws {
    #expect(try lines([]).isEmpty)
    let text = RunSummary(try ExampleEvaluation.evaluation(), width: 100, isASCII: false).text
    #expect(!text.contains("Compatibility"))
  }

  @Test("the evaluation says in both languages why, and reads back equal")
  func worded() throws {
    let record = Self.record(.baseline, tar: 0.72, reached: 0.001, reason: .missingLeftOut, missing: 1_234)
    let evaluation = try ExampleEvaluation.changed { $0.verification?.compatibility = [record] }.worded()
    let sentence = try #require(evaluation.verification?.compatibility?.first?.sentence)
    #expect(
      sentence.en == "PyEER counts only comparisons that this model has a score for; "
        + "1,234 comparisons without a score are unknown to it")
    #expect(sentence.ja.hasPrefix("PyEERは") && sentence.ja.contains("1,234件"))
    #expect(try PilotEvaluation(json: evaluation.json()) == evaluation)
  }
}
