import Statistics
import TestSupport
import Testing

@testable import Trends

@Suite("Control charts over runs")
struct ControlChartTests {
  /// Group control_charts of the project's golden values, computed by Python 3.11 with d₂ = 2/√π and d₃ = √(2 − 4/π).
  @Test("times have the golden limits of XmR")
  func individuals() throws {
    let chart = ControlChart(.numbers([4.1, 3.9, 4.4, 4.0, 4.6, 4.2, 3.8, 4.3, 4.5, 4.1]))
    #expect(isGolden(try #require(chart.centre), 4.1899999999999995))
    guard case .individuals(let step) = chart.kind else { return #expect(Bool(false), "no XmR chart") }
    #expect(isGolden(step, 1.3066127677154409))
    #expect(chart.limits.count == 10)
    for limit in chart.limits {
      #expect(isGolden(limit.low, 3.1265276894566894) && isGolden(limit.high, 5.25347231054331))
    }
    #expect(chart.signals.isEmpty)
  }

  static let calm: [(Int, Int, Double, Double)] = [
    (420, 10100, 0.038390174028207345, 0.04560982597179266),
    (455, 10800, 0.038509118759500235, 0.04549088124049977),
    (398, 9900, 0.03835389345860449, 0.04564610654139552),
    (470, 11200, 0.03857202267285181, 0.04542797732714819),
    (512, 11900, 0.03867437350539895, 0.045325626494601055),
    (430, 10300, 0.03842539268473519, 0.04557460731526482),
    (405, 9800, 0.038335338089194974, 0.04566466191080503),
    (480, 11000, 0.03854099962126536, 0.04545900037873465),
  ]

  @Test("rates have the golden limits of p′, and counts too regular are told")
  func proportions() throws {
    let chart = ControlChart(.counts(Self.calm.map { BinomialCount(successes: $0.0, trials: $0.1) }))
    #expect(isGolden(try #require(chart.centre), 0.042))
    guard case .proportion(let sigma) = chart.kind else { return #expect(Bool(false), "no p′ chart") }
    #expect(isGolden(sigma, 0.6028625381814128) && chart.isTooRegular)
    for (limit, golden) in zip(chart.limits, Self.calm) {
      #expect(isGolden(limit.low, golden.2) && isGolden(limit.high, golden.3))
    }
  }

  @Test("rates that vary more than their counts have wide golden limits, and no signal")
  func wild() {
    let events = [900, 1100, 1000, 1250, 820, 1180, 990, 1310]
    let chart = ControlChart(.counts(events.map { BinomialCount(successes: $0, trials: 20000) }))
    guard case .proportion(let sigma) = chart.kind else { return #expect(Bool(false), "no p′ chart") }
    #expect(isGolden(sigma, 7.363866688989931) && !chart.isTooRegular)
    #expect(chart.limits.allSatisfy { isGolden($0.low, 0.01830493259812281) })
    #expect(chart.limits.allSatisfy { isGolden($0.high, 0.08857006740187719) })
    #expect(chart.signals.isEmpty)
  }

  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches; mean 50.81, mean moving range 1.8778,
  /// limits 45.8159 and 55.8041 with d₂ rounded to 1.128. By hand: the moving ranges add up to 16.9.
  @Test("the published example of individuals comes out, to the rounding of its d₂")
  func published() throws {
    let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    let chart = ControlChart(.numbers(flow))
    #expect(isClose(try #require(chart.centre), 50.81, within: 1e-12))
    #expect(isClose(chart.limits[0].high, 55.8041, within: 0.002))
    #expect(isClose(chart.limits[0].low, 45.8159, within: 0.002))
    #expect(isClose(chart.limits[0].width / 6 * 1.1283791670955126, 16.9 / 9, within: 1e-12))
    #expect(chart.signals.isEmpty)
  }

  /// NIST/SEMATECH e-Handbook, 6.3.3.2: defects among 50 chips of each of 30 wafers; centre 0.2313, binomial limits 0.0524 and
  /// 0.4102. Wafers 15 (0.44) and 23 (0.48) lie beyond them; p′ is wider by σ_z and leaves 23 alone.
  @Test("the published p chart comes out, and p′ is as much wider as the rates vary more")
  func publishedProportions() throws {
    let defects = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ]
    let counts = defects.map { BinomialCount(successes: $0, trials: 50) }
    let classical = try #require(ProportionChart(counts)).binomialLimits[0]
    #expect(isClose(classical.low, 0.0524, within: 5e-5) && isClose(classical.high, 0.4102, within: 5e-5))
    let chart = ControlChart(.counts(counts))
    guard case .proportion(let sigma) = chart.kind else { return #expect(Bool(false), "no p′ chart") }
    #expect(
      isClose(chart.limits[0].high - 347.0 / 1500, sigma * (classical.high - 347.0 / 1500), within: 1e-12))
    let rates = defects.map { Double($0) / 50 }
    let beyond = rates.indices.filter { rates[$0] > chart.limits[$0].high }
    #expect(chart.signals.filter { $0.rule == .beyondLimit }.map(\.points.lowerBound) == beyond)
  }

  @Test("under eight points there is a centre and no limit")
  func few() {
    let chart = ControlChart(.numbers([1, 2, 3, 4, 5, 6, 70]))
    #expect(chart.kind == .few && chart.centre == 13 && chart.limits.isEmpty && chart.signals.isEmpty)
    #expect(ControlChart(.numbers([])).centre == nil)
    #expect(ControlChart(.counts([])).centre == nil)
  }

  @Test("points that do not vary have no limits, whatever their rounding")
  func unvaried() {
    let none = (0..<9).map { _ in BinomialCount(successes: 0, trials: 100) }
    let all = (1..<10).map { BinomialCount(successes: 10 * $0, trials: 10 * $0) }
    // A third of unlike numbers of trials.
    let third = (1..<12).map { BinomialCount(successes: $0, trials: 3 * $0) }
    for counts in [none, all, third] { #expect(ControlChart(.counts(counts)).kind == .unvaried) }
    #expect(ControlChart(.counts(none)).centre == 0 && ControlChart(.counts(all)).centre == 1)
    #expect(ControlChart(.numbers(Array(repeating: 0.1, count: 10))).kind == .unvaried)
    #expect(ControlChart(.numbers(Array(repeating: 0, count: 10))).kind == .unvaried)
    #expect(ControlChart(.numbers((0..<9).map { $0.isMultiple(of: 2) ? 0.3 : 0.1 + 0.2 })).kind == .unvaried)
  }

  @Test("eight in a row on one side are a signal, seven and those on the centre are not")
  func rows() {
    let values = [1, -1, 1, -1] + Array(repeating: 1.0, count: 8) + Array(repeating: -1.0, count: 7) + [-1]
    let eight = ControlChart(.numbers(values)).signals.filter { $0.rule == .eightInARow }
    #expect(
      eight == [ControlSignal(.eightInARow, .above, 4...11), ControlSignal(.eightInARow, .below, 12...19)])
    // The mean is 0.
    let seven = [1, 1, 1, 1, 1, 1, 1, 0, 1, -1, -1, -1, -1, -1, -1, -1, 0, -1].map(Double.init)
    #expect(!ControlChart(.numbers(seven)).signals.contains { $0.rule == .eightInARow })
  }

  @Test("one number far off is beyond a limit, and the steps to it and back are too large")
  func beyond() {
    var values = (0..<20).map { $0.isMultiple(of: 2) ? 10.0 : 11 }
    values[9] = 30
    // The far number lifts the mean, so that the others lie in a row below it.
    let signals = ControlChart(.numbers(values)).signals.filter { $0.rule != .eightInARow }
    #expect(
      signals == [
        ControlSignal(.beyondLimit, .above, 9...9), ControlSignal(.largeStep, .above, 8...9),
        ControlSignal(.largeStep, .below, 9...10),
      ])
  }

  static func normals(_ replicate: Int, count: Int) -> [Double] {
    let random = CounterRandom(seed: 20_261_128, stream: 3, replicate: UInt32(replicate))
    return (0..<count).map { random.normal(at: UInt64($0)) }
  }

  /// The rates are those of the type's documentation, from normal tails and runs of fair coins. Limits are estimated from the
  /// same 200 points, which moves them by little.
  @Test("a stable series of 200 runs gives no more false alarms than the rules' own rate")
  func falseAlarms() {
    let series = 400
    var found: [ControlSignal.Rule: Int] = [:]
    for replicate in 0..<series {
      for signal in ControlChart(.numbers(Self.normals(replicate, count: 200))).signals {
        found[signal.rule, default: 0] += 1
      }
    }
    let rates: [(ControlSignal.Rule, Double)] = [
      (.beyondLimit, 0.540), (.largeStep, 1.823), (.eightInARow, 0.758),
    ]
    for (rule, rate) in rates {
      let mean = Double(found[rule] ?? 0) / Double(series)
      // Counts are nearly Poisson: four standard errors, and steps come in pairs.
      #expect(abs(mean - rate) < 4 * (2 * rate / Double(series)).squareRoot(), "\(rule): \(mean)")
    }
  }

  @Test("a stable rate of 200 runs gives no more false alarms either")
  func falseAlarmsOfRates() {
    let series = 200
    var alarms = 0
    for replicate in 0..<series {
      let counts = Self.normals(1000 + replicate, count: 200).map { noise in
        // Rates that vary twice as much as their counts: 0.05 of 4,000, ± 2 √(0.05 · 0.95/4000).
        BinomialCount(successes: Int((200 + noise * 2 * 190.0.squareRoot()).rounded()), trials: 4000)
      }
      alarms += ControlChart(.counts(counts)).signals.count
    }
    #expect(Double(alarms) / Double(series) < 0.540 + 0.758 + 0.3)
  }

  /// How many of 200 series show a row of eight on the given side, by a shift of their second half.
  private static func rows(count: Int, shift: Double, _ sides: Set<ControlSignal.Side>) -> Int {
    (0..<200).filter { replicate in
      var values = normals(5000 + replicate, count: count)
      for index in count / 2..<count { values[index] += shift }
      return ControlChart(.numbers(values)).signals.contains {
        $0.rule == .eightInARow && sides.contains($0.side)
      }
    }.count
  }

  @Test("a shift of two sigmas is found, and its side is told")
  func shift() {
    // Without a shift 32/2⁸ + 1/2⁷ rows are expected in 40 points: 13 % of the series.
    #expect(Self.rows(count: 40, shift: 0, [.above, .below]) <= 40)
    // Seen: 174 of 200, and 198 of those of 100 points.
    #expect(Self.rows(count: 40, shift: 2, [.above, .below]) >= 165)
    #expect(Self.rows(count: 100, shift: 2, [.above]) >= 195)
  }
}
