import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("When a look falls due")
struct DueLookTests {
  /// Eight weeks of alike arms: so many new units a day, each with one visit, a third of whom is refused at first.
  private static func log(unitsADay: Int, seed: UInt64 = 1) -> OperationLog {
    var events: [LogEvent] = []
    for day in 0..<56 {
      for number in 0..<unitsADay {
        let unit = day * unitsADay + number
        let random = CounterRandom(seed: seed, stream: 902, replicate: UInt32(unit))
        let instant =
          MadeLog.start + Int64(day) * 86_400_000 + Int64(80_000_000 * random.uniform(at: 0))
        events += MadeLog.transaction(
          "\(unit)", "u\(unit)", random.uniform(at: 1) < 0.5 ? .baseline : .augmented, instant,
          isRefused: random.uniform(at: 2) < 0.3)
      }
    }
    return DraftLog(events: events).log
  }

  /// The log is read on the morning after so many days.
  private static func settings(after days: Int64) -> OperationsSettings {
    var settings = MadeLog.settings
    settings.window = ["2026-10-01", "2026-11-26"]
    let calendar = try? LocalCalendar("Asia/Tokyo")
    let last = calendar?.day(of: MadeLog.start + days * 86_400_000) ?? ""
    settings.completeUntil = last + "T01:00:00+09:00"
    return settings
  }

  private static func evaluation(
    _ log: OperationLog, after days: Int64, _ plan: LookPlan
  ) throws -> OperationsEvaluation {
    try .evaluating(log, settings: settings(after: days), looks: plan)
  }

  /// 10 units a day: 140 are there after 14 days, 280 after 28.
  private static let plan = LookPlan.groupSequential(information: [0.5, 1], units: 280)

  @Test("once the plan is full, a run on any later day says what the last look said")
  func full() throws {
    let log = Self.log(unitsADay: 10)
    let last = try Self.evaluation(log, after: 28, Self.plan)
    #expect(last.look?.number == 2 && last.look?.information == 1 && last.look?.isInterim == false)
    #expect(last.health.first { $0.code == "H104" }?.status == .pass)
    for days in [31, 35, 45, 56] as [Int64] {
      let later = try Self.evaluation(log, after: days, Self.plan)
      #expect(later.contrasts == last.contrasts && later.kpis == last.kpis, "\(days)")
      #expect(later.look == last.look && later.health == last.health && later.units == last.units)
      let told = try #require(later.warnings.first { $0.code == "L217" })
      #expect(told.sentence.contains("up to 2026-10-28"))
      #expect(!later.warnings.contains { $0.code == "L204" })
    }
  }

  @Test("an interim look stands until the next is due, and a plan by days keeps to the same rule")
  func interim() throws {
    let log = Self.log(unitsADay: 10)
    for plan in [Self.plan, .groupSequential(information: [0.25, 0.5], units: nil)] {
      let first = try Self.evaluation(log, after: 14, plan)
      #expect(first.look?.number == 1)
      for days in [17, 21, 27] as [Int64] {
        #expect(try Self.evaluation(log, after: days, plan).contrasts == first.contrasts, "\(days)")
      }
      #expect(try Self.evaluation(log, after: 28, plan).look?.number == 2)
    }
  }

  @Test("what is left for later is counted in the flow, and the flow adds up")
  func flow() throws {
    let flow = try Self.evaluation(Self.log(unitsADay: 10), after: 56, Self.plan).flow
    let count = { (stage: FlowCount.Stage, outcome: String) in
      flow.filter { $0.stage == stage && $0.outcome == outcome }.reduce(0) { $0 + $1.count }
    }
    #expect(count(.events, "after-look") > 500 && count(.transactions, "kept") == 280)
    #expect(count(.events, "read") == count(.events, "kept") + count(.events, "after-look"))
  }

  @Test("other plans read all of the log")
  func others() throws {
    let log = Self.log(unitsADay: 4)
    for plan in [LookPlan.fixed, .confidenceSequence(units: 100)] {
      let window = try LogWindow(Self.settings(after: 40), log: log)
      let due = DueLook(
        plan: plan, window: window, log: log, settings: Self.settings(after: 40), level: .percent95)
      #expect(due.window.lookEnd == nil && due.window.completeUntil == window.completeUntil)
    }
  }

  /// Whether any run at the end of these weeks calls alike arms different.
  private static func isCalled(_ seed: UInt64, weeks: [Int64]) throws -> Bool {
    let log = log(unitsADay: 10, seed: seed)
    let plan = LookPlan.groupSequential(information: [0.5, 1], units: 280)
    return try weeks.contains { week in
      let settings = settings(after: 7 * week)
      let window = DueLook(
        plan: plan, window: try LogWindow(settings, log: log), log: log, settings: settings, level: .percent95
      ).window
      let table = TransactionTable(CleanLog(log.columns, window: window), window: window, settings: settings)
      let units = table.units(.baseline) + table.units(.augmented)
      let look = Look(plan, days: (window.coveredDays, window.days), units: units, level: .percent95)
      let comparison = ComparisonPlan(
        table, window, settings, look: look, level: .percent95, seed: 0, fewest: 1)
      let contrast = CountMeasure(.retryRate, .whole(table), comparison).contrast
      return contrast?.reading == .better || contrast?.reading == .worse
    }
  }

  @Test("alike arms looked at every week for eight weeks are called different about once in twenty pilots")
  func falsePositives() throws {
    let pilots = 80
    let called = try (0..<UInt64(pilots)).count { try Self.isCalled($0, weeks: [2, 3, 4, 5, 6, 8]) }
    // 5 % of 80 is 4, with a standard deviation of 2; more than 10 come less than twice in a thousand times.
    #expect(called <= 10, "\(called)")
  }
}
