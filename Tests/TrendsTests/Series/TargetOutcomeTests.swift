import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Trends

@Suite("Promises against what is")
struct TargetOutcomeTests {
  private static func values(_ counts: [(String, Int, Int)]) -> [(day: String, value: TrendValue)] {
    counts.map { ($0.0, TrendTests.retries($0.1, of: $0.2)) }
  }

  @Test("counts of a month and of a fiscal year from April to March are added up")
  func counts() throws {
    let outcome = try #require(
      TargetOutcome(
        SeriesKey("retry_rate", arm: .augmented), target: 0.05,
        values: Self.values([
          ("2026-03-31", 10, 100), ("2026-04-01", 1, 100), ("2026-04-30", 5, 200), ("2027-03-31", 4, 100),
        ])))
    #expect(outcome.months.map(\.name) == ["2026-03", "2026-04", "2027-03"])
    #expect(
      outcome.months[1].count == BinomialCount(successes: 6, trials: 300) && outcome.months[1].runs == 2)
    #expect(outcome.fiscalYears.map(\.name) == ["2025", "2026"])
    #expect(outcome.fiscalYears.map(\.value) == [0.1, 0.025])
  }

  @Test("of times the mean of the runs is taken, and a run without trials counts for nothing")
  func times() throws {
    let time = { (seconds: Double) in
      TrendValue(SeriesKey("time_to_decision_seconds_p50", arm: .augmented), .seconds, value: seconds)
    }
    let outcome = try #require(
      TargetOutcome(
        time(1).key, target: 3, values: [("2026-05-01", time(2)), ("2026-05-08", time(4))]))
    #expect(outcome.months.map(\.value) == [3] && outcome.months[0].count == nil)
    let empty = try #require(
      TargetOutcome(
        SeriesKey("retry_rate", arm: .augmented), target: 0.05, values: Self.values([("2026-05-01", 0, 0)])))
    #expect(empty.months.isEmpty)
    #expect(TargetOutcome(time(1).key, target: 3, values: []) == nil)
  }

  @Test("a trend holds the last run's targets against all runs")
  func trend() throws {
    var runs = (1...3).map { TrendTests.run($0) }
    runs[0].targets = ["retry_rate": 0.5]
    runs[2].targets = ["retry_rate": 0.04, "unheard_of": 1]
    let trend = TrendTests.trend(runs, (1...3).map { [TrendTests.retries($0, of: 100)] })
    #expect(trend.targets.map(\.target) == [0.04])
    #expect(trend.targets[0].months.map(\.value) == [0.02])
  }
}
