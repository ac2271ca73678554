import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Times of response")
struct ResponseTests {
  /// One accepted transaction of each of some people an arm, an hour apart, with how long the decision took.
  static func small(_ times: PerArm<[Int64?]>) -> DraftLog {
    var events: [LogEvent] = []
    for arm in Arm.allCases {
      for (index, time) in times[arm].enumerated() {
        let (id, instant) = ("\(arm.rawValue)\(index)", MadeLog.start + Int64(index + 1) * 3_600_000)
        events += MadeLog.transaction(id, "u\(id)", arm, instant, isRefused: false)
        set(&events[events.count - 1], time)
      }
    }
    return DraftLog(events: events)
  }

  static func set(_ event: inout LogEvent, _ total: Int64?) {
    event.response = ResponseTime(kind: event.kind, total: total, capture: nil, compare: nil)
  }

  static func evaluation(
    _ log: DraftLog, _ settings: OperationsSettings = MadeLog.settings
  ) throws -> OperationsEvaluation {
    try OperationsEvaluation.evaluating(log.log, settings: settings)
  }

  static func values(_ evaluation: OperationsEvaluation, _ arm: Arm) -> [Double?] {
    KPI.ofResponse.map { evaluation.record($0, arm)?.estimate.value }
  }

  static func areClose(_ values: [Double?], _ expected: [Double]) -> Bool {
    values.count == expected.count
      && zip(values, expected).allSatisfy { isClose($0 ?? .nan, $1, within: 1e-9) }
  }

  @Test(
    "quantiles are of type 7 over all attempts that were answered, retries and abandoned transactions too")
  func byHand() throws {
    var log = Self.small(PerArm(baseline: [300, 400, 1000], augmented: [50, nil, 150]))
    // A second attempt that took 200 ms after a first one of 100 ms, and no more.
    let instant = MadeLog.start + 50_000_000
    var retried = MadeLog.transaction("r", "r", .baseline, instant, isRefused: true)
    Self.set(&retried[1], 100)
    Self.set(&retried[2], 200)
    // A time-out answers nothing, however long it was.
    var late = MadeLog.transaction("o", "o", .baseline, instant, isRefused: false)
    Self.set(&late[1], 30_000)
    late[1].outcome = .timeout
    // Refused and gone.
    var gone = MadeLog.transaction("g", "g", .augmented, instant, isRefused: true)
    Self.set(&gone[1], 250)
    log.events += retried + late + gone.dropLast()
    let evaluation = try Self.evaluation(log)
    // 100, 200, 300, 400, 1000: places 2, 3.6 and 3.8.
    #expect(Self.areClose(Self.values(evaluation, .baseline), [0.3, 0.76, 0.88]))
    // 50, 150, 250: places 1, 1.8 and 1.9.
    #expect(Self.areClose(Self.values(evaluation, .augmented), [0.15, 0.23, 0.24]))
    #expect(evaluation.record(.responseP95, .baseline)?.denominator == 5)
    #expect(evaluation.record(.responseP95, .augmented)?.denominator == 3)
    #expect(evaluation.record(.responseP95, .augmented)?.numerator == nil)
    #expect(evaluation.record(.abandonmentRate, .augmented)?.numerator == 1)
    let delta = try #require(evaluation.contrast(.responseP95)?.delta.value)
    #expect(isClose(delta, 0.24 - 0.88, within: 1e-9))
  }

  static let plain = MadeLog(unitsPerArm: 20, visits: 3).log

  /// A healthy log whose augmented model is slower by 100 ms.
  static var made: DraftLog {
    var log = plain
    for index in log.events.indices where log.events[index].kind == .decision {
      let slow: Int64 = log.events[index].arm == .augmented ? 100 : 0
      set(&log.events[index], 300 + slow + Int64(index * 37 % 101))
    }
    return log
  }

  @Test("their differences have intervals as other times do, and turn round with the arms")
  func swap() throws {
    var swapped = Self.made
    for index in swapped.events.indices { swapped.events[index].arm = swapped.events[index].arm.other }
    let (there, back) = (try Self.evaluation(Self.made), try Self.evaluation(swapped))
    for kpi in KPI.ofResponse {
      let (plus, minus) = (try #require(there.contrast(kpi)), try #require(back.contrast(kpi)))
      #expect(plus.delta.method == .unitBootstrap && plus.reading == .worse && minus.reading == .better)
      #expect(plus.delta.value == minus.delta.value.map { -$0 })
      #expect(
        there.record(kpi, .baseline)?.estimate.value == back.record(kpi, .augmented)?.estimate.value)
      let interval = try #require(plus.delta.interval)
      #expect(interval.low > 0.05 && interval.high < 0.15 && interval.contains(plus.delta.value ?? 0))
    }
  }

  @Test("the order of lines does not matter")
  func permuted() throws {
    let expected = try Self.evaluation(Self.made)
    var other = Self.made
    other.events.reverse()
    #expect(try Self.evaluation(other) == expected)
    let middle = other.events.count / 3
    other.events = Array(other.events[middle...] + other.events[..<middle])
    #expect(try Self.evaluation(other) == expected)
  }

  @Test("they are told of parts as well, but of a log without them only that they are unknown")
  func sets() throws {
    let told = try Self.evaluation(Self.made).kpis.filter { KPI.ofResponse.contains($0.kpi) }
    #expect(told.contains { $0.set == "frontal" } && told.contains { $0.set.hasPrefix("hour=") })
    let evaluation = try Self.evaluation(Self.plain)
    let untold = evaluation.kpis.filter { KPI.ofResponse.contains($0.kpi) }
    #expect(untold.count == 6 && untold.allSatisfy { $0.set == "all" && $0.estimate.value == nil })
    #expect(untold.allSatisfy { $0.denominator == 0 && $0.estimate.reason == "no times" })
    #expect(KPI.ofResponse.allSatisfy { evaluation.contrast($0) == nil })
    // All else is as it is with them, but for what is adjusted for looking at many.
    let rest = try Self.evaluation(Self.made).kpis.filter { !KPI.ofResponse.contains($0.kpi) }
    #expect(rest == evaluation.kpis.filter { !KPI.ofResponse.contains($0.kpi) })
  }

  @Test("a negative one is counted by H108 and has no time, and the other attempts keep theirs")
  func negative() throws {
    var log = Self.small(PerArm(baseline: [300, -400, 1000], augmented: [50, 70, 150]))
    var retried = MadeLog.transaction("r", "r", .augmented, MadeLog.start + 50_000_000, isRefused: true)
    Self.set(&retried[1], -1)
    Self.set(&retried[2], 200)
    log.events += retried
    let evaluation = try Self.evaluation(log)
    #expect(evaluation.record(.responseP50, .baseline)?.denominator == 2)
    #expect(evaluation.record(.responseP50, .augmented)?.denominator == 4)
    let check = evaluation.health.first { $0.code == "H108" }
    #expect(check?.status == .fail && check?.sentence.hasPrefix("2 of 7 transactions") == true)
  }

  @Test("a replay has them for the baseline alone, which acted")
  func shadow() throws {
    var settings = MadeLog.settings
    settings.design = .shadow
    var log = DesignTests.replayed(refuses: 4)
    for index in log.events.indices where log.events[index].kind == .decision {
      Self.set(&log.events[index], log.events[index].arm == .augmented ? 900 : 400)
    }
    let evaluation = try Self.evaluation(log, settings)
    #expect(evaluation.record(.responseP50, .baseline)?.estimate.value == 0.4)
    #expect(evaluation.record(.responseP50, .augmented) == nil && evaluation.contrast(.responseP50) == nil)
  }
}
