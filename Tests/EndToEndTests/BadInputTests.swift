import Compression
import Foundation
import Testing

/// Bad input ends with one clear sentence, status 65, no run in the ledger and no file half written.
@Suite("Bad input")
struct BadInputTests {
  /// Runs a pilot that must be refused and returns what it said.
  static func refusal(_ pilot: Scratch, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let before = try Set(pilot.contents().keys)
    let outcome = try BuiltProgram.run(["run", "pilot.yaml"], in: pilot.url)
    #expect(outcome.status == 65, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      try Set(pilot.contents().keys) == before, "nothing is left behind", sourceLocation: sourceLocation)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1, "one sentence, not \(lines)", sourceLocation: sourceLocation)
    return lines.first.map(String.init) ?? ""
  }

  @Test("a wrong column name is quoted, with the nearest one")
  func column() throws {
    let manifest = SmallPilot.manifest().replacingOccurrences(of: "mated: same", with: "mated: sama")
    let text = try Self.refusal(try SmallPilot.written(manifest))
    #expect(text.contains("scores.csv") && text.contains("'sama'") && text.contains("'same'"), "\(text)")
  }

  @Test("a text where a score belongs is quoted with its line")
  func score() throws {
    let pilot = try SmallPilot.written()
    var lines = SmallPilot.scores().split(separator: "\n")
    lines[4] = "x,y,p1,p2,0,abc,0.5,f2f"
    try pilot.write(lines.joined(separator: "\n"), to: "scores.csv")
    let text = try Self.refusal(pilot)
    #expect(text.contains("scores.csv:5") && text.contains("'abc'") && text.contains("failure"), "\(text)")
  }

  @Test("a misspelt key is refused with its line and the nearest name")
  func typo() throws {
    let manifest = SmallPilot.manifest().replacingOccurrences(of: "replicates:", with: "replicats:")
    let text = try Self.refusal(try SmallPilot.written(manifest))
    #expect(text.contains("pilot.yaml:18") && text.contains("did you mean 'replicates'?"), "\(text)")
  }

  /// A pilot in EFHQ's layout with four images of two people.
  static func embeddings(pairs: String, cut: Int = 0) throws -> Scratch {
    let scratch = try Scratch()
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), }"
    header += String(repeating: " ", count: 63 - (10 + header.count) % 64) + "\n"
    var array =
      Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0]) + Data(header.utf8)
    for value in [1, 0, 0.9, 0.1, 0, 1, 0.2, 0.8] as [Float] {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { array.append(contentsOf: $0) }
    }
    var writer = ZipWriter()
    writer.add("arr_0.npy", contents: array)
    let archive = writer.archive()
    try scratch.write(archive, to: "base.npz")
    try scratch.write(archive.dropLast(cut), to: "aug.npz")
    let images = ["p1/frontal/1.png", "p1/profile_left/2.png", "p2/frontal/1.png", "p2/profile_left/2.png"]
    try scratch.write(images.joined(separator: "\n") + "\n", to: "paths.txt")
    try scratch.write(pairs, to: "f2p.txt")
    try scratch.write(
      """
      schema: contrapose/pilot/1
      name: embeddings
      models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "1"}}
      verification:
        far_targets: [0.5]
        inputs:
          - format: efhq
            baseline: {features: base.npz}
            augmented: {features: aug.npz}
            paths: paths.txt
            pairs: {f2p: f2p.txt}
      """, to: "pilot.yaml")
    return scratch
  }

  @Test("a pair that names an unknown image is quoted with its line")
  func unknownImage() throws {
    let pairs = "p1/frontal/1.png\tp1/profile_left/2.png\t1\np1/frontal/1.png\tp9/profile_left/7.png\t0\n"
    let text = try Self.refusal(try Self.embeddings(pairs: pairs))
    #expect(text.contains("f2p.txt:2") && text.contains("p9/profile_left/7.png"), "\(text)")
  }

  @Test("an archive of embeddings cut short is refused by name")
  func cutShort() throws {
    let pairs = "p1/frontal/1.png\tp1/profile_left/2.png\t1\np1/frontal/1.png\tp2/profile_left/2.png\t0\n"
    let text = try Self.refusal(try Self.embeddings(pairs: pairs, cut: 30))
    #expect(text.contains("aug.npz"), "\(text)")
  }

  @Test("a log of naive timestamps alone is refused with its line and what to write")
  func naive() throws {
    let scratch = try Scratch()
    let line = { (id: Int) in
      #"{"schema":"oplog/1","event_id":"e\#(id)","ts":"2026-10-01T09:00:0\#(id)","event":"transaction_start","#
        + #""unit_type":"subject","unit_id":"u\#(id)","arm":"baseline","flow":"gate","transaction_id":"t\#(id)"}"#
    }
    try scratch.write((1...5).map(line).joined(separator: "\n") + "\n", to: "log.jsonl")
    try scratch.write(
      """
      schema: contrapose/pilot/1
      name: naive
      models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "1"}}
      operations:
        time_zone: Asia/Tokyo
        window: [2026-10-01, 2026-10-29]
        logs: [{path: log.jsonl}]
      """, to: "pilot.yaml")
    let text = try Self.refusal(scratch)
    #expect(text.contains("log.jsonl:1") && text.contains("offset") && text.contains("L201"), "\(text)")
  }

  @Test("with --format json the refusal is one JSON object")
  func json() throws {
    let pilot = try SmallPilot.written()
    try pilot.write("a,b\n1\n", to: "scores.csv")
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "contrapose/error/1" && object?["sentence"] is String)
  }

  @Test("a missing file ends with 66, an existing report with 73 unless forced, wrong usage with 64")
  func statuses() throws {
    let pilot = try SmallPilot.written()
    #expect(try BuiltProgram.run(["run", "none.yaml"], in: pilot.url).status == 66)
    try FileManager.default.removeItem(at: pilot.url.appendingPathComponent("scores.csv"))
    #expect(try BuiltProgram.run(["run", "pilot.yaml"], in: pilot.url).status == 66)
    #expect(try BuiltProgram.run(["runs"], in: pilot.url).status == 66)
    let typo = try BuiltProgram.run(["rum", "pilot.yaml"], in: pilot.url)
    #expect(typo.status == 64 && typo.errors.contains("contrapose run"))
    #expect(try BuiltProgram.run(["run", "pilot.yaml", "--threads", "0"], in: pilot.url).status == 64)
    #expect(try BuiltProgram.run(["init"], in: pilot.url).status == 73)
    #expect(try BuiltProgram.run(["init", "--force"], in: pilot.url).status == 0)
  }

  @Test(
    "a ledger of another kind, a template that there is not, and a place that cannot be written leave nothing"
  )
  func places() throws {
    let pilot = try SmallPilot.written()
    try pilot.write(String(repeating: "no database ", count: 400), to: "contrapose.sqlite")
    let ledger = try BuiltProgram.run(["run", "pilot.yaml"], in: pilot.url)
    #expect(ledger.status == 65 && ledger.errors.contains("the file is no ledger"), "\(ledger.errors)")
    #expect(try pilot.contents().keys.sorted() == ["contrapose.sqlite", "pilot.yaml", "scores.csv"])
    let other = try SmallPilot.written(
      SmallPilot.manifest() + "\nreport: {templates: {managment.en: x.md}}\n")
    let template = try BuiltProgram.run(["run", "pilot.yaml"], in: other.url)
    #expect(template.status == 65 && template.errors.contains("there is no template 'managment.en'"))
    let closed = try SmallPilot.written()
    let reports = try BuiltProgram.run(["run", "pilot.yaml", "--reports", "pilot.yaml"], in: closed.url)
    #expect(reports.status == 73 && reports.errors.contains("its folder cannot be made"), "\(reports.errors)")
    #expect(try closed.contents().keys.sorted() == ["pilot.yaml", "scores.csv"])
  }
}
