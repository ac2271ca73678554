import Foundation
import Testing

@Suite("A criterion changed after its plan")
struct PlanDeviationTests {
  private static let frozen = PilotLog.manifest + "plan: plan.json\n"
  private static let changed = frozen.replacingOccurrences(of: "minimum: 1pt", with: "minimum: 0.5pt")

  private static func firstPage(_ manifest: String, _ language: String = "en") throws -> String {
    let scratch = try Scratch()
    try scratch.write(PilotLog().text, to: "log.csv")
    try scratch.write(frozen, to: "pilot.yaml")
    #expect(try BuiltProgram.run(["plan", "pilot.yaml"], in: scratch.url).status == 0)
    try scratch.write(manifest, to: "pilot.yaml")
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--reports", "out"], in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    let report = try #require(
      try scratch.contents().first { $0.key.hasSuffix("management.\(language).md") }?.value)
    let text = String(decoding: report, as: UTF8.self)
    // The first page ends where the second heading begins.
    return text.components(separatedBy: "\n## 2 ")[0].replacing("\\", with: "")
  }

  @Test("is on page one with what was frozen and what is stated now, in both languages")
  func unrecorded() throws {
    let page = try Self.firstPage(Self.changed)
    #expect(page.contains("Deviations from the plan") && page.contains("field.primary.minimum"), "\(page)")
    #expect(page.contains("not recorded") && page.contains("HOLD"))
    let japanese = try Self.firstPage(Self.changed, "ja")
    #expect(japanese.contains("計画からの変更") && japanese.contains("記録なし"))
  }

  private static func deviation(afterResults: String) -> String {
    changed
      + "deviations: [{what: field.primary.minimum, when: 2026-10-20, why: \"law changed\", approved: \"Board\"\(afterResults)}]\n"
  }

  @Test("recorded, it stays on page one if results had been seen, or nobody says whether")
  func recorded() throws {
    let after = try Self.firstPage(Self.deviation(afterResults: ", after_results: true"))
    #expect(after.contains("changed after results were seen") && !after.contains("HOLD"), "\(after)")
    let unsaid = try Self.firstPage(Self.deviation(afterResults: ""))
    #expect(unsaid.contains("not stated whether before results"))
    let before = try Self.firstPage(Self.deviation(afterResults: ", after_results: false"))
    #expect(!before.contains("Deviations from the plan"))
  }

  @Test("an unchanged pilot has no such line")
  func unchanged() throws {
    #expect(!(try Self.firstPage(Self.frozen)).contains("Deviations from the plan"))
  }
}
