import Testing

@testable import Operations

@Suite("Until when a log is complete")
struct LogWindowTests {
  private static func settings() -> OperationsSettings {
    var settings = MadeLog.settings
    settings.completeUntil = nil
    return settings
  }

  private static let end = MadeLog.start + 28 * 86_400_000
  private static let hour: Int64 = 3_600_000

  private static func event(_ instant: Int64) -> LogEvent {
    MadeLog.event("stray", .transactionStart, "stray", "u0", .baseline, instant)
  }

  @Test("it is the last event, but no later than the window's end and the follow-up")
  func completeUntil() throws {
    let log = MadeLog().log
    let last = try #require(log.events.map(\.instant).max())
    let until = { (log: DraftLog) in try LogWindow(Self.settings(), log: log.log).completeUntil }
    #expect(try until(log) == last)
    for (instant, expected) in [
      (Self.end + Self.hour, Self.end + Self.hour), (Self.end + Self.hour + 1, last),
      (Self.end + 5 * 365 * 86_400_000, last),
    ] {
      var spoilt = log
      spoilt.events.append(Self.event(instant))
      #expect(try until(spoilt) == expected)
    }
  }

  @Test("an event of 2031 makes neither a cut log whole nor an open transaction followed up")
  func farFuture() throws {
    var log = MadeLog().log
    log.events.removeAll { $0.instant >= MadeLog.start + 20 * 86_400_000 }
    var far = Self.event(Self.end + 5 * 365 * 86_400_000)
    #expect(try HealthChecksTests.failed(log, Self.settings()) == ["H104"])
    let straight = try OperationsEvaluation.evaluating(log.log, settings: Self.settings())
    for observed in [nil, MadeLog.start + 86_400_000] as [Int64?] {
      far.observed = observed
      var spoilt = log
      spoilt.events.append(far)
      for completeUntil in [nil, "2026-10-30T00:00:00+09:00"] as [String?] {
        var settings = Self.settings()
        settings.completeUntil = completeUntil
        #expect(try HealthChecksTests.failed(spoilt, settings).contains("H104"), "\(completeUntil ?? "-")")
      }
      let evaluation = try OperationsEvaluation.evaluating(spoilt.log, settings: Self.settings())
      #expect(evaluation.kpis == straight.kpis && evaluation.contrasts == straight.contrasts)
    }
  }

  @Test("whole weeks end at the window's time of day, clock changes included")
  func weekEnds() throws {
    let settings = OperationsSettings(
      timeZone: "Europe/Berlin", window: ["2026-10-12", "2026-11-09"],
      completeUntil: "2026-11-20T00:00:00Z")
    // The clock goes back on October 25: two weeks are 14 · 24 + 1 hours.
    let window = try LogWindow(settings, log: OperationLog())
    let ends = ["2026-10-25T23:00:00Z", "2026-11-01T23:00:00Z", "2026-11-08T23:00:00Z"]
    #expect(window.weekEnds == ends.map { Instant.milliseconds(rfc3339: $0) })
    #expect(window.cut(at: window.weekEnds[0]).coveredDays == 14)
  }
}
