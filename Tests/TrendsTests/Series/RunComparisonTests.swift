import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Trends

@Suite("Two runs side by side")
struct RunComparisonTests {
  static func rate(_ successes: Int, _ trials: Int, level: Double = 0.95) throws -> TrendValue {
    let count = BinomialCount(successes: successes, trials: trials)
    let interval = try #require(count.wilsonInterval(at: ConfidenceLevel(level)))
    return TrendValue(
      SeriesKey("retry_rate", arm: .augmented), .share, value: count.rate, numerator: successes,
      denominator: trials, low: interval.low, high: interval.high, level: level, method: "wilson")
  }

  static func compared(
    _ before: TrendValue, _ after: TrendValue, sharesInputs: Bool = false
  ) -> RunComparison {
    var (first, second) = (TrendTests.run(1), TrendTests.run(2))
    if sharesInputs { (first.logFiles, second.logFiles) = (["ab", "cd"], ["cd"]) }
    return RunComparison((first, [before]), (second, [after]))
  }

  /// Newcombe (1998), Statistics in Medicine 17, 873–890, Table II, example (a): 56/70 against 48/80, method 10:
  /// 0.0524 … 0.3339.
  @Test("of Wilson intervals the difference has the published interval")
  func published() throws {
    let difference = Self.compared(try Self.rate(48, 80), try Self.rate(56, 70)).differences[0]
    let interval = try #require(difference.interval)
    #expect(isClose(interval.low, 0.0524, within: 5e-5) && isClose(interval.high, 0.3339, within: 5e-5))
    #expect(isClose(try #require(difference.difference), 0.2, within: 1e-12))
    #expect(difference.reading == .higher)
  }

  @Test("a difference whose interval holds 0 is within noise")
  func noise() throws {
    #expect(
      Self.compared(try Self.rate(50, 1000), try Self.rate(55, 1000)).differences[0].reading == .withinNoise)
    #expect(Self.compared(try Self.rate(150, 1000), try Self.rate(55, 1000)).differences[0].reading == .lower)
  }

  @Test("turning the runs round turns the difference round")
  func turned() throws {
    let (a, b) = (try Self.rate(48, 80), try Self.rate(56, 70))
    let there = try #require(Self.compared(a, b).differences[0].interval)
    let back = try #require(Self.compared(b, a).differences[0].interval)
    #expect(isClose(there.low, -back.high, within: 1e-15) && isClose(there.high, -back.low, within: 1e-15))
  }

  @Test("what cannot be compared says why")
  func reasons() throws {
    let rate = try Self.rate(50, 1000)
    var bare = rate
    (bare.low, bare.high) = (nil, nil)
    let money = TrendValue(SeriesKey("npv_p50", arm: nil), .money, value: 5, low: 1, high: 9, level: 0.8)
    let cases = [
      (rate, bare, "one of them has no interval"),
      (rate, try Self.rate(50, 1000, level: 0.9), "their intervals are of unlike levels"),
      (money, money, "the range of money is one of assumptions, which both runs share"),
      (rate, money, "only one of the runs has it"),
    ]
    for (before, after, reason) in cases {
      let difference = Self.compared(before, after).differences[0]
      #expect(difference.reading == .notComparable && difference.reason == reason)
    }
    let shared = Self.compared(rate, rate, sharesInputs: true)
    #expect(shared.differences[0].reason == "both runs rest on some of the same data")
    #expect(shared.findings.map(\.code) == ["R107"])
  }

  @Test("other pilots, other stages and shared days warn")
  func warnings() throws {
    let rate = try Self.rate(50, 1000)
    var other = TrendTests.run(2)
    (other.pilot, other.stage, other.firstDay) = ("kiosk", "S3", "2026-10-01")
    let comparison = RunComparison((TrendTests.run(1), [rate]), (other, [rate]))
    #expect(comparison.findings.map(\.code) == ["R105", "R106", "R107"])
  }
}
