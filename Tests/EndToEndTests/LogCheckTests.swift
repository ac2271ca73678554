import Foundation
import Testing

@Suite("Checking a log")
struct LogCheckTests {
  static let line =
    #"{"schema":"oplog/1","event_id":"e1","ts":"2026-10-01T09:00:00.250+09:00","event":"decision","flow":"gate","#
    + #""transaction_id":"t1","attempt_no":1,"arm":"baseline","unit_type":"subject","unit_id":"u1","outcome":"reject"}"#

  static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let naive = line.replacingOccurrences(of: "+09:00", with: "").replacingOccurrences(of: "e1", with: "e2")
    try scratch.write([line, naive, "", naive, "{"].joined(separator: "\n"), to: "gate.jsonl")
    return scratch
  }

  @Test("a log is judged without a manifest: its account adds up, and the first of each refusal is named")
  func alone() throws {
    let scratch = try Self.scratch()
    let outcome = try BuiltProgram.run(["check", "gate.jsonl"], in: scratch.url)
    #expect(
      outcome.text == """
        gate.jsonl  log: 4 read, 1 used, 2 naive-timestamp, 1 unreadable
        log: 4 read = 1 kept + 2 refused as naive-timestamp + 1 refused as unreadable
            from 2026-10-01T00:00:00.250Z to 2026-10-01T00:00:00.250Z
                      baseline  augmented
            decision  1         0
            units     1         0
            first naive-timestamp: gate.jsonl:2: a timestamp of the shape 9999-99-99a99:99:99.999 has no offset
            first unreadable: gate.jsonl:5: the line is no JSON object: it ends too early
        warning: gate.jsonl:2: 2 of 4 lines (50.0 %) were refused, this the first: a timestamp of the shape 9999-99-99a99:99:99.999 has no offset; write timestamps with an offset, such as 2026-10-01T09:00:00+09:00, or state the zone in the mapping: ts: {from: …, zone: Asia/Tokyo} [L201]
        warning: gate.jsonl:5: 1 of 4 lines (25.0 %) was refused: the line is no JSON object: it ends too early; repair the source of the log [L207]
        0 errors, 2 warnings, 0 notes

        """)
    #expect(outcome.status == 0)
    let json = try BuiltProgram.run(["check", "gate.jsonl", "--format", "json"], in: scratch.url)
    let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((object?["log"] as? [String: Any])?["kept"] as? Int == 1)
  }

  @Test(
    "refused lines are listed in a file that its owner alone may read, and an older one is not replaced unasked"
  )
  func rejects() throws {
    let scratch = try Self.scratch()
    let arguments = ["check", "gate.jsonl", "--rejects", "out/rejects.csv"]
    let outcome = try BuiltProgram.run(arguments, in: scratch.url)
    #expect(outcome.errors.contains("3 refused lines listed in out/rejects.csv"))
    let text = try String(contentsOf: scratch.url.appendingPathComponent("out/rejects.csv"), encoding: .utf8)
    #expect(
      text == """
        file,line,reason,field,sentence,unit
        gate.jsonl,2,naive-timestamp,ts,a timestamp of the shape 9999-99-99a99:99:99.999 has no offset,
        gate.jsonl,4,naive-timestamp,ts,a timestamp of the shape 9999-99-99a99:99:99.999 has no offset,
        gate.jsonl,5,unreadable,,the line is no JSON object: it ends too early,

        """)
    let path = scratch.url.appendingPathComponent("out/rejects.csv").path
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try BuiltProgram.run(arguments, in: scratch.url).status == 73)
    #expect(try BuiltProgram.run(arguments + ["--force"], in: scratch.url).status == 0)
    #expect(try scratch.contents().keys.sorted() == ["gate.jsonl", "out/rejects.csv"])
  }

  @Test("a log of which nothing is left ends with 65, and its refused lines are listed all the same")
  func nothingLeft() throws {
    let scratch = try Scratch()
    try scratch.write("{\n", to: "gate.jsonl")
    let outcome = try BuiltProgram.run(["check", "gate.jsonl", "--rejects", "r.csv"], in: scratch.url)
    #expect(outcome.status == 65 && outcome.errors.contains("1 refused line listed in r.csv"))
    #expect(try scratch.contents()["r.csv"] != nil)
  }

  @Test("a key is made once, for its owner alone, and its fingerprint is kept with a run")
  func key() throws {
    let scratch = try Scratch()
    #expect(try BuiltProgram.run(["key", "p.key"], in: scratch.url).status == 0)
    let path = scratch.url.appendingPathComponent("p.key").path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600 && attributes[.size] as? Int == 32)
    #expect(try BuiltProgram.run(["key", "p.key"], in: scratch.url).status == 73)
  }

  @Test("a window that the log does not reach, or a zone that is none, is told by the check already")
  func window() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog(units: 20).text, to: "log.csv")
    let early = PilotLog.manifest.replacingOccurrences(
      of: "window: [2026-10-01, 2026-10-15]\n  complete_until: 2026-10-16T00:00:00Z",
      with: "window: [2026-09-01, 2026-09-15]\n  complete_until: 2026-09-16T00:00:00Z")
    let zone = PilotLog.manifest.replacingOccurrences(of: "time_zone: UTC", with: "time_zone: Asia/Tokio")
    for (text, sentence) in [
      (
        early,
        "the log reaches from 2026-10-01 to 2026-10-14, and the window, 2026-09-01 to 2026-09-14, holds none of it"
      ), (zone, "time zone 'Asia/Tokio' is not known"),
    ] {
      #expect(text != PilotLog.manifest)
      try scratch.write(text, to: "pilot.yaml")
      let check = try BuiltProgram.run(["check", "pilot.yaml"], in: scratch.url)
      #expect(check.status == 65 && check.text.contains(sentence), "\(check.text)\(check.errors)")
      #expect(check.text.contains("[L200]"))
    }
    try scratch.write(PilotLog.manifest, to: "pilot.yaml")
    #expect(try BuiltProgram.run(["check", "pilot.yaml"], in: scratch.url).status == 0)
  }

  @Test("times are told by the clock of the place, with its offset")
  func placeTime() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog(units: 20).text, to: "log.csv")
    for (zone, first) in [
      ("Asia/Tokyo", "from 2026-10-01T19:00:00.000+09:00 to "),
      ("America/St_Johns", "from 2026-10-01T07:30:00.000-02:30 to "),
      ("UTC", "from 2026-10-01T10:00:00.000Z to "),
    ] {
      let manifest = PilotLog.manifest.replacingOccurrences(of: "time_zone: UTC", with: "time_zone: \(zone)")
      try scratch.write(manifest, to: "pilot.yaml")
      let check = try BuiltProgram.run(["check", "pilot.yaml"], in: scratch.url)
      #expect(check.text.contains(first), "\(check.text)")
    }
  }

  @Test("standard input for the comparisons and for the log is refused before either is read")
  func bothFromStandardInput() throws {
    let scratch = try Scratch()
    let manifest = PilotLog.manifest.replacingOccurrences(of: "path: log.csv", with: "path: \"-\"")
      .replacingOccurrences(
        of: "operations:\n", with: "verification: {inputs: [{file: \"-\"}]}\noperations:\n")
    try scratch.write(manifest, to: "pilot.yaml")
    let check = try BuiltProgram.run(["check", "pilot.yaml"], in: scratch.url)
    #expect(check.status == 65 && check.errors.contains("named for the comparisons and for the log"))
    #expect(check.errors.contains("[I142]"), "\(check.errors)")
  }

  @Test(
    "each setting of the log that cannot be is told by itself",
    arguments: [
      (
        "window: [2026-10-01, 2026-10-15]", "window: [2026-10-01]",
        "window is [first day, day after the last]"
      ),
      ("  follow_up: 1h", "  max_attempts: 0", "max_attempts is at least 1"),
      (
        "  follow_up: 1h", "  planned_share: {baseline: 0.5, augmented: 0.6}",
        "planned_share states two shares above 0 that add to 1"
      ),
    ])
  func settings(_ old: String, _ new: String, _ sentence: String) throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog.manifest.replacingOccurrences(of: old, with: new), to: "pilot.yaml")
    let check = try BuiltProgram.run(["check", "pilot.yaml"], in: scratch.url)
    #expect(check.status == 65 && check.errors.contains(sentence), "\(check.errors)")
    #expect(!check.errors.contains("at least 1 attempt"))
  }

  @Test("paths of one letter are paths")
  func oneLetter() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog(units: 20).text, to: "log.csv")
    try scratch.write(PilotLog.manifest, to: "p")
    #expect(try BuiltProgram.run(["check", "p"], in: scratch.url).status == 0)
    #expect(try BuiltProgram.run(["check", "log.csv", "--rejects", "r"], in: scratch.url).status == 0)
    #expect(try BuiltProgram.run(["check", "q"], in: scratch.url).status == 66)
    #expect(try BuiltProgram.run(["run", "p", "--format", "json"], in: scratch.url).status == 0)
  }

  @Test("presets are listed, printed to start from, and a wrong name is answered with the nearest")
  func presets() throws {
    let scratch = try Scratch()
    let list = try BuiltProgram.run(["check", "--presets"], in: scratch.url)
    #expect(
      list.text.split(separator: "\n").count == 4 && list.text.hasPrefix("otlp            OpenTelemetry logs")
    )
    let one = try BuiltProgram.run(["check", "--preset", "nginx-json"], in: scratch.url)
    #expect(one.text.contains("      format: nginx\n      map:\n        ts:       {from: $.time_iso8601}"))
    let wrong = try BuiltProgram.run(["check", "--preset", "nginx-jsn"], in: scratch.url)
    #expect(wrong.status == 64 && wrong.errors.contains("did you mean 'nginx-json'? [C031]"))
    #expect(try BuiltProgram.run(["check"], in: scratch.url).status == 64)
  }
}
