import Foundation
import Testing

@Suite("A run beside other programs")
struct CompatibilityTests {
  private func records(_ json: Data) throws -> [[String: Any]]? {
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let verification = try #require(object["verification"] as? [String: Any])
    return verification["compatibility"] as? [[String: Any]]
  }

  @Test("--compat adds their values to the evaluation and to the text, and show prints them again")
  func run() throws {
    let pilot = try SmallPilot.written()
    let outcome = try BuiltProgram.run(
      ["run", "pilot.yaml", "--compat", "pyeer", "--compat", "bob"], in: pilot.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("Compatibility: for reproducing an old number; without interval"))
    #expect(outcome.text.contains("bob.measure  1e-2  p2p"), "\(outcome.text)")
    let json = try BuiltProgram.run(
      ["run", "pilot.yaml", "--compat", "pyeer", "--compat", "bob", "--format", "json"], in: pilot.url)
    let records = try #require(try records(json.output))
    // Two programs, four sets, two arms, two targets.
    #expect(records.count == 32)
    let keys = ["arm", "set", "far_target", "mode", "tar", "far_reached", "ours", "difference", "sentence"]
    #expect(records.allSatisfy { record in keys.allSatisfy { record[$0] != nil } })
    #expect(records.allSatisfy { $0["interval"] == nil })
    let shown = try BuiltProgram.run(["runs", "--format", "json"], in: pilot.url)
    let list = try #require(try JSONSerialization.jsonObject(with: shown.output) as? [String: Any])
    let id = try #require((list["runs"] as? [[String: Any]])?.first?["run_id"] as? String)
    let show = try BuiltProgram.run(["show", id], in: pilot.url)
    #expect(show.text.contains("Compatibility: for reproducing"))
    let block = { (text: String) in
      text.components(separatedBy: "Compatibility:").last?.components(separatedBy: "Findings").first
    }
    #expect(block(show.text) == block(outcome.text))
  }

  @Test("the manifest asks for them as well, and without either nothing is said")
  func manifest() throws {
    let text = SmallPilot.manifest().replacingOccurrences(
      of: "  bootstrap:", with: "  compat: [efhq]\n  bootstrap:")
    let asked = try SmallPilot.written(text)
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: asked.url)
    #expect(try records(outcome.output)?.count == 16, "\(outcome.errors)")
    let plain = try SmallPilot.written()
    #expect(
      try records(BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: plain.url).output) == nil)
  }

  @Test("a program that is not known, and a pilot without comparisons, are refused")
  func refused() throws {
    let pilot = try SmallPilot.written()
    let unknown = try BuiltProgram.run(["run", "pilot.yaml", "--compat", "pyeerr"], in: pilot.url)
    #expect(unknown.status == 64 && unknown.errors.contains("pyeerr"))
    let text = SmallPilot.manifest().replacingOccurrences(
      of: "  bootstrap:", with: "  compat: [pyeerr]\n  bootstrap:")
    let misspeltPilot = try SmallPilot.written(text)
    let misspelt = try BuiltProgram.run(["run", "pilot.yaml"], in: misspeltPilot.url)
    #expect(misspelt.status == 65 && misspelt.errors.contains("did you mean 'pyeer'?"), "\(misspelt.errors)")
    let log = """
      schema: contrapose/pilot/1
      name: small
      models:
        baseline: {name: a, version: "1"}
        augmented: {name: b, version: "2"}
      operations:
        time_zone: Asia/Tokyo
        window: [2026-10-01, 2026-10-29]
        unit: subject
        planned_share: {baseline: 0.5, augmented: 0.5}
        design: randomised
        logs: [{path: log.jsonl, format: oplog}]
      """
    let fieldPilot = try SmallPilot.written(log)
    let field = try BuiltProgram.run(["run", "pilot.yaml", "--compat", "bob"], in: fieldPilot.url)
    #expect(field.status == 64 && field.errors.contains("[C030]"), "\(field.errors)")
  }
}
