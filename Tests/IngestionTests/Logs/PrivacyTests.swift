import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Identifiers of a log")
struct PrivacyTests {
  static func key(_ folder: Folder, mode: Int = 0o600, bytes: Int = 32) throws -> String {
    try folder.write(Data((0..<bytes).map { UInt8($0) }), to: "p.key")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path + "/p.key")
    return "p.key"
  }

  @Test("a pseudonym is 128 bits of HMAC-SHA-256, and needs the key")
  func pseudonyms() throws {
    let folder = try Folder()
    let key = try PseudonymKey(try Self.key(folder), folder: folder.path)
    // Python 3.11: hmac.new(bytes(range(32)), b"person-1", "sha256").hexdigest()[:32]
    #expect(key.pseudonym(of: "person-1") == "3c5297664e64afdc9df30415c2553078")
    // hmac.new(bytes(range(32)), b"contrapose/pseudonym-key/1", "sha256").hexdigest()[:32]
    #expect(key.fingerprint == "af585c0871e3082c23e1d6697f424568")
  }

  @Test("a key that others may use, of another size, or that is not there is refused")
  func keys() throws {
    let folder = try Folder()
    let say = { (mode: Int, bytes: Int) -> String in
      do {
        _ = try PseudonymKey(try Self.key(folder, mode: mode, bytes: bytes), folder: folder.path)
        return "accepted"
      } catch { return "\(error)" }
    }
    #expect(say(0o600, 32) == "accepted" && say(0o400, 32) == "accepted")
    #expect(
      say(0o640, 32)
        == "p.key: others than its owner have rights on the key (mode 640); chmod 600 p.key [I156]")
    #expect(
      say(0o600, 31)
        == "p.key: the key has 31 bytes, and 32 random ones are needed; make one with 'contrapose key FILE' [I157]"
    )
    #expect {
      try PseudonymKey("none.key", folder: folder.path)
    } throws: {
      ($0 as? IngestionError)?.code == "I155"
    }
    #expect(PseudonymKey.random().count == 32 && PseudonymKey.random() != PseudonymKey.random())
  }

  @Test("no identifier of a refused line is written; with a key its unit is, as a pseudonym")
  func rejects() throws {
    let canary = "canary-4711"
    let lines = [
      #"{"id":"\#(canary)\u0001","ts":"2026-05-01T10:00:00Z"}"#, #"{"id":"\#(canary)","ts":"2026-05-01"}"#,
      #"{"id":"ok","ts":"2026-05-01T10:00:00Z"}"#,
    ].joined(separator: "\n")
    let log = try MappedLog("a.jsonl", lines, MappedLog.map("ts: {from: $.ts}"))
    var plain: [RejectedLine] = []
    let data = try log.read { plain.append($0) }
    #expect(
      plain.map(\.line) == [1, 2] && plain.map(\.field) == ["event_id", "ts"]
        && plain.allSatisfy { $0.unit == nil })
    #expect(
      !plain.map(\.row).joined().contains(canary)
        && !data.findings.map(\.description).joined().contains(canary))
    let key = try PseudonymKey(try Self.key(log.folder), folder: log.folder.path)
    var keyed: [RejectedLine] = []
    let other = try log.read(key: key) { keyed.append($0) }
    #expect(keyed[1].unit == key.pseudonym(of: canary) && !keyed.map(\.row).joined().contains(canary))
    // The key changes no number: events keep their identifiers as read.
    #expect(other.log == data.log && other.account == data.account)
    #expect(
      plain[1].row
        == "a.jsonl,2,unreadable,ts,a timestamp of the shape 9999-99-99 is no instant of RFC 3339,\n")
  }

  @Test("what skip_if left out is counted by its path, without the rule's words, which may name somebody")
  func skipped() throws {
    let lines = ["canary-1", "canary-2", "canary-3", "kept"]
      .map { #"{"id":"\#($0)","ts":"2026-05-01T10:00:00Z","env":"live"}"# }.joined(separator: "\n")
    let log = try MappedLog(
      "a.jsonl", lines + "\n" + lines.replacing("live", with: "lab"),
      MappedLog.map("ts: {from: $.ts}")
        + "\nskip_if: [{from: $.env, equals: lab}, {from: $.id, equals: canary-1}, {from: $.id, in: [canary-2]}, "
        + "{from: [$.env, $.id], match: 'canary-3'}]")
    let data = try log.read()
    #expect(
      data.log.skipped == [
        "$.env = a value": 4, "$.id = a value": 1, "$.id in a list of 1": 1,
        "$.env / $.id matches a pattern": 1,
      ])
    // The site of a gate and the gate itself are names of the operation.
    #expect(
      LogField.allCases.filter(\.isPersonal).map(\.name) == [
        "event_id", "transaction_id", "unit_id", "subject_id", "review_id", "reviewer_id",
      ])
  }

  @Test("the subject is kept where something else was assigned, and only there")
  func subjects() throws {
    let line = LogReaderTests.changed(#""unit_id":"u1""#, #""unit_id":"u1","subject_id":"s1""#)
    let gate = line.replacing(#""unit_type":"subject""#, with: #""unit_type":"device""#)
    let log = try LogReaderTests.log(["a.jsonl": Data((line + "\n" + gate).utf8)])
    #expect(log.event(at: 0).subject == nil && log.event(at: 1).subject == "s1")
  }

  @Test("a cell that a spreadsheet would reckon with gets an apostrophe")
  func injection() {
    let line = RejectedLine(
      file: "=cmd,\"x\"", line: 1, reason: "unreadable", field: nil, sentence: "+1", unit: nil)
    #expect(line.row == "\"'=cmd,\"\"x\"\"\",1,unreadable,,'+1,\n")
  }
}
