import Foundation
import Testing

@Suite("Checking")
struct CheckTests {
  static func pilot(_ inputs: String, _ more: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      """
      schema: contrapose/pilot/1
      name: checked
      models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "1"}}
      verification: {far_targets: [0.5], inputs: [\(inputs)]\(more)}
      """, to: "pilot.yaml")
    return scratch
  }

  @Test("check tells each file's format, why, where its lines went and what its columns became")
  func formats() throws {
    let pilot = try Self.pilot("{baseline: {file: b}, augmented: {file: a}}, {format: csv, file: t.csv}")
    for name in ["a", "b"] { try pilot.write("1 0.9\n-1 0.1\n\n", to: name) }
    try pilot.write("# ours\nmated,score_baseline,score_augmented,site\n1,0.9,0.8,x\n", to: "t.csv")
    let outcome = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    #expect(
      outcome.text.hasPrefix(
        """
        b      scores-baseline: 2 read, 2 used
            format bob, detected by its columns
            3 lines = 1 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = mated, 2 = score
        a      scores-augmented: 2 read, 2 used
            format bob, detected by its columns
            3 lines = 1 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = mated, 2 = score
        t.csv  scores: 1 read, 1 used
            format csv, declared
            2 lines = 0 blank + 1 comment + 0 bad + 0 self + 1 accepted
            columns: mated = mated, score_baseline = score_baseline, score_augmented = score_augmented, site = not used

        """))
    let json = try BuiltProgram.run(["check", "pilot.yaml", "--format", "json"], in: pilot.url)
    let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    let inputs = try #require(object?["inputs"] as? [[String: Any]])
    #expect(
      inputs[0]["format"] as? String == "bob"
        && inputs[0]["recognised"] as? String == "detected by its columns")
    #expect((object?["accounts"] as? [[String: Any]])?.first?["blank"] as? Int == 1)
  }

  @Test("twenty faults of a file are printed with line and column, the rest are counted")
  func faults() throws {
    let pilot = try Self.pilot("{file: t.csv}")
    let rows = (1...23).map { "1,0.9,x\($0)\n" }.joined()
    try pilot.write("mated,score_baseline,score_augmented\n" + rows, to: "t.csv")
    let outcome = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    let lines = outcome.errors.split(separator: "\n")
    #expect(outcome.status == 65 && lines.count == 21)
    #expect(lines[0].hasPrefix("error: t.csv:2:7: score 'x1' is not a number (the first of 23 rows"))
    #expect(lines[19].hasPrefix("error: t.csv:21:7: score 'x20' is not a number; drop the row"))
    #expect(lines[20] == "error: t.csv: 3 more rows cannot be read [I034]")
  }

  @Test("a run whose format was told is the run whose format was named")
  func sameRun() throws {
    let pilot = try Self.pilot("{baseline: {file: b}, augmented: {file: a}}", ", bootstrap: {replicates: 20}")
    let lines = (1...40).map { "\($0 % 2 == 0 ? 1 : -1) 0.\($0)\n" }.joined()
    for name in ["a", "b"] { try pilot.write(lines, to: name) }
    let told = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    let text = String(decoding: try pilot.contents()["pilot.yaml"] ?? Data(), as: UTF8.self)
    try pilot.write(text.replacingOccurrences(of: "[{base", with: "[{format: bob, base"), to: "pilot.yaml")
    let named = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json", "--dry-run"], in: pilot.url)
    let id = { (data: Data) in
      ((try? JSONSerialization.jsonObject(with: data)) as? [String: Any])?["provenance"] as? [String: Any]
    }
    #expect(told.status == 0 && named.status == 0, "\(told.errors)\(named.errors)")
    #expect(id(told.output)?["run_id"] as? String == id(named.output)?["run_id"] as? String)
    #expect(id(told.output)?["run_id"] != nil)
  }
}
