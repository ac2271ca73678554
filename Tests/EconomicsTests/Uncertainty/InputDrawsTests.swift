import Economics
import Statistics
import TestSupport
import Testing

@Suite("draws of inputs")
struct InputDrawsTests {
  @Test("a draw is named by the seed, the hash of the input's name and its number")
  func name() {
    // The published FNV-1a hash of "a" is af63dc4c8601ec8c.
    let random = CounterRandom(seed: 42, stream: 0x8601_ec8c, replicate: 0xaf63_dc4c)
    let draws = InputDraws(seed: 42)
    for draw in 0..<10 {
      #expect(
        draws.value(of: "a", .uniform(min: 0, max: 1), at: draw) == random.uniform(at: UInt64(draw)))
    }
  }

  @Test("inputs are drawn apart, whatever their number and order")
  func apart() {
    let draws = InputDraws(seed: 42)
    let unit = InputDistribution.uniform(min: -1, max: 1)
    let names = ["recover_share", "contact_rate", "loss"]
    let once = names.map { draws.value(of: $0, unit, at: 5) }
    #expect(names.reversed().map { draws.value(of: $0, unit, at: 5) } == once.reversed())
    let count = 2000
    let product = (0..<count).reduce(0.0) {
      $0 + draws.value(of: names[0], unit, at: $1) * draws.value(of: names[1], unit, at: $1)
    }
    // The standard deviation of the mean product is 1/3/√2000 = 0.0075.
    #expect(abs(product / Double(count)) < 0.03)
    #expect(InputDraws(seed: 43).value(of: names[0], unit, at: 5) != once[0])
  }

  @Test("draws of an input have its mean and its deciles")
  func shape() throws {
    let input = InputDistribution.pert(min: 120, mode: 180, max: 420)
    let draws = (0..<5000).map { InputDraws(seed: 1).value(of: "x", input, at: $0) }
    let summary = try #require(DrawSummary(draws))
    let error = (input.variance / 5000).squareRoot()
    #expect(isClose(summary.mean, input.mean, within: 4 * error))
    #expect(isClose(summary.p10, input.quantile(0.1), within: 8 * error))
    #expect(isClose(summary.p90, input.quantile(0.9), within: 8 * error))
  }

  @Test("draws take the bootstrap replicates in turn")
  func replicates() {
    #expect((0..<5).map { InputDraws.replicate(at: $0, of: 3) } == [0, 1, 2, 0, 1])
  }
}
