import Pilots
import Trends
import Vocabulary

/// A trend of forty weeks, made up: a new model after twenty, one number far off.
enum MadeTrend {
  static func run(_ number: Int, tags: [String] = [], note: String? = nil) -> TrendRun {
    let (month, day) = (1 + number / 4, 1 + number % 4 * 7)
    let text = { (value: Int) in (value < 10 ? "0" : "") + "\(value)" }
    let date = "2026-\(text(month))-\(text(day))"
    return TrendRun(
      runId: "\(1000 + number)abcdef0123", pilot: "gate_a", createdAt: "\(date)T00:00:00Z",
      decision: number > 30 ? "GO" : "EXTEND", rule: number > 30 ? "all-criteria-met" : "sample-not-reached",
      stage: "S2", firstDay: date, lastDay: date,
      models: PerArm { arm in
        ModelIdentity(name: "m", version: arm == .augmented && number >= 20 ? "2.0" : "1.0")
      },
      policy: "oracle", primaryFar: 0.001, dataShare: 0.25, currency: "JPY", isSimulated: true,
      targets: ["retry_rate": 0.05], tags: tags,
      note: note)
  }

  static func values(_ number: Int) -> [TrendValue] {
    let noise = Double((number * 7919) % 101) / 101 - 0.5
    let rates = Arm.allCases.map { arm in
      let level = arm == .augmented && number >= 20 ? 0.04 : 0.06
      let count =
        Int((5000 * (level + 0.01 * noise)).rounded()) + (number == 30 && arm == .augmented ? 150 : 0)
      let rate = Double(count) / 5000
      return TrendValue(
        SeriesKey("retry_rate", arm: arm), .share, value: rate, numerator: count, denominator: 5000,
        low: rate - 0.006, high: rate + 0.006, level: 0.95, method: "wilson")
    }
    let time = TrendValue(
      SeriesKey("time_to_decision_seconds_p50", arm: .augmented), .seconds, value: 3 + noise / 5,
      denominator: 5000, low: 2.9 + noise / 5, high: 3.1 + noise / 5, level: 0.95, method: "unit-bootstrap")
    let worth = TrendValue(
      SeriesKey("npv_p50", arm: nil), .money, value: 8_000_000 + 1_000_000 * noise, low: -1_000_000,
      high: 19_000_000, level: 0.8, method: "monte-carlo")
    return rates + [time, worth]
  }

  static func trend(runs count: Int = 40, tags: [String] = [], note: String? = nil) -> Trend {
    let runs = (0..<count).map { run($0, tags: $0 == 5 ? tags : [], note: $0 == 5 ? note : nil) }
    let values = Dictionary(uniqueKeysWithValues: (0..<count).map { (runs[$0].runId, self.values($0)) })
    return Trend(pilot: "gate_a", runs: runs, values: values)
  }
}
