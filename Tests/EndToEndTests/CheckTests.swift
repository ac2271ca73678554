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

  @Test(
    "every format says what its columns became and where its lines went",
    arguments: [
      (
        "{subjects: people.csv, baseline: {file: log}, augmented: {file: log}}", "log",
        """
            2 lines = 0 blank + 0 comment + 0 bad + 0 self + 2 accepted
            without score: 0 mated + 1 non-mated of the baseline
            columns: enrollTempl = ref_sample, verifTempl = probe_sample, simScore = score, returnCode = return code
        """
      ),
      (
        "{subjects: people.csv, baseline: {file: log}, augmented: {file: log}}", "people.csv",
        """
            3 lines = 0 blank + 0 comment + 0 bad + 0 self + 3 accepted
            columns: template = sample, subject = subject
        """
      ),
      (
        "{pairs: pairs.txt, baseline: {scores: scores}, augmented: {scores: scores}}", "pairs.txt",
        """
            2 lines = 0 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = ref_subject (of three fields probe_subject too), 2 = ref_sample, 3 = probe_sample of three \
        fields and probe_subject of four, 4 = probe_sample of four fields
        """
      ),
      (
        "{pairs: kyc.csv, baseline: {scores: scores}, augmented: {scores: scores}}", "scores",
        """
            2 lines = 0 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = score
        """
      ),
      (
        "{pairs: templates.txt, baseline: {scores: scores.npy}, augmented: {scores: scores.npy}}",
        "templates.txt",
        """
            2 lines = 0 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = ref_sample, 2 = probe_sample, 3 = mated
        """
      ),
      (
        "{pairs: templates.txt, baseline: {scores: scores.npy}, augmented: {scores: scores.npy}}",
        "scores.npy",
        """
            2 entries = 0 bad + 0 self + 2 accepted
            columns: array = score
        """
      ),
      (
        "{mask: s.mask, baseline: {matrix: s.mtx}, augmented: {matrix: s.mtx}}", "s.mask",
        """
            2 entries = 0 bad + 0 self + 2 accepted
            columns: rows = probe_sample, columns = ref_sample, cells = mated
        """
      ),
      (
        "{baseline: {mated: scores, nonmated: three}, augmented: {mated: scores, nonmated: three}}", "three",
        """
            3 lines = 1 blank + 0 comment + 0 bad + 0 self + 2 accepted
            columns: 1 = ref_sample, 2 = probe_sample, 3 = score
        """
      ),
      (
        "{baseline: {directory: efhq}, augmented: {directory: efhq}, poses: p.csv}", "efhq/f2p.txt",
        """
            1 lines = 0 blank + 0 comment + 0 bad + 0 self + 1 accepted
            columns: 1 = ref_sample and ref_subject, 2 = probe_sample and probe_subject, 3 = mated if the subjects agree
        """
      ),
      (
        "{baseline: {directory: efhq}, augmented: {directory: efhq}, poses: p.csv}", "p.csv",
        """
            1 lines = 0 blank + 0 comment + 0 bad + 0 self + 1 accepted
            columns: frameid = sample with the name of the file, softbin = bin, iqa = quality, read and not used, site = group site
        """
      ),
    ])
  func accounts(_ input: String, _ file: String, _ expected: String) throws {
    let pilot = try Self.pilot(input)
    for (name, data) in try ConvertTests.parts().contents() { try pilot.write(data, to: name) }
    try pilot.write("a b 0.1\n\nc d 0.2\n", to: "three")
    try pilot.write("frameid,softbin,iqa,site\n1,frontal,60,x\n", to: "p.csv")
    let outcome = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    let lines = outcome.text.split(separator: "\n")
    let start = try #require(
      lines.firstIndex { $0.hasPrefix(file + " ") }, "\(outcome.text)\(outcome.errors)")
    // Below the file's own line and that of its format.
    let told = lines[(start + 2)...].prefix { $0.hasPrefix("    ") }.joined(separator: "\n")
    #expect(told == expected)
    #expect(lines.count { $0.hasPrefix("    columns: ") } == lines.count { $0.hasPrefix("    format ") })
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
    let pilot = try Self.pilot("{baseline: {file: b}, augmented: {file: a}}", ", bootstrap: {replicates: 40}")
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
