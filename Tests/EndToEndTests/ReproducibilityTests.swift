import Foundation
import Testing

@Suite("The same inputs give the same bytes")
struct ReproducibilityTests {
  static func files(_ arguments: [String]) throws -> [String: Data] {
    let pilot = try SmallPilot.written()
    let outcome = try BuiltProgram.run(["run", "pilot.yaml"] + arguments, in: pilot.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try pilot.contents().filter { !$0.key.contains("sqlite") }
  }

  @Test("twice, and on one thread or two: JSON, Markdown, HTML and figures")
  func sameBytes() throws {
    let once = try Self.files(["--threads", "1"])
    #expect(once.keys.contains { $0.hasSuffix("management.ja.html") })
    #expect(once.keys.contains { $0.hasSuffix("management.en.md") })
    #expect(try Self.files(["--threads", "2"]) == once)
    #expect(try Self.files(["--threads", "2"]) == once)
  }

  @Test("another seed is another run")
  func otherSeed() throws {
    let names = try Set(Self.files(["--seed", "8"]).keys)
    #expect(try Set(Self.files([]).keys) != names)
  }

  @Test("the ledger draws the same report and JSON again, and the same run is recorded once")
  func drawnAgain() throws {
    let pilot = try SmallPilot.written()
    let first = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(first.status == 0, "\(first.errors)")
    // A later date: the recorded one stays, so the files are the same and need no --force.
    let again = try BuiltProgram.run(
      ["run", "pilot.yaml", "--format", "json"], in: pilot.url,
      environment: ["SOURCE_DATE_EPOCH": "1800000000"])
    #expect(again.status == 0 && again.output == first.output)
    let runs = try BuiltProgram.run(["runs", "--format", "json"], in: pilot.url)
    let listed = try JSONSerialization.jsonObject(with: runs.output) as? [String: Any]
    let lines = try #require(listed?["runs"] as? [[String: Any]])
    #expect(lines.count == 1)
    let id = try #require(lines.first?["run_id"] as? String)
    let report = try BuiltProgram.run(["report", id, "--lang", "ja"], in: pilot.url)
    #expect(report.output == (try pilot.contents()["reports/\(id.prefix(7))/management.ja.html"]))
    let shown = try BuiltProgram.run(["show", id, "--format", "json"], in: pilot.url)
    #expect(shown.output == first.output)
  }
}
