import TestSupport
import Testing

@testable import Statistics

@Suite("Control charts")
struct ControlChartTests {
  /// An independent computation with d₂ = 2/√π and d₃ = √(2 − 4/π).
  @Test("limits of single numbers are the golden ones")
  func individuals() throws {
    let values = [4.1, 3.9, 4.4, 4.0, 4.6, 4.2, 3.8, 4.3, 4.5, 4.1]
    let chart = try #require(IndividualsChart(values))
    #expect(isClose(chart.centre, 4.1899999999999995, within: 1e-12))
    #expect(isClose(chart.meanMovingRange, 0.4000000000000001, within: 1e-12))
    #expect(isClose(3 / IndividualsChart.d2, 2.658680776358274, within: 1e-12))
    #expect(isClose(1 + 3 * IndividualsChart.d3 / IndividualsChart.d2, 3.2665319192886013, within: 1e-12))
    #expect(isClose(chart.limits.low, 3.1265276894566894, within: 1e-12))
    #expect(isClose(chart.limits.high, 5.25347231054331, within: 1e-12))
    #expect(isClose(chart.largestMovingRange, 1.3066127677154409, within: 1e-12))
  }

  @Test("limits of a proportion that varies less than its counts are the golden ones")
  func calm() throws {
    let events = [420, 455, 398, 470, 512, 430, 405, 480]
    let trials = [10100, 10800, 9900, 11200, 11900, 10300, 9800, 11000]
    let chart = try #require(
      ProportionChart(zip(events, trials).map { BinomialCount(successes: $0, trials: $1) }))
    #expect(
      isClose(chart.centre, 0.042, within: 1e-12) && isGolden(chart.sigmaZ, 0.6028625381814128))
    let binomial: [(Double, Double)] = [
      (0.03601219060205332, 0.04798780939794668),
      (0.03620949052327863, 0.04779050947672137),
      (0.03595201010101854, 0.048047989898981465),
      (0.03631383257369254, 0.04768616742630746),
      (0.03648360731679714, 0.04751639268320287),
      (0.03607060965166632, 0.047929390348333684),
      (0.035921231327692385, 0.04807876867230762),
      (0.03626237299605807, 0.047737627003941935),
    ]
    let laney: [(Double, Double)] = [
      (0.038390174028207345, 0.04560982597179266),
      (0.038509118759500235, 0.04549088124049977),
      (0.03835389345860449, 0.04564610654139552),
      (0.03857202267285181, 0.04542797732714819),
      (0.03867437350539895, 0.045325626494601055),
      (0.03842539268473519, 0.04557460731526482),
      (0.038335338089194974, 0.04566466191080503),
      (0.03854099962126536, 0.04545900037873465),
    ]
    for (limits, expected) in [(chart.binomialLimits, binomial), (chart.limits, laney)] {
      #expect(limits.count == events.count)
      for (limit, (low, high)) in zip(limits, expected) {
        #expect(isClose(limit.low, low, within: 1e-12) && isClose(limit.high, high, within: 1e-12))
      }
    }
  }

  @Test("limits of a proportion that varies more than its counts are the golden ones")
  func wild() throws {
    let events = [900, 1100, 1000, 1250, 820, 1180, 990, 1310]
    let trials = [20000, 20000, 20000, 20000, 20000, 20000, 20000, 20000]
    let chart = try #require(
      ProportionChart(zip(events, trials).map { BinomialCount(successes: $0, trials: $1) }))
    #expect(
      isClose(chart.centre, 0.0534375, within: 1e-12)
        && isGolden(chart.sigmaZ, 7.363866688989931))
    let binomial: [(Double, Double)] = [
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
      (0.04866655982879815, 0.058208440171201845),
    ]
    let laney: [(Double, Double)] = [
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
      (0.01830493259812281, 0.08857006740187719),
    ]
    for (limits, expected) in [(chart.binomialLimits, binomial), (chart.limits, laney)] {
      #expect(limits.count == events.count)
      for (limit, (low, high)) in zip(limits, expected) {
        #expect(isClose(limit.low, low, within: 1e-12) && isClose(limit.high, high, within: 1e-12))
      }
    }
  }

  @Test("by hand: rates 0.2, 0.4 and 0.2 of 100 move by 0.2 each")
  func byHand() throws {
    let chart = try #require(
      ProportionChart([20, 40, 20].map { BinomialCount(successes: $0, trials: 100) }))
    let noise = (chart.centre * (1 - chart.centre) / 100).squareRoot()
    #expect(isClose(chart.centre, 80.0 / 300, within: 1e-15))
    #expect(isClose(chart.sigmaZ, 0.2 / noise * Double.pi.squareRoot() / 2, within: 1e-12))
    // 3 · 0.2 · √π/2 = 0.5317: beyond 0, where a rate ends.
    #expect(chart.limits[0].low == 0 && isClose(chart.limits[0].high, 0.7984028219383215, within: 1e-12))
    let single = try #require(IndividualsChart([1, 3, 1]))
    #expect(single.meanMovingRange == 2 && isClose(single.centre, 5.0 / 3, within: 1e-15))
  }

  @Test("turning the order round, or counting failures, moves no limit but their side")
  func mirrored() throws {
    let counts = [(30, 200), (44, 260), (28, 190), (51, 300)].map { BinomialCount(successes: $0, trials: $1) }
    let chart = try #require(ProportionChart(counts))
    let back = try #require(ProportionChart(counts.reversed()))
    let failures = try #require(
      ProportionChart(counts.map { BinomialCount(successes: $0.trials - $0.successes, trials: $0.trials) }))
    #expect(isClose(chart.sigmaZ, back.sigmaZ, within: 1e-12))
    for (limit, other) in zip(chart.limits, failures.limits) {
      #expect(
        isClose(limit.low, 1 - other.high, within: 1e-12) && isClose(limit.high, 1 - other.low, within: 1e-12)
      )
    }
  }

  @Test("too few runs, a run without trials, and a rate of 0 or 1 have no chart")
  func none() {
    let some = BinomialCount(successes: 3, trials: 10)
    #expect(ProportionChart([some]) == nil)
    #expect(ProportionChart([some, BinomialCount(successes: 0, trials: 0)]) == nil)
    #expect(ProportionChart([0, 0].map { BinomialCount(successes: $0, trials: 10) }) == nil)
    #expect(ProportionChart([10, 10].map { BinomialCount(successes: $0, trials: 10) }) == nil)
    #expect(IndividualsChart([1]) == nil && IndividualsChart([1, .nan]) == nil)
  }
}
