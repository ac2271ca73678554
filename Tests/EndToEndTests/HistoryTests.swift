import Foundation
import Testing

@Suite("History on the command line")
struct HistoryTests {
  /// Two runs of the small pilot, by another seed each; their ids, the oldest first.
  private static func recorded() throws -> (scratch: Scratch, ids: [String]) {
    let scratch = try Scratch()
    try scratch.write(SmallPilot.scores(), to: "scores.csv")
    let ids = try [7, 8].map { seed -> String in
      let manifest = SmallPilot.manifest().replacingOccurrences(of: "seed: 7", with: "seed: \(seed)")
      try scratch.write(manifest, to: "pilot.yaml")
      let run = try BuiltProgram.run(
        ["run", "pilot.yaml", "--format", "json"], in: scratch.url,
        environment: ["SOURCE_DATE_EPOCH": "\(1_795_392_000 + seed)"])
      let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
      let provenance = object?["provenance"] as? [String: Any]
      return String((provenance?["run_id"] as? String ?? "").prefix(7))
    }
    return (scratch, ids)
  }

  private static func object(_ outcome: BuiltProgram.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  @Test("the trend of a pilot as text, JSON and CSV")
  func trend() throws {
    let (scratch, ids) = try Self.recorded()
    let text = try BuiltProgram.run(["trend"], in: scratch.url)
    #expect(text.status == 0 && text.text.contains("No phase has 8 runs yet"), "\(text.errors)")
    #expect(text.text.contains("TAR@FAR=1e-2"))
    #expect(text.errors.contains("[R108]"))
    let json = try BuiltProgram.run(["trend", "small", "--format", "json", "--kpi", "all"], in: scratch.url)
    let document = try Self.object(json)
    #expect(document["schema"] as? String == "contrapose/trend/1")
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect(runs.compactMap { ($0["run_id"] as? String)?.prefix(7) }.map(String.init) == ids)
    let series = try #require(document["series"] as? [[String: Any]])
    #expect(series.contains { $0["kpi"] as? String == "tar@0.01" && $0["set"] as? String == "f2p" })
    let csv = try BuiltProgram.run(["trend", "--format", "csv", "--kpi", "tar@0.01"], in: scratch.url)
    let lines = csv.text.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("run_id,created_at,first_day") && lines.count > 8)
  }

  @Test("runs on the same comparisons are not held against noise, and that is said")
  func compare() throws {
    let (scratch, ids) = try Self.recorded()
    let compared = try BuiltProgram.run(["compare", ids[0], ids[1]], in: scratch.url)
    #expect(compared.status == 0 && compared.text.contains("Nothing can be held against noise."))
    #expect(compared.text.contains("(1) both runs rest on some of the same data"))
    #expect(compared.errors.contains("[R107]"), "\(compared.errors)")
    let json = try BuiltProgram.run(["compare", ids[0], ids[1], "--format", "json"], in: scratch.url)
    #expect(try Self.object(json)["schema"] as? String == "contrapose/compare/1")
    let same = try BuiltProgram.run(["compare", ids[0], ids[0]], in: scratch.url)
    #expect(same.text.contains("(1) it is the same run"))
  }

  @Test("tags and notes are shown by runs and show, and hostile ones stay text")
  func remarks() throws {
    let (scratch, ids) = try Self.recorded()
    let hostile = "=cmd|'/C calc'!A0 \u{202E}</script>"
    #expect(try BuiltProgram.run(["tag", ids[0], "camera=2", hostile], in: scratch.url).status == 0)
    #expect(try BuiltProgram.run(["note", ids[0], "closed, for \"repair\""], in: scratch.url).status == 0)
    let runs = try BuiltProgram.run(["runs"], in: scratch.url)
    #expect(runs.text.contains("tags and note") && runs.text.contains("camera=2"))
    let show = try BuiltProgram.run(["show", ids[0]], in: scratch.url)
    #expect(show.text.contains("  Note     closed, for \"repair\"") && !show.text.contains("\u{202E}"))
    let csv = try BuiltProgram.run(["trend", "--format", "csv"], in: scratch.url)
    #expect(csv.text.contains("\"closed, for \"\"repair\"\"\""))
    let listed = try Self.object(try BuiltProgram.run(["runs", "--format", "json"], in: scratch.url))
    let tags = (listed["runs"] as? [[String: Any]])?.compactMap { $0["tags"] as? [String] }
    #expect(tags == [[], ["camera=2", hostile]])
    let removed = try BuiltProgram.run(["tag", ids[0], hostile, "--remove"], in: scratch.url)
    #expect(removed.text.contains("camera=2") && !removed.text.contains("script"))
    #expect(try BuiltProgram.run(["note", ids[0], "--remove"], in: scratch.url).text.contains("no note"))
  }

  @Test("what cannot be asked for is refused with its remedy")
  func refused() throws {
    let (scratch, ids) = try Self.recorded()
    let cases: [([String], Int32, String)] = [
      (["trend", "smal"], 66, "did you mean 'small'?"), (["trend", "--kpi", "tar@0.1x"], 64, "[C152]"),
      (["tag", ids[0], ""], 64, "[C153]"), (["tag", ids[0], "a\u{1B}[2J"], 64, "control character"),
      (["tag", ids[0], "none", "--remove"], 66, "has no tag 'none'"), (["note", ids[0]], 64, "[C153]"),
      (["note", ids[0], String(repeating: "x", count: 2001)], 64, "2001 characters"),
      (["compare", "zz", ids[0]], 66, "[C010]"), (["trend", "--ledger", "none.sqlite"], 66, "[C011]"),
    ]
    for (arguments, status, sentence) in cases {
      let outcome = try BuiltProgram.run(arguments, in: scratch.url)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(sentence) && outcome.text.isEmpty, "\(arguments): \(outcome.errors)")
    }
  }

  @Test("the trend report stands beside the reports of the last run, in both languages")
  func report() throws {
    let (scratch, ids) = try Self.recorded()
    let made = try BuiltProgram.run(["trend", "--report"], in: scratch.url)
    #expect(
      made.status == 0 && made.errors.contains("wrote reports/\(ids[1])/trend.en.html"), "\(made.errors)")
    let files = try scratch.contents()
    for name in ["trend.en.html", "trend.ja.html", "trend.en.md", "figures/trend-1.ja.svg"] {
      #expect(files["reports/\(ids[1])/\(name)"] != nil, "\(name)")
    }
    // The same again changes nothing and needs no force.
    #expect(try BuiltProgram.run(["trend", "--report"], in: scratch.url).status == 0)
  }
}
