import Statistics
import TestSupport
import Testing

@Suite("Confidence sequences")
struct ConfidenceSequenceTests {
  /// Python 3.11, the formula of Waudby-Smith and others with σ² = n·SE².
  @Test(
    "half-widths, and how many times those of one look they are, are the golden ones",
    arguments: [
      (1000.0, 0.5, 5000.0, 0.03984006677137368, 0.05318773503278752, 1.7163007852780452),
      (5000, 0.5, 5000, 0.03984006677137368, 0.02146216859413423, 1.548604471468657),
      (11_200, 0.4358898943540674, 11_200, 0.0266192643079781, 0.012501334881936315, 1.5486044714686564),
      (200, 1, 11_200, 0.0266192643079781, 0.49667318522231313, 3.5837492941140585),
    ])
  func golden(_ n: Double, _ sigma: Double, _ planned: Double, _ rho: Double, _ half: Double, _ ratio: Double)
  {
    let sequence = ConfidenceSequence(planned: planned)
    #expect(isClose(sequence.rho, rho, within: 1e-12))
    let interval = sequence.interval(0, standardError: sigma / n.squareRoot(), units: n)
    #expect(isClose(interval.high / half, 1, within: 1e-9) && interval.low == -interval.high)
    let fixed = SpecialFunctions.normalQuantile(0.975)
    #expect(isGolden(sequence.multiplier(units: n) / fixed, ratio))
    #expect(isGolden(interval.high / (fixed * sigma / n.squareRoot()), ratio))
  }

  @Test(
    "at the planned units it is 1.5486 times as wide as one look, nearly as narrow as it gets, and wider elsewhere"
  )
  func tightest() {
    let sequence = ConfidenceSequence(planned: 1000)
    #expect(isClose(sequence.multiplier(units: 1000) / 1.959963984540054, 1.548604471468657, within: 1e-9))
    for units in [10.0, 100, 300, 5000, 100_000] {
      #expect(sequence.multiplier(units: units) > sequence.multiplier(units: 1000))
    }
  }

  @Test("walks without a drift leave it at some look no more often than its error")
  func walks() {
    let sequence = ConfidenceSequence(planned: 100)
    let left = (0..<5000).count { walk in
      let random = CounterRandom(seed: 2, stream: 0, replicate: UInt32(walk))
      var sum = 0.0
      return (1...100).contains { step in
        sum += random.normal(at: UInt64(step))
        let n = Double(step)
        return !sequence.interval(sum / n, standardError: 1 / n.squareRoot(), units: n).contains(0)
      }
    }
    #expect(left <= 250 && left > 10, "\(left)")
  }
}
