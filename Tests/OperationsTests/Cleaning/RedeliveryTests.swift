import Statistics
import Testing

@testable import Operations

@Suite("Events delivered again")
struct RedeliveryTests {
  /// After all of the window and its follow-up.
  static let tooLate = MadeLog.start + 40 * 86_400_000

  static let whole = MadeLog(unitsPerArm: 12, visits: 3).log

  /// Every seventh event comes again: in turn half a second after it happened, at the end of time, and late when the first
  /// copy was late as well.
  static var log: DraftLog {
    var log = whole
    for index in log.events.indices where index % 7 == 0 {
      if index % 21 == 0 { log.events[index].observed = tooLate }
      var copy = log.events[index]
      copy.observed = [tooLate + 5, copy.instant + 500, .max][index / 7 % 3]
      log.events.append(copy)
    }
    return log
  }

  static func evaluation(_ events: [LogEvent]) throws -> OperationsEvaluation {
    try OperationsEvaluation.evaluating(OperationLog(events: events), settings: MadeLog.settings)
  }

  @Test("they count once, by their first observation, whatever the order of the lines is")
  func order() throws {
    let events = Self.log.events
    let expected = try Self.evaluation(events)
    let late = events.indices.count { $0 % 21 == 0 && $0 < Self.whole.events.count }
    let copies = events.count - Self.whole.events.count
    let lost = expected.flow.filter { $0.stage == .events && !["read", "kept"].contains($0.outcome) }
    #expect(lost.filter { $0.outcome == "duplicate" }.reduce(0) { $0 + $1.count } == copies)
    #expect(lost.filter { $0.outcome == "late" }.reduce(0) { $0 + $1.count } == late)
    #expect(Set(lost.map(\.outcome)) == ["duplicate", "late"])
    for seed in 1...3 {
      let random = CounterRandom(seed: UInt64(seed), stream: 901, replicate: 0)
      let keys = events.indices.map { random.uniform(at: UInt64($0)) }
      let shuffled = events.indices.sorted { keys[$0] < keys[$1] }.map { events[$0] }
      #expect(try Self.evaluation(shuffled) == expected)
    }
    #expect(try Self.evaluation(events.reversed()) == expected)
  }

  @Test("what is delivered once more changes no figure of the log without it")
  func figures() throws {
    let whole = Self.whole.events
    let again = whole.map { event in
      var copy = event
      copy.observed = Self.tooLate
      return copy
    }
    let (once, twice) = (try Self.evaluation(whole), try Self.evaluation(again + whole))
    #expect(once.kpis == twice.kpis && once.contrasts == twice.contrasts)
    #expect(once.health.map(\.status) == twice.health.map(\.status))
    #expect(once.warnings == twice.warnings.filter { $0.code != "L202" })
  }

  /// How many of three copies are left out, and why; they were observed 5, 0 and 9 seconds late, the last with a change.
  private static func lost(
    isTimeObserved: Bool, _ change: (inout LogEvent) -> Void = { _ in }
  ) throws -> [String: Int] {
    let copies = [5000, 0, 9000].map { delay in
      var copy = whole.events[0]
      copy.instant += Int64(delay)
      (copy.observed, copy.isTimeObserved) = (copy.instant, isTimeObserved)
      if delay == 9000 { change(&copy) }
      return copy
    }
    let events = whole.events.dropFirst() + copies
    let flow = try evaluation(Array(events)).flow.filter { $0.stage == .events }
    let lost = flow.filter { !["read", "kept"].contains($0.outcome) }.map { ($0.outcome, $0.count) }
    return Dictionary(lost) { $0 + $1 }
  }

  @Test(
    "copies of an event without a time of its own are one; with their own times, or other content, they contradict"
  )
  func withoutTime() throws {
    #expect(try Self.lost(isTimeObserved: true) == ["duplicate": 2])
    #expect(try Self.lost(isTimeObserved: false) == ["contradictory-duplicate": 3])
    #expect(try Self.lost(isTimeObserved: true) { $0.flow = "other" } == ["contradictory-duplicate": 3])
    // One that has a time of its own says something else.
    #expect(
      try Self.lost(isTimeObserved: true) { $0.isTimeObserved = false } == ["contradictory-duplicate": 3])
  }
}
