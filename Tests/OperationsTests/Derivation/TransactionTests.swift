import Testing
import Vocabulary

@testable import Operations

@Suite("From events to a transaction")
struct TransactionTests {
  private struct Step {
    var kind: LogEvent.Kind
    var second: Int64
    var attempt: Int?
    var outcome: LogEvent.Outcome?
    var review: LogEvent.ReviewOutcome?
    var name: String?
  }

  private static func tried(_ attempt: Int, _ outcome: LogEvent.Outcome, at second: Int64) -> Step {
    Step(kind: .decision, second: second, attempt: attempt, outcome: outcome)
  }
  private static func opened(_ name: String? = nil, at second: Int64) -> Step {
    Step(kind: .reviewOpen, second: second, name: name)
  }
  private static func closed(_ outcome: LogEvent.ReviewOutcome, _ name: String? = nil, at second: Int64)
    -> Step
  {
    Step(kind: .reviewClose, second: second, review: outcome, name: name)
  }
  private static func ended(_ outcome: LogEvent.Outcome, at second: Int64 = 100) -> Step {
    Step(kind: .transactionEnd, second: second, outcome: outcome)
  }
  private static func overridden(at second: Int64) -> Step { Step(kind: .override, second: second) }

  private static func events(_ steps: [Step], from start: Int64) -> [LogEvent] {
    var events = [MadeLog.event("x", .transactionStart, "x", "ux", .baseline, start)]
    for (index, step) in steps.enumerated() {
      var event = MadeLog.event("x\(index)", step.kind, "x", "ux", .baseline, start + 1000 * step.second)
      (event.attempt, event.outcome, event.reviewOutcome) = (step.attempt, step.outcome, step.review)
      event.review = step.name
      events.append(event)
    }
    return events
  }

  /// `nil` if the steps contradict each other.
  private static func transaction(
    _ steps: [Step], from start: Int64 = MadeLog.start + 36_000_000,
    _ settings: OperationsSettings = MadeLog.settings
  ) throws -> Transaction? {
    let log = DraftLog(events: events(steps, from: start)).log
    let window = try LogWindow(settings, log: log)
    let table = TransactionTable(CleanLog(log.columns, window: window), window: window, settings: settings)
    #expect(table.eligible.count + table.excluded(.inconsistent, .baseline) == 1)
    return table.eligible.first
  }

  @Test("an end against the last decision contradicts it, unless somebody overrode that")
  func ends() throws {
    #expect(try Self.transaction([Self.tried(1, .accept, at: 5), Self.ended(.rejected)]) == nil)
    #expect(try Self.transaction([Self.tried(1, .accept, at: 5), Self.ended(.accepted)])?.state == .accepted)
    #expect(
      try Self.transaction([Self.tried(1, .accept, at: 5), Self.ended(.abandoned)])?.state == .accepted)
    #expect(
      try Self.transaction([Self.tried(1, .accept, at: 5), Self.overridden(at: 9), Self.ended(.rejected)])
        != nil)
    #expect(try Self.transaction([Self.tried(1, .reject, at: 5), Self.ended(.accepted)])?.state == .accepted)
    let review = [Self.tried(1, .review, at: 5), Self.opened(at: 6)]
    #expect(try Self.transaction(review + [Self.closed(.accept, at: 60), Self.ended(.rejected)]) == nil)
    #expect(try Self.transaction(review + [Self.closed(.reject, at: 60), Self.ended(.accepted)]) == nil)
    #expect(
      try Self.transaction(review + [Self.closed(.reject, at: 60), Self.ended(.rejected)])?.state
        == .reviewRejected)
    #expect(try Self.transaction([Self.ended(.rejected), Self.ended(.accepted, at: 101)]) == nil)
  }

  @Test("an accept that a review took back is no contradiction")
  func reviewedAccept() throws {
    let steps = [
      Self.tried(1, .accept, at: 5), Self.opened(at: 6), Self.closed(.reject, at: 60), Self.ended(.rejected),
    ]
    #expect(try Self.transaction(steps)?.state == .reviewRejected)
  }

  @Test("an attempt that began before the one it follows contradicts the order")
  func attempts() throws {
    #expect(try Self.transaction([Self.tried(2, .accept, at: 5), Self.tried(1, .reject, at: 9)]) == nil)
    // A log of whole seconds may have both at once.
    #expect(
      try Self.transaction([Self.tried(2, .accept, at: 5), Self.tried(1, .reject, at: 5)])?.state == .accepted
    )
    #expect(try Self.transaction([Self.tried(1, .reject, at: 5), Self.tried(3, .accept, at: 9)]) == nil)
  }

  @Test("a review that closed before it opened, or both ways, contradicts itself")
  func reviews() throws {
    let refused = [Self.tried(1, .review, at: 5)]
    let state = { (steps: [Step]) in try Self.transaction(refused + steps)?.state }
    #expect(try state([Self.closed(.accept, at: 50), Self.opened(at: 60)]) == nil)
    #expect(try state([Self.closed(.accept, "a", at: 50), Self.opened("a", at: 60)]) == nil)
    #expect(try state([Self.closed(.accept, "a", at: 50), Self.opened("b", at: 60)]) == .reviewAccepted)
    // A log may tell of closing alone, and at once.
    #expect(try state([Self.closed(.accept, at: 50)]) == .reviewAccepted)
    #expect(try state([Self.opened(at: 50), Self.closed(.reject, at: 50)]) == .reviewRejected)
    #expect(try state([Self.closed(.accept, at: 50), Self.closed(.reject, at: 60)]) == nil)
    #expect(
      try state([
        Self.opened("a", at: 50), Self.closed(.reject, "a", at: 60), Self.opened("b", at: 70),
        Self.closed(.accept, "b", at: 80),
      ]) == .reviewAccepted)
  }

  @Test("a review that could not tell leaves the transaction pending, unless the log says how it ended")
  func unclear() throws {
    let review = [Self.tried(1, .review, at: 5), Self.opened(at: 6), Self.closed(.unclear, at: 60)]
    let pending = try #require(try Self.transaction(review))
    #expect(pending.state == .pending && !pending.hasTerminalEvent && pending.exit == .toReview)
    let ended = try #require(try Self.transaction(review + [Self.ended(.rejected)]))
    #expect(ended.state == .rejected && ended.hasTerminalEvent && ended.exit == .toReview)
    let escalated = try #require(try Self.transaction(review + [Self.closed(.accept, at: 90)]))
    #expect(escalated.state == .reviewAccepted)
    let stages = Funnel.stages([pending, ended, escalated], .baseline, maxAttempts: 3)
    let last = try #require(stages.last)
    #expect(last.entered == 3 && last.continued == 1 && last.refused == 1 && last.succeeded == 1)
  }

  @Test(
    "who was turned away and let in by staff passed no attempt, so the funnel agrees with the rate of first success"
  )
  func wavedThrough() throws {
    let waved = try #require(try Self.transaction([Self.tried(1, .reject, at: 5), Self.ended(.accepted)]))
    #expect(waved.state == .accepted && waved.exit == .refused)
    let passed = try #require(try Self.transaction([Self.tried(1, .accept, at: 5), Self.ended(.accepted)]))
    let stage = try #require(Funnel.stages([waved, passed], .baseline, maxAttempts: 1).first)
    #expect(stage.entered == 2 && stage.succeeded == 1 && stage.refused == 1)
    let successes = [waved, passed].map { KPI.firstAttemptSuccessRate.contribution($0).numerator }
    #expect(successes == [0, 1])
  }

  @Test("silence counts as abandoned once it has lasted, however short the follow-up is")
  func silence() throws {
    // Complete until midnight of October 30, followed for an hour.
    let end = MadeLog.start + 29 * 86_400_000
    var settings = MadeLog.settings
    settings.window = ["2026-10-01", "2026-10-30"]
    let steps = [Self.tried(1, .reject, at: 3000)]
    let start = end - 3_600_000
    // Of the hour 3,000 s are over at the attempt: 600 s of silence.
    #expect(try Self.transaction(steps, from: start, settings)?.state == .pending)
    settings.abandonAfter = DurationSetting(seconds: 600)
    #expect(try Self.transaction(steps, from: start, settings)?.state == .abandoned)
    settings.abandonAfter = DurationSetting(seconds: 601)
    #expect(try Self.transaction(steps, from: start, settings)?.state == .pending)
    #expect(try Self.transaction(steps, from: start - 1000, settings)?.state == .abandoned)
    #expect(
      try Self.transaction(steps + [Self.ended(.rejected, at: 3001)], from: start, settings)?.state
        == .rejected)
  }

  @Test("a transaction accepted by its end alone counts as accepted among confirmed false rejects")
  func confirmed() throws {
    let contribution = { (steps: [Step]) in
      try Self.transaction(steps).map { KPI.falseRejectRateConfirmed.contribution($0) }
    }
    let byEnd = try #require(try contribution([Self.tried(1, .reject, at: 5), Self.ended(.accepted)]))
    #expect(byEnd == (0, 1))
    let known = try #require(
      try contribution([Self.tried(1, .reject, at: 5), Self.overridden(at: 9), Self.ended(.accepted)]))
    #expect(known == (1, 1))
    let refused = try #require(try contribution([Self.tried(1, .reject, at: 5), Self.ended(.rejected)]))
    #expect(refused == (0, 0))
  }
}
