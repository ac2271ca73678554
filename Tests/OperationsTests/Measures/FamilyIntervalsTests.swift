import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Intervals that hold for all rates at once")
struct FamilyIntervalsTests {
  private static func contrasts(refusal: PerArm<Double> = PerArm(baseline: 0.3, augmented: 0.2)) throws
    -> [KPIContrast]
  {
    var log = MadeLog(unitsPerArm: 240, refusal: refusal).log
    for index in log.events.indices {
      log.events[index].site = "site-\(log.events[index].unit.utf8.reduce(0) { $0 + Int($1) } % 3)"
    }
    return try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings).contrasts
  }

  /// Over all transactions alone: parts and times would take long.
  private static func overAll(_ made: MadeLog) throws -> [KPIContrast] {
    let settings = MadeLog.settings
    let window = try LogWindow(settings, log: made.log.log)
    let table = TransactionTable(
      CleanLog(made.log.log.columns, window: window), window: window, settings: settings)
    let plan = ComparisonPlan(
      table, window, settings, look: Look(.fixed, days: (28, 28), units: 440, level: .percent95),
      level: .percent95, seed: 0, fewest: 20)
    let whole = TransactionSet.whole(table)
    let contrasts = KPI.allCases.filter(\.isCounted).compactMap { CountMeasure($0, whole, plan).contrast }
    return FamilyIntervals(contrasts, [:], whole, isPaired: false, level: .percent95, seed: 1).contrasts
  }

  @Test("each holds its own interval about the same difference; times, days and hours have none")
  func wider() throws {
    var widened = 0
    for contrast in try Self.contrasts() {
      guard let all = contrast.simultaneous else {
        #expect(
          contrast.kpi.unit == .seconds || contrast.delta.interval == nil
            || ["day=", "hour=", "group:"].contains(where: contrast.set.hasPrefix), "\(contrast.set)")
        continue
      }
      let own = try #require(contrast.delta.interval)
      #expect(all.low <= own.low && all.high >= own.high)
      widened += 1
    }
    #expect(widened > 10)
  }

  @Test("the parts of one kind have Šidák's factor over the normal quantile, by hand")
  func parts() throws {
    let contrasts = try Self.contrasts()
    let sites = contrasts.filter {
      $0.kpi == .retryRate && $0.set.hasPrefix("site=") && $0.simultaneous != nil
    }
    #expect(sites.count == 3)
    // Φ⁻¹(1 − (1 − 0.95^(1/K))/2) over Φ⁻¹(0.975).
    let factor = LargestDeviate.criticalOfIndependent(sites.count, at: .percent95) / 1.959963984540054
    for contrast in sites {
      let (own, all) = (try #require(contrast.delta.interval), try #require(contrast.simultaneous))
      let value = try #require(contrast.delta.value)
      #expect(isClose(all.high - value, factor * (own.high - value), within: 1e-9))
      #expect(isClose(value - all.low, factor * (value - own.low), within: 1e-9))
    }
  }

  @Test("rates that say the same are widened by less than as many that have nothing to do with each other")
  func correlated() throws {
    let contrasts = try Self.contrasts().filter { $0.set == "all" && $0.simultaneous != nil }
    let retry = try #require(contrasts.first { $0.kpi == .retryRate })
    let value = try #require(retry.delta.value)
    let ratio = ((retry.simultaneous?.high ?? 0) - value) / ((retry.delta.high ?? 0) - value)
    let sidak = LargestDeviate.criticalOfIndependent(contrasts.count, at: .percent95) / 1.959963984540054
    #expect(contrasts.count > 4 && ratio >= 1 && ratio < 0.97 * sidak, "\(ratio) of \(sidak)")
  }

  @Test("over alike arms all rates at once leave 0 in about one pilot of twenty")
  func coverage() throws {
    var misses = 0
    let pilots = 150
    for seed in 0..<UInt64(pilots) {
      let made = MadeLog(
        unitsPerArm: 220, visits: 1, seed: seed, refusal: PerArm(baseline: 0.3, augmented: 0.3))
      let contrasts = try Self.overAll(made)
      let all = contrasts.filter { $0.set == "all" }.compactMap(\.simultaneous)
      if all.contains(where: { !$0.contains(0) }) { misses += 1 }
    }
    // 5 % of 150 is 7.5, with a standard deviation of 2.7.
    #expect((1...16).contains(misses), "\(misses)")
  }
}
