import Foundation
import Testing

@Suite("Criteria on retries per transaction")
struct CountCriteriaTests {
  private static let manifest = PilotLog.manifest
    .replacingOccurrences(
      of: "{metric: retry_rate, minimum: 1pt}", with: "{metric: retries_per_transaction, minimum: 0.05}"
    )
    .replacingOccurrences(
      of: "[{metric: abandonment_rate, margin: 1pt}]",
      with: "[{metric: retries_per_transaction, margin: 0.03, harm: 0.3}]")

  /// A run in a folder of its own.
  private static func run(_ arguments: [String] = []) throws -> (Scratch, BuiltProgram.Outcome) {
    let scratch = try Scratch()
    try scratch.write(manifest, to: "pilot.yaml")
    try scratch.write(PilotLog().text, to: "log.csv")
    return (scratch, try BuiltProgram.run(["run", "pilot.yaml"] + arguments, in: scratch.url))
  }

  @Test("the answer, its criteria and the reports in both languages give plain numbers, not points")
  func said() throws {
    let (scratch, outcome) = try Self.run()
    #expect(outcome.text.contains("retries per transaction fell 0.2") && outcome.text.contains("GO"))
    #expect(!outcome.text.contains("fell 2"), "\(outcome.text)")
    let id = try #require(outcome.text.firstMatch(of: /run ([0-9a-f]{7})/)).output.1
    for (language, limits, points) in [
      ("en", ["falls by at least 0.05 ", "rises by less than 0.03 "], ["5 pt", "3 pt", "points on"]),
      ("ja", ["0.05以上の低下", "0.03未満の上昇"], ["5ポイント", "3ポイント"]),
    ] {
      for report in ["management", "technical"] {
        let drawn = try BuiltProgram.run(
          ["report", String(id), "--lang", language, "--report", report, "--format", "markdown"],
          in: scratch.url)
        let text = drawn.text
        if report == "management" { #expect(limits.allSatisfy(text.contains), "\(text)") }
        #expect(!points.contains(where: text.contains), "\(language) \(report): \(text)")
      }
    }
  }

  @Test("the evaluation calls them counts, with a sentence in plain numbers")
  func evaluated() throws {
    let (_, outcome) = try Self.run(["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let criteria = try #require(object?["criteria"] as? [[String: Any]])
    #expect(criteria.map { $0["quantity"] as? String } == ["count", "count"])
    #expect(criteria.map { $0["limit"] as? Double } == [-0.05, 0.03])
    let sentences = criteria.compactMap { $0["sentence"] as? String }
    #expect(sentences.first?.contains("falls by at least 0.05; observed -0.2") == true, "\(sentences)")
    #expect(!sentences.contains { $0.contains(" pt") })
  }

  @Test("a plan freezes the plain numbers, and the manifest as understood has them")
  func planned() throws {
    let scratch = try Scratch()
    try scratch.write(Self.manifest, to: "pilot.yaml")
    try scratch.write(PilotLog().text, to: "log.csv")
    let plan = try BuiltProgram.run(["plan", "pilot.yaml"], in: scratch.url)
    #expect(plan.status == 0, "\(plan.errors)")
    let text = try String(contentsOf: scratch.url.appendingPathComponent("plan.json"), encoding: .utf8)
    #expect(text.contains(/"minimum" ?: ?0.05/) && text.contains(/"margin" ?: ?0.03/), "\(text)")
    #expect(!plan.text.contains("points") && !plan.text.contains(" pt"), "\(plan.text)")
    let check = try BuiltProgram.run(["check", "pilot.yaml", "--effective"], in: scratch.url)
    #expect(check.text.contains("0.05") && !check.text.contains("5pt"), "\(check.text)")
  }
}
