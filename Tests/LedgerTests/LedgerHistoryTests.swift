import Foundation
import GRDB
import Ledger
import Pilots
import Statistics
import Testing
import Trends
import Vocabulary

@Suite("History in the ledger")
struct LedgerHistoryTests {
  static func tar(_ history: PilotHistory, _ run: String) -> TrendValue? {
    history.values[run]?.first { $0.key == SeriesKey("tar@0.001", arm: .baseline) }
  }

  /// A ledger made by release 0.1.0, from before history was kept.
  static func earlier(at path: String) throws {
    let sql = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Values/ledger-schema-1.sql")
    let text = try String(contentsOf: sql, encoding: .utf8)
    try DatabaseQueue(path: path).write { try $0.execute(sql: text) }
  }

  @Test("a recorded run adds its counts as integers, with what it is")
  func recorded() throws {
    let folder = try RunLedgerTests.Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(RunLedgerTests.evaluation(run: "b", createdAt: "2026-12-01T00:00:00Z", seed: 5))
    try ledger.record(RunLedgerTests.evaluation(run: "a"))
    let history = try ledger.history(ofPilot: "gate-a")
    #expect(history.runs.map(\.runId) == ["a", "b"] && history.unread == 0)
    #expect(history.runs[0].models.baseline.version == "1" && history.runs[0].policy == "oracle")
    let value = try #require(Self.tar(history, "b"))
    #expect(value.count == BinomialCount(successes: 85, trials: 100))
    #expect(value.interval == Interval(low: 0.7, high: 0.9) && value.level == 0.95)
    #expect(try ledger.pilots() == ["gate-a"])
    #expect(try ledger.history(ofPilot: "other").runs.isEmpty)
  }

  @Test("what history keeps of a run is what its evaluation gives")
  func faithful() throws {
    let folder = try RunLedgerTests.Folder()
    let ledger = try RunLedger(path: folder.path)
    let evaluation = RunLedgerTests.evaluation(run: "a")
    try ledger.record(evaluation)
    let (run, values) = try ledger.run("a")
    #expect(run == TrendRun(evaluation) && values == TrendValue.all(of: evaluation))
  }

  @Test("a ledger of release 0.1.0 is filled in from its evaluations, and loses nothing")
  func migrated() throws {
    let folder = try RunLedgerTests.Folder()
    try Self.earlier(at: folder.path)
    let ledger = try RunLedger(path: folder.path)
    let history = try ledger.history(ofPilot: "kiosk-2026q4")
    #expect(history.runs.count == 1 && history.unread == 1)
    let run = history.runs[0]
    #expect(run.firstDay == "2026-10-01" && run.lastDay == "2026-10-28" && run.stage == "S2")
    #expect(run.decision == "HOLD" && run.models.augmented.version == "9.0")
    let retries = try #require(
      history.values[run.runId]?.first { $0.key == SeriesKey("retry_rate", arm: .augmented) })
    #expect(retries.count == BinomialCount(successes: 118, trials: 3295) && retries.method == "wilson")
    #expect(try ledger.runs().map(\.runId) == [run.runId, "00ff"])
    #expect(try ledger.evaluation(of: "867").pilot.name == "kiosk-2026q4")
    #expect(throws: LedgerError.unreadRun("00ff")) { try ledger.run("00ff") }
    // A second opening finds the work done.
    #expect(try RunLedger(path: folder.path).history(ofPilot: "kiosk-2026q4") == history)
  }

  @Test("tags and notes are kept, in their order, and hostile text stays text")
  func remarks() throws {
    let folder = try RunLedgerTests.Folder()
    let ledger = try RunLedger(path: folder.path)
    try ledger.record(RunLedgerTests.evaluation(run: "ab1"))
    let hostile = "'); DROP TABLE run; --\u{1B}[2J"
    #expect(try ledger.tag("ab", with: ["camera=2", hostile, "camera=2"]) == "ab1")
    try ledger.note("ab", hostile)
    #expect(try ledger.runs()[0].tags == [hostile, "camera=2"] && ledger.runs()[0].note == hostile)
    #expect(try ledger.history(ofPilot: "gate-a").runs[0].tagged("camera") == "2")
    try ledger.note("ab", "")
    try ledger.untag("ab", from: [hostile])
    #expect(try ledger.remarks(of: "ab").tags == ["camera=2"] && ledger.remarks(of: "ab").note == nil)
    #expect(throws: LedgerError.noSuchTag("none", run: "ab1")) {
      try ledger.untag("ab", from: ["camera=2", "none"])
    }
    #expect(try ledger.remarks(of: "ab").tags == ["camera=2"])
    #expect(throws: LedgerError.noSuchRun("zz")) { try ledger.tag("zz", with: ["a"]) }
    #expect(LedgerError.noSuchTag("none", run: "ab1").sentence == "run ab1 has no tag 'none'")
  }

  @Test("a run's whole id names it, though it be the start of another")
  func whole() throws {
    let folder = try RunLedgerTests.Folder()
    let ledger = try RunLedger(path: folder.path)
    for run in ["ab", "abc"] { try ledger.record(RunLedgerTests.evaluation(run: run)) }
    #expect(try ledger.evaluation(of: "ab").provenance.runId == "ab")
    #expect(throws: LedgerError.noSuchRun("%")) { try ledger.evaluation(of: "%") }
  }
}
