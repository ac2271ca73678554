import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Pairs that show a gain")
struct SuperiorityTests {
  /// Connor's formula in Python with SciPy's normal quantiles.
  static let golden: [(gain: Double, loss: Double, at80: Int, at90: Int)] = [
    (0.04, 0.01, 434, 580), (0.03, 0.01, 783, 1_047), (0.02, 0.01, 2_353, 3_149), (0.06, 0.01, 218, 291),
    (0.015, 0.005, 1_568, 2_098),
  ]

  @Test("pairs at 80 and 90 % power are the golden ones", arguments: golden)
  func values(_ row: (gain: Double, loss: Double, at80: Int, at90: Int)) {
    let change = PairedChange(gain: row.gain, loss: row.loss)
    #expect(change.pairsForSuperiority(power: 0.8) == row.at80)
    #expect(change.pairsForSuperiority(power: 0.9) == row.at90)
  }

  @Test("by hand: gain 0.5 without loss at 50 % power needs 1.96² · 0.5 / 0.25, eight pairs")
  func byHand() {
    #expect(PairedChange(gain: 0.5, loss: 0).pairsForSuperiority(power: 0.5) == 8)
  }

  @Test("the planned pairs reach the power, and one fewer does not", arguments: golden)
  func reached(_ row: (gain: Double, loss: Double, at80: Int, at90: Int)) throws {
    let change = PairedChange(gain: row.gain, loss: row.loss)
    for power in [0.5, 0.8, 0.9, 0.99] {
      let pairs = try #require(change.pairsForSuperiority(power: power))
      #expect(try #require(change.power(pairs: Double(pairs))) >= power - 1e-12)
      #expect(try #require(change.power(pairs: Double(pairs - 1))) < power)
    }
  }

  @Test("more power, more loss, a smaller gain and a higher level each ask for more pairs")
  func monotone() {
    let pairs = { (gain: Double, loss: Double, power: Double, level: Double) -> Int in
      PairedChange(gain: gain, loss: loss)
        .pairsForSuperiority(power: power, level: ConfidenceLevel(level)) ?? 0
    }
    let base = pairs(0.04, 0.01, 0.8, 0.95)
    #expect(base < pairs(0.04, 0.01, 0.81, 0.95))
    #expect(base < pairs(0.04, 0.012, 0.8, 0.95))
    #expect(base < pairs(0.038, 0.01, 0.8, 0.95))
    #expect(base < pairs(0.04, 0.01, 0.8, 0.96))
  }

  @Test("the detectable gain is the inverse: the pairs planned for a gain detect it", arguments: golden)
  func detectable(_ row: (gain: Double, loss: Double, at80: Int, at90: Int)) throws {
    let gain = try #require(
      PairedChange.detectableGain(loss: row.loss, pairs: Double(row.at80), power: 0.8))
    #expect(gain <= row.gain + 1e-12 && isClose(gain, row.gain, within: 5e-4 * row.gain + 1e-4))
    let fewer = try #require(
      PairedChange.detectableGain(loss: row.loss, pairs: Double(row.at80) / 2, power: 0.8))
    #expect(fewer > gain)
  }

  @Test("no gain, too few pairs and none at all have no answer")
  func unknown() {
    #expect(PairedChange(gain: 0.01, loss: 0.01).pairsForSuperiority(power: 0.8) == nil)
    #expect(PairedChange(gain: 0.01, loss: 0.02).power(pairs: 100) == nil)
    #expect(PairedChange(gain: 0.02, loss: 0.01).power(pairs: 0) == nil)
    #expect(PairedChange.detectableGain(loss: 0.01, pairs: 2, power: 0.8) == nil)
    #expect(PairedChange(gain: 1e-12, loss: 0).pairsForSuperiority(power: 0.8) != nil)
    #expect(PairedChange(gain: 0.5 + 1e-12, loss: 0.5 - 1e-12).pairsForSuperiority(power: 0.8) == nil)
  }

  /// 4,000 trials: the Monte Carlo error of a power near 0.8 is 0.006; four of them are allowed below. Above, the test's
  /// own standard error (it knows only the discordant pairs it sees) adds up to four points where pairs are few.
  @Test(
    "simulated trials of the planned size show the gain as often as promised", arguments: golden.prefix(4))
  func simulated(_ row: (gain: Double, loss: Double, at80: Int, at90: Int)) {
    var shown = 0
    let trials = 4_000
    for trial in 0..<trials {
      let random = CounterRandom(seed: 11, stream: 5, replicate: UInt32(trial))
      var (gains, losses) = (0, 0)
      for pair in 0..<row.at80 {
        let draw = random.uniform(at: UInt64(pair))
        if draw < row.gain { gains += 1 } else if draw < row.gain + row.loss { losses += 1 }
      }
      let statistic = Double(gains - losses) / Double(max(1, gains + losses)).squareRoot()
      if statistic > 1.959963984540054 { shown += 1 }
    }
    let power = Double(shown) / Double(trials)
    #expect(power > 0.775 && power < 0.85, "power \(power)")
  }
}
