import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Pairs that show no harm")
struct NonInferiorityTrialTests {
  /// (z.025 + z_β)²ψ/m² in Python with SciPy's normal quantiles.
  static let golden: [(margin: Double, discordance: Double, at80: Int, at90: Int)] = [
    (0.005, 0.01, 3_140, 4_203), (0.005, 0.02, 6_280, 8_406), (0.01, 0.02, 1_570, 2_102),
    (0.002, 0.005, 9_812, 13_135),
  ]

  @Test("pairs at 80 and 90 % power are the golden ones", arguments: golden)
  func values(_ row: (margin: Double, discordance: Double, at80: Int, at90: Int)) {
    let trial = NonInferiorityTrial(margin: row.margin, discordance: row.discordance)
    #expect(trial.pairs(power: 0.8) == row.at80)
    #expect(trial.pairs(power: 0.9) == row.at90)
  }

  @Test("by hand: margin 0.1, discordance 0.1 at 50 % power needs 1.96² · 10, 39 pairs")
  func byHand() {
    #expect(NonInferiorityTrial(margin: 0.1, discordance: 0.1).pairs(power: 0.5) == 39)
  }

  @Test(
    "the planned pairs reach the power, one fewer does not, and they detect the margin", arguments: golden)
  func reached(_ row: (margin: Double, discordance: Double, at80: Int, at90: Int)) throws {
    let trial = NonInferiorityTrial(margin: row.margin, discordance: row.discordance)
    #expect(try #require(trial.power(pairs: Double(row.at80))) >= 0.8)
    #expect(try #require(trial.power(pairs: Double(row.at80 - 1))) < 0.8)
    let margin = try #require(
      NonInferiorityTrial.detectableMargin(
        discordance: row.discordance, pairs: Double(row.at80), power: 0.8))
    #expect(margin <= row.margin && isClose(margin, row.margin, within: 1e-3 * row.margin))
  }

  @Test("half the margin asks for four times the pairs, twice the discordance for twice")
  func scales() throws {
    let pairs = { (margin: Double, discordance: Double) -> Double in
      Double(NonInferiorityTrial(margin: margin, discordance: discordance).pairs(power: 0.9) ?? 0)
    }
    #expect(isClose(pairs(0.001, 0.01) / pairs(0.002, 0.01), 4, within: 1e-3))
    #expect(isClose(pairs(0.001, 0.02) / pairs(0.001, 0.01), 2, within: 1e-3))
  }

  /// 4,000 trials of equal models: the Monte Carlo error of a power near 0.8 is 0.006. The interval judged is Wald's for a
  /// paired difference, with the variance that was seen, so a point or two of difference is its own.
  @Test("simulated trials of the planned size stay above the margin as often as promised")
  func simulated() throws {
    let (margin, discordance, pairs) = (0.01, 0.02, 1_570)
    var shown = 0
    let trials = 4_000
    for trial in 0..<trials {
      let random = CounterRandom(seed: 12, stream: 6, replicate: UInt32(trial))
      var (gains, losses) = (0.0, 0.0)
      for pair in 0..<pairs {
        let draw = random.uniform(at: UInt64(pair))
        if draw < discordance / 2 { gains += 1 } else if draw < discordance { losses += 1 }
      }
      let n = Double(pairs)
      let difference = (gains - losses) / n
      let deviation = (gains + losses - n * difference * difference).squareRoot() / n
      if difference - 1.959963984540054 * deviation > -margin { shown += 1 }
    }
    let power = Double(shown) / Double(trials)
    #expect(isClose(power, 0.8, within: 0.03), "power \(power)")
  }

  @Test("no pairs have no answer, nor has a margin of more than everything")
  func unknown() {
    let trial = NonInferiorityTrial(margin: 0.01, discordance: 0.02)
    #expect(trial.power(pairs: 0) == nil)
    #expect(NonInferiorityTrial.detectableMargin(discordance: 0.5, pairs: 0, power: 0.8) == nil)
    #expect(NonInferiorityTrial.detectableMargin(discordance: 0.5, pairs: 2, power: 0.8) == nil)
    #expect(NonInferiorityTrial(margin: 1e-9, discordance: 1).pairs(power: 0.8) == nil)
  }
}
