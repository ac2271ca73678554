import Economics
import Statistics
import TestSupport
import Testing

@Suite("value of perfect information")
struct PerfectInformationTests {
  @Test("a coin toss between 10 and -10 is worth 5 to know")
  func coin() throws {
    let toss = try #require(OptionDraws([[10, -10]]))
    #expect(toss.bestMean == 0 && toss.meanOfBest == 5 && toss.perfectInformation == 5)
  }

  @Test("what is certain is worth nothing to know")
  func certain() throws {
    for mean in [-3.0, 0, 3] {
      let worth = NormalWorth(mean: mean, standardDeviation: 0)
      #expect(worth.perfectInformation == 0 && worth.probabilityNegative == (mean < 0 ? 1 : 0))
      #expect(try #require(OptionDraws([[mean, mean]])).perfectInformation == 0)
    }
    #expect(OptionDraws([]) == nil && OptionDraws([[]]) == nil)
  }

  @Test("it is never negative, and one more option never makes the best choice worse", arguments: 0..<50)
  func neverNegative(replicate: UInt32) throws {
    let random = CounterRandom(seed: 3, stream: 2, replicate: replicate)
    let options = (0..<3).map { option in
      (0..<40).map { random.normal(at: UInt64(option * 40 + $0)) + Double(option) - 1 }
    }
    let all = try #require(OptionDraws(options))
    #expect(all.perfectInformation >= 0)
    let fewer = try #require(OptionDraws(Array(options.prefix(2))))
    #expect(fewer.meanOfBest <= all.meanOfBest + 1e-12 && fewer.bestMean <= all.bestMean)
    let turned = try #require(OptionDraws(options.reversed()))
    #expect(isClose(turned.perfectInformation, all.perfectInformation, within: 1e-12))
  }

  @Test("of a normal worth it is even in the mean, largest at 0, and grows with the spread")
  func normal() {
    let value = { NormalWorth(mean: $0, standardDeviation: $1).perfectInformation }
    #expect(isClose(value(0, 1), 0.3989422804014327, within: 1e-15))
    for mean in [0.5, 2, 6, 40, 1e9] {
      #expect(value(mean, 1) == value(-mean, 1))
      #expect(value(mean, 1) >= 0 && value(mean, 1) < value(0, 1))
      #expect(value(mean, 3) >= value(mean, 2))
      #expect(isClose(value(1000 * mean, 1000), 1000 * value(mean, 1), within: 1e-9))
    }
  }

  @Test("draws of a normal worth approach its closed form")
  func agreement() throws {
    let input = InputDistribution.normal(p10: -1, p90: 3)
    let count = 4000
    let draws = (0..<count).map { input.quantile((Double($0) + 0.5) / Double(count)) }
    let worth = NormalWorth(mean: input.mean, standardDeviation: input.variance.squareRoot())
    let drawn = try #require(OptionDraws([draws]))
    #expect(isClose(drawn.perfectInformation, worth.perfectInformation, within: 1e-4))
    let summary = try #require(DrawSummary(draws))
    #expect(isClose(try #require(summary.negative.rate), worth.probabilityNegative, within: 1e-3))
  }
}
