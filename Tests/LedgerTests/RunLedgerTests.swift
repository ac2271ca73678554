import Foundation
import GRDB
import Ledger
import Pilots
import Statistics
import Testing
import Verification
import Vocabulary

@Suite("The ledger of runs")
struct RunLedgerTests {
  /// A folder of its own, removed at the end.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)")
    var path: String { url.appendingPathComponent("runs.sqlite").path }

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  static func evaluation(run: String, createdAt: String = "2026-11-23T00:00:00Z", seed: UInt64 = 1)
    -> PilotEvaluation
  {
    let count = OperatingPointRecord.made(accepted: Int(seed) + 80)
    return PilotEvaluation(
      pilot: PilotIdentity(
        name: "gate-a", title: LocalizedText(en: "Gate A", ja: "ゲートA"),
        models: PerArm { ModelIdentity(name: $0.rawValue, version: "1") }, simulated: true),
      provenance: Provenance(
        runId: run, toolVersion: "0.1.0", seed: seed, createdAt: createdAt, inputs: []),
      verification: VerificationEvaluation(
        poses: [], operatingPoints: [count], contrasts: [], summary: [], curves: []))
  }

  @Test("a recorded run reads back equal, by the first digits of its id")
  func roundTrip() throws {
    let folder = try Folder()
    let evaluation = Self.evaluation(run: "7f3a91c0")
    #expect(try RunLedger(path: folder.path).record(evaluation))
    let ledger = try RunLedger(path: folder.path)
    #expect(try ledger.evaluation(of: "7f3") == evaluation)
    #expect(try ledger.runs().map(\.runId) == ["7f3a91c0"])
  }

  @Test("a database of another kind is refused and stays as it is")
  func foreign() throws {
    let folder = try Folder()
    do {
      let other = try DatabaseQueue(path: folder.path)
      try other.write { try $0.execute(sql: "CREATE TABLE run (x TEXT)") }
    }
    #expect(throws: LedgerError.notALedger(path: folder.path)) { try RunLedger(path: folder.path) }
    let tables = try DatabaseQueue(path: folder.path).read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    #expect(tables == ["run"])
  }

  @Test("the same run is recorded once, with its first date")
  func onceOnly() throws {
    let folder = try Folder()
    let ledger = try RunLedger(path: folder.path)
    #expect(try ledger.record(Self.evaluation(run: "aa")))
    #expect(try !ledger.record(Self.evaluation(run: "aa", createdAt: "2027-01-01T00:00:00Z")))
    #expect(try ledger.runs().map(\.createdAt) == ["2026-11-23T00:00:00Z"])
  }

  @Test("other results under the same id are refused, and change nothing")
  func contradiction() throws {
    let folder = try Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(Self.evaluation(run: "aa"))
    #expect(throws: LedgerError.contradiction("aa")) {
      try ledger.record(Self.evaluation(run: "aa", seed: 2))
    }
    #expect(try ledger.evaluation(of: "aa") == Self.evaluation(run: "aa"))
  }

  @Test("an unknown run and a start that several share are refused with what to do")
  func unknownRun() throws {
    let folder = try Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(Self.evaluation(run: "ab1"))
    try ledger.record(Self.evaluation(run: "ab2", seed: 2))
    #expect(throws: LedgerError.noSuchRun("zz")) { try ledger.evaluation(of: "zz") }
    #expect(throws: LedgerError.noSuchRun("")) { try ledger.evaluation(of: "") }
    #expect(throws: LedgerError.ambiguousRun("ab", candidates: ["ab1", "ab2"])) {
      try ledger.evaluation(of: "ab")
    }
    #expect(LedgerError.noSuchRun("zz").sentence == "the ledger holds no run 'zz'")
    #expect(
      LedgerError.ambiguousRun("ab", candidates: ["ab1", "ab2"]).sentence
        == "'ab' is the start of 2 runs: ab1, ab2")
  }

  @Test("history gives the counts of each run, the oldest first")
  func history() throws {
    let folder = try Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(Self.evaluation(run: "b", createdAt: "2026-12-01T00:00:00Z", seed: 5))
    try ledger.record(Self.evaluation(run: "a"))
    let measures = try ledger.measures(ofPilot: "gate-a").filter { $0.metric.hasPrefix("tar") }
    #expect(measures.map(\.runId) == ["a", "b"])
    #expect(measures.map(\.count.successes) == [81, 85])
    #expect(measures[0].metric == "tar/oracle/global@0.001")
    #expect(measures[0].interval == Interval(low: 0.7, high: 0.9))
    #expect(try ledger.measures(ofPilot: "other").isEmpty)
  }

  @Test("only its owner may read the ledger")
  func fileMode() throws {
    let folder = try Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(Self.evaluation(run: "aa"))
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.url.appendingPathComponent(file).path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(file)")
    }
  }

  @Test("a folder that is not there is refused with the path")
  func missingFolder() {
    let path = "/nonexistent/folder/runs.sqlite"
    do {
      _ = try RunLedger(path: path)
      Issue.record("nothing was refused")
    } catch {
      #expect(error.sentence.hasPrefix("\(path): the ledger cannot be used: "))
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test("a ledger that another process is only just making is no foreign file")
  func halfMade() throws {
    let folder = try Folder()
    // What stands between the two transactions of a first opening.
    try DatabaseQueue(path: folder.path).write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    #expect(try RunLedger(path: folder.path).record(Self.evaluation(run: "aa")))
  }

  @Test("eight writers at once lose no run")
  func concurrentWriters() async throws {
    let folder = try Folder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let ledger = try RunLedger(path: path)
          for run in 0..<5 { try ledger.record(Self.evaluation(run: "w\(writer)-\(run)")) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try RunLedger(path: path).runs().count == 40)
  }
}

extension OperatingPointRecord {
  static func made(accepted: Int) -> OperatingPointRecord {
    OperatingPointRecord(
      arm: .baseline, set: "all", farTarget: 1e-3, policy: .oracle, scope: .global, failure: .reject,
      threshold: 0.5, mated: 100, matedAccepted: accepted, nonMated: 1000, falseAccepts: 1, farBudget: 1,
      farReached: 0.001, support: .weak,
      tar: Estimate(Double(accepted) / 100, Interval(low: 0.7, high: 0.9), method: .identityBootstrap),
      far: Estimate(0.001, nil, method: nil, reason: "few"))
  }
}
