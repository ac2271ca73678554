import Testing
import Vocabulary

@testable import Operations

@Suite("Events in columns")
struct EventColumnsTests {
  static func event(_ number: Int) -> LogEvent {
    var event = LogEvent(
      id: "e\(number)", instant: Int64(number) * 1000, kind: LogEvent.Kind.allCases[number % 12],
      flow: "gate",
      arm: number % 2 == 0 ? .baseline : .augmented,
      unitType: OperationsSettings.UnitType.allCases[number % 4], unit: "u\(number % 3)",
      place: LogPlace(file: number < 9 ? "a.jsonl" : "b.jsonl", line: number + 1))
    event.transaction = number % 5 == 0 ? nil : "t\(number % 4)"
    event.attempt = number % 3 == 0 ? nil : 1 + 300 * (number % 3)
    event.outcome = number % 9 < 8 ? LogEvent.Outcome.allCases[number % 9] : nil
    event.poseBin = number % 10 < 9 ? PoseBin.allCases[number % 10] : nil
    event.site = number % 2 == 0 ? "s" : nil
    event.device = number % 3 == 0 ? "d\(number)" : nil
    event.threshold = number % 4 == 0 ? 0.25 : nil
    event.observed = [nil, event.instant, event.instant - 1, .max, .min][number % 5]
    event.handleMilliseconds = number % 6 == 0 ? -5 : nil
    event.reviewOutcome = number % 7 == 0 ? .unclear : nil
    event.truthProbability = number % 8 == 0 ? 0.05 : nil
    event.otherContent = UInt32(number % 11)
    event.response =
      number % 13 == 5
      ? ResponseTime(ResponseTime.Part.allCases[number % 4], milliseconds: -70 + Int64(number)) : nil
    event.review = number % 6 == 1 ? "r\(number)" : nil
    return event
  }

  @Test("every event comes back as it was put in, but for its id")
  func roundTrip() {
    let log = OperationLog(events: (0..<200).map(Self.event))
    for number in 0..<200 {
      var expected = Self.event(number)
      expected.id = ""
      #expect(log.event(at: number) == expected)
    }
  }

  @Test("content is the same only if every field but the place and the time of observation is")
  func content() {
    var columns = EventColumns()
    let first = Self.event(6)
    var moved = first
    moved.place.line = 77
    // Delays that are kept among other fields, and one that is not told.
    var again = [LogEvent](repeating: first, count: 4)
    for (index, observed) in [first.instant + 5, .max, .min, nil].enumerated() {
      again[index].observed = observed
    }
    var others = [LogEvent](repeating: first, count: 8)
    others[0].instant += 1
    others[1].handleMilliseconds = -6
    others[2].site = "t"
    others[3].observed = .max
    others[3].handleMilliseconds = -6
    others[4].poseBin = nil
    others[5].transaction = "other"
    others[6].otherContent = 9
    others[7].response = ResponseTime(.total, milliseconds: 1)
    for event in [first, moved] + again + others { columns.append(event) }
    for row in 1..<6 { #expect(columns.haveSameContent(0, row), "\(row)") }
    for row in 6..<14 { #expect(!columns.haveSameContent(0, row), "\(row)") }
    var plain = EventColumns()
    // Number 2 has no rare field, so that its copy of late is the one that has.
    let second = Self.event(2)
    var late = second
    late.observed = .max
    for event in [second, late] { plain.append(event) }
    #expect(plain.haveSameContent(0, 1) && plain.haveSameContent(1, 0))
  }

  @Test("refusals are counted beyond those that are listed, and lines add up")
  func refusals() {
    var log = OperationLog(events: [Self.event(1)])
    for line in 0..<1500 {
      log.refuse(
        .init(
          reason: line % 3 == 0 ? "unreadable" : "naive-timestamp", sentence: "", arm: .baseline,
          place: LogPlace(file: "a", line: line)))
    }
    log.skip("staging")
    #expect(log.refusals.count == 1000 && log.refusalCount == 1500 && log.refusals(of: .baseline) == 1500)
    #expect(log.refusedByReason == ["unreadable": 500, "naive-timestamp": 1000])
    #expect(log.lines == 1502 && log.skipped == ["staging": 1])
  }
}
