import Foundation
import Testing

@Suite("A criterion on money")
struct MoneyCriterionTests {
  @Test("without economics is told to be unpriced, with the section that is missing")
  func withoutEconomics() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog().text, to: "log.csv")
    try scratch.write(
      PilotLog.manifest.replacing("stage: S1", with: "stage: S1\n  money: {p_negative_npv_max: 0.1}"),
      to: "pilot.yaml")
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--reports", "out"], in: scratch.url)
    #expect(run.status == 0 && run.errors.contains("[M024]"), "\(run.errors)")
    #expect(run.text.contains("EXTEND") && run.text.contains("not priced"), "\(run.text)")
    let report = try #require(
      try scratch.contents().first { $0.key.hasSuffix("management.ja.md") }?.value)
    #expect(String(decoding: report, as: UTF8.self).contains("未評価（pilot.yamlに費用の記載"))
    // A plan may be frozen before the costs are known.
    #expect(try BuiltProgram.run(["plan", "pilot.yaml"], in: scratch.url).status == 0)
  }
}
