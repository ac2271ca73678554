import Findings
import Foundation
import Pilots
import Statistics
import TestSupport
import Testing
import Verification
import Vocabulary

@Suite("The evaluation of a pilot")
struct PilotEvaluationTests {
  static func evaluation(findings: [Finding] = []) async -> PilotEvaluation {
    let count = 60
    let comparisons = ComparisonSet(
      isMated: (0..<count).map { $0 % 2 == 0 },
      subjects: PairColumn(
        reference: (0..<count).map { "p\($0 % 12 / 2 * 2)" },
        probe: (0..<count).map { $0 % 2 == 0 ? "p\($0 % 12 / 2 * 2)" : "p\($0 % 12 + 20)" }))
    let scores = PerArm(
      baseline: ScoreColumn((0..<count).map { Double($0 * 37 % 61) }),
      augmented: ScoreColumn((0..<count).map { Double($0 * 23 % 61) }))
    let verification = await VerificationEvaluation.evaluating(
      comparisons, scores, design: VerificationDesign(targets: [0.1], replicates: 40, seed: 1))
    return PilotEvaluation(
      pilot: PilotIdentity(
        name: "tiny", title: LocalizedText(en: "Tiny", ja: "小さな試験"),
        models: PerArm { ModelIdentity(name: $0.rawValue, version: "1") }, simulated: true),
      provenance: Provenance(
        runId: "00", toolVersion: "0.1.0", seed: 1, createdAt: "2026-11-23T00:00:00Z",
        inputs: [
          InputRecord(
            role: "scores", file: "scores.csv", sha256: "00", bytes: 9, rowsRead: 61, rowsUsed: 60,
            rowsDropped: ["self-comparison": 1])
        ]),
      verification: verification, criteria: LaboratoryCriteria().outcomes(of: verification),
      findings: findings)
  }

  @Test("what is written reads back equal")
  func roundTrip() async throws {
    let evaluation = await Self.evaluation()
    let json = try evaluation.json()
    #expect(try PilotEvaluation(json: json) == evaluation)
    #expect(try PilotEvaluation(json: json).json() == json)
  }

  @Test("keys follow the contract")
  func keys() async throws {
    let text = String(decoding: try await Self.evaluation().json(), as: UTF8.self)
    for key in ["far_target", "mated_accepted", "threshold_below", "run_id", "rows_dropped", "d_prime"] {
      #expect(text.contains("\"\(key)\" :"), "\(key)")
    }
    #expect(text.contains("\"schema\" : \"contrapose/evaluation/1\""))
    #expect(text.contains("\"self-comparison\" : 1"))
  }

  @Test("graver findings come first")
  func findings() async {
    let evaluation = await Self.evaluation(findings: [
      Finding(.note, "V101", "a note"), Finding(.error, "V108", "reversed"),
    ])
    #expect(evaluation.findings.map(\.code) == ["V108", "V101"])
  }

  @Test("a row count that does not add up is seen")
  func rowCounts() async {
    var input = await Self.evaluation().provenance.inputs[0]
    #expect(input.addsUp)
    input.rowsUsed = 59
    #expect(!input.addsUp)
  }
}
