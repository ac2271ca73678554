import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Trends

@Suite("A pilot's numbers over its runs")
struct TrendTests {
  static func run(
    _ number: Int, version: String = "1", threshold: Double? = nil, tags: [String] = [], days: Bool = true
  ) -> TrendRun {
    let text = (number < 10 ? "0" : "") + "\(number)"
    return TrendRun(
      runId: "run\(text)", pilot: "gate", createdAt: "2026-10-\(text)T00:00:00Z", decision: "EXTEND",
      stage: "S2",
      firstDay: days ? "2026-10-\(text)" : nil, lastDay: days ? "2026-10-\(text)" : nil,
      models: PerArm { arm in
        ModelIdentity(
          name: "m", version: arm == .augmented ? version : "0",
          threshold: arm == .augmented ? threshold : nil)
      },
      policy: "oracle", primaryFar: 0.001, tags: tags)
  }

  static func retries(_ count: Int, of trials: Int, arm: Arm = .augmented) -> TrendValue {
    TrendValue(
      SeriesKey("retry_rate", arm: arm), .share, value: trials == 0 ? nil : Double(count) / Double(trials),
      numerator: count, denominator: trials)
  }

  static func trend(_ runs: [TrendRun], _ values: [[TrendValue]], names: [String] = []) -> Trend {
    Trend(
      pilot: "gate", runs: runs, values: Dictionary(uniqueKeysWithValues: zip(runs.map(\.runId), values)),
      names: names)
  }

  @Test("FAR at the baseline's threshold begins a phase with a new baseline too, in both arms")
  func baseline() {
    var runs = (1...2).map { Self.run($0) }
    runs[1].models.baseline.version = "9"
    let values = Arm.allCases.map {
      TrendValue(SeriesKey("far@0.001", arm: $0), .share, value: 0.1, numerator: 1, denominator: 10)
    }
    let trend = Self.trend(runs, [values, values])
    #expect(trend.series.count == 2)
    for series in trend.series {
      #expect(series.chart.phases.last?.breaks == [.model(.baseline, from: "0", to: "9")])
    }
  }

  @Test("a new model begins a phase of its arm alone")
  func models() {
    let runs = (1...20).map { Self.run($0, version: $0 > 10 ? "2" : "1") }
    let values = (1...20).map { number in
      Arm.allCases.map { Self.retries(50 + number % 3, of: 1000, arm: $0) }
    }
    let trend = Self.trend(runs, values)
    #expect(trend.series.map(\.key.arm) == [.augmented, .baseline])
    #expect(trend.series[0].chart.phases.map(\.breaks) == [[], [.model(.augmented, from: "1", to: "2")]])
    #expect(trend.series[1].chart.phases.count == 1)
  }

  @Test(
    "a new threshold in service, another camera and another app begin a phase; a tag holds until it changes")
  func told() {
    let runs = [
      Self.run(1), Self.run(2, threshold: 0.4), Self.run(3, threshold: 0.4, tags: ["camera=2"]),
      Self.run(4, threshold: 0.4), Self.run(5, threshold: 0.4, tags: ["camera=2", "summer"]),
      Self.run(6, threshold: 0.4, tags: ["app=7", "camera=3"]),
    ]
    let trend = Self.trend(runs, runs.map { _ in [Self.retries(5, of: 100)] })
    #expect(
      trend.series[0].chart.phases.map(\.breaks) == [
        [], [.threshold(.augmented, from: nil, to: 0.4)], [.tag(key: "camera", from: nil, to: "2")],
        [.tag(key: "camera", from: "2", to: "3"), .tag(key: "app", from: nil, to: "7")],
      ])
  }

  @Test("a run without trials, or without the number, has no point")
  func gaps() {
    let runs = (1...4).map { Self.run($0) }
    let trend = Self.trend(
      runs, [[Self.retries(1, of: 10)], [Self.retries(0, of: 0)], [], [Self.retries(2, of: 10)]])
    #expect(
      trend.series[0].points.map(\.run) == [0, 3] && trend.series[0].points.map(\.value) == [0.1, 0.2])
  }

  @Test("the later of two runs of the same days and models counts, and that is told")
  func repeated() {
    let again = {
      var run = Self.run(2)
      run.runId = "again"
      return run
    }()
    let runs = [Self.run(1), Self.run(2), again]
    let trend = Self.trend(
      runs, [[Self.retries(1, of: 10)], [Self.retries(2, of: 10)], [Self.retries(3, of: 10)]])
    #expect(trend.runs.map(\.runId) == ["run01", "again"] && trend.repeated.map(\.runId) == ["run02"])
    #expect(trend.series[0].points.map(\.value) == [0.1, 0.3])
    #expect(trend.findings.map(\.code) == ["R104"])
    let lab = [Self.run(1, days: false), Self.run(1, days: false)]
    #expect(Self.trend([lab[0]], [[]]).runs.count == 1 && lab[0].measurement == nil)
  }

  @Test("windows that share days are told")
  func overlap() {
    var runs = (1...3).map { Self.run($0) }
    runs[2].firstDay = "2026-10-01"
    let trend = Self.trend(runs, runs.map { _ in [Self.retries(1, of: 10)] })
    #expect(trend.findings.map(\.code) == ["R102"])
    #expect(trend.findings[0].sentence.hasPrefix("1 run shares days with the run before"))
  }

  @Test("counts too regular are a finding with its number")
  func regular() {
    let calm = [
      (420, 10100), (455, 10800), (398, 9900), (470, 11200), (512, 11900), (430, 10300), (405, 9800),
      (480, 11000),
    ]
    let runs = (1...8).map { Self.run($0) }
    let trend = Self.trend(runs, calm.map { [Self.retries($0.0, of: $0.1)] })
    #expect(trend.findings.map(\.code) == ["R101"])
    #expect(
      trend.findings[0].sentence.contains("over 8 runs")
        && trend.findings[0].sentence.contains("sigma z 0.60"))
  }

  @Test("without names the KPIs of the first page are shown, and the sets where the gain is looked for")
  func firstPage() {
    let key = { (name: String, set: String) in
      TrendValue(
        SeriesKey(name, set: set, arm: .augmented), .share, value: 0.1, numerator: 1, denominator: 10)
    }
    let values = [
      key("abandonment_rate", "all"), key("false_reject_rate_proxy", "all"),
      key("false_reject_rate_proxy", "profile_left"), key("tar@0.001", "f2p"), key("tar@0.01", "f2p"),
      key("far@0.001", "all"), key("retry_rate", "all"),
    ]
    let trend = Self.trend([Self.run(1)], [values])
    #expect(
      trend.series.map(\.key.name) == ["false_reject_rate_proxy", "far@0.001", "retry_rate", "tar@0.001"])
    #expect(trend.series[0].key.set == "profile_left")
    let named = Self.trend([Self.run(1)], [values], names: ["abandonment_rate"])
    #expect(named.series.map(\.key.name) == ["abandonment_rate"])
  }

  @Test("a number beyond all bounds is left out rather than summed to infinity")
  func huge() {
    let runs = (1...9).map { Self.run($0) }
    let trend = Self.trend(
      runs, runs.map { _ in [TrendValue(SeriesKey("npv_p50", arm: nil), .money, value: 1e308)] })
    #expect(trend.series.isEmpty)
    #expect(TrendValue(SeriesKey("x", arm: nil), .money, value: .nan).plotted == nil)
  }

  @Test("retries per transaction may exceed 1 and are charted as numbers")
  func counts() {
    let value = TrendValue(
      SeriesKey("retries_per_transaction", arm: .baseline), .count, value: 1.5, numerator: 15, denominator: 10
    )
    #expect(value.count == nil && value.plotted == 1.5)
  }
}
