import Foundation
import Testing

@Suite("The gate, and what a run explains of itself")
struct GateTests {
  /// A run of two weeks, with what the manifest says besides.
  private static func recorded(_ log: PilotLog = PilotLog(), _ manifest: String = PilotLog.manifest) throws
    -> (
      scratch: Scratch, id: String
    )
  {
    let scratch = try Scratch()
    try scratch.write(manifest, to: "pilot.yaml")
    try scratch.write(log.text, to: "log.csv")
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
    let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let provenance = object?["provenance"] as? [String: Any]
    return (scratch, String((provenance?["run_id"] as? String ?? "").prefix(7)))
  }

  private static func reversed(_ manifest: String = PilotLog.manifest) -> String {
    manifest.replacingOccurrences(
      of: "metric: retry_rate, minimum: 1pt", with: "metric: abandonment_rate, minimum: 1pt")
  }

  private static let open = PilotLog.manifest.replacingOccurrences(
    of: "item: consent, status: settled", with: "item: consent, status: open")

  @Test("each decision ends with its own exit status, of a recorded run and of a run")
  func statuses() throws {
    let cases: [(status: Int32, decision: String, log: PilotLog, manifest: String)] = [
      (0, "GO", PilotLog(), PilotLog.manifest),
      (2, "STOP", PilotLog(), Self.reversed()),
      (3, "EXTEND", PilotLog(), Self.open),
      (4, "HOLD", PilotLog { $0 % 5 < 3 ? "baseline" : "augmented" }, PilotLog.manifest),
    ]
    for (status, decision, log, manifest) in cases {
      let (scratch, id) = try Self.recorded(log, manifest)
      let gate = try BuiltProgram.run(["gate", id], in: scratch.url)
      #expect(gate.status == status && gate.text.hasPrefix(decision + "  "), "\(gate.text) \(gate.errors)")
      let run = try BuiltProgram.run(["run", "pilot.yaml", "--gate"], in: scratch.url)
      #expect(run.status == status)
      // Without the gate a STOP is a report that was made.
      #expect(try BuiltProgram.run(["run", "pilot.yaml"], in: scratch.url).status == 0)
    }
  }

  @Test("a run without criteria has no verdict, and the gate says so instead of guessing")
  func none() throws {
    let end = try #require(PilotLog.manifest.range(of: "criteria:"))
    let (scratch, id) = try Self.recorded(PilotLog(), String(PilotLog.manifest[..<end.lowerBound]))
    let gate = try BuiltProgram.run(["gate", id], in: scratch.url)
    #expect(gate.status == 65 && gate.text.isEmpty && gate.errors.contains("[C026]"), "\(gate.errors)")
    #expect(try BuiltProgram.run(["gate", "0000000"], in: scratch.url).status != 0)
  }

  @Test("the gate as JSON tells the rule and what is open")
  func json() throws {
    let (scratch, id) = try Self.recorded(PilotLog(), Self.open)
    let gate = try BuiltProgram.run(["gate", id, "--format", "json"], in: scratch.url)
    let object = try #require(try JSONSerialization.jsonObject(with: gate.output) as? [String: Any])
    #expect(object["schema"] as? String == "contrapose/gate/1" && object["rule"] as? String == "incomplete")
    #expect(object["open"] as? [String] == ["rights.consent"] && object["exit_status"] as? Int == 3)
  }

  @Test("explain prints the formula of a criterion and a KPI with the numbers of the run in it")
  func explain() throws {
    let (scratch, id) = try Self.recorded()
    let rate = try BuiltProgram.run(["explain", "retry_rate", "--run", id], in: scratch.url)
    // Of 900 transactions an arm two in five, and one in five, are tried again.
    #expect(rate.text.contains("retry_rate = transactions with two or more attempts / transactions"))
    #expect(
      rate.text.contains("360 / 900 = 40.0 %") && rate.text.contains("180 / 900 = 20.0 %"), "\(rate.text)")
    let primary = try BuiltProgram.run(["explain", "primary", "--run", id], in: scratch.url)
    #expect(primary.text.contains("lies at or below -0.01") && primary.text.contains("status    met"))
    let verdict = try BuiltProgram.run(["explain", "verdict", "--run", id], in: scratch.url)
    #expect(verdict.text.contains("> all-criteria-met"))
    let typo = try BuiltProgram.run(["explain", "retry_rat", "--run", id], in: scratch.url)
    #expect(
      typo.status == 64 && typo.errors.contains("did you mean retry_rate?") && typo.errors.contains("[C141]"))
    let all = try BuiltProgram.run(["explain", "--run", id], in: scratch.url)
    #expect(all.text.split(separator: "\n").contains("guardrail-1"))
  }
}
