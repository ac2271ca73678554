import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("The change of a gap between groups")
struct GapChangeTests {
  @Test("is that of the difference itself where two groups clearly differ in both models")
  func clear() {
    let change = GapChange(
      baseline: [Interval(low: 0.04, high: 0.08)], augmented: [Interval(low: 0.02, high: 0.06)],
      change: [Interval(low: -0.03, high: -0.01)])
    #expect(isClose(change.interval.low, -0.03, within: 1e-12))
    #expect(isClose(change.interval.high, -0.01, within: 1e-12))
  }

  @Test("may go either way where a difference may have either sign, worked out by hand")
  func unclear() {
    // d within ±1 and Δ = 0.5: the gap may grow by 0.5, or shrink by 0.5 from d = −0.5 or below.
    let one = Interval(low: 0.5, high: 0.5)
    let change = GapChange(
      baseline: [Interval(low: -1, high: 1)], augmented: [Interval(low: -0.5, high: 1.5)], change: [one])
    #expect(change.interval == Interval(low: -0.5, high: 0.5))
  }

  @Test("holds the change of every set of differences within the intervals", arguments: 0..<200)
  func holds(_ seed: Int) {
    let random = CounterRandom(seed: UInt64(seed), stream: 1, replicate: 0)
    var draw: UInt64 = 0
    let next = { (low: Double, high: Double) -> Double in
      draw += 1
      return low + (high - low) * random.uniform(at: draw)
    }
    let groups = 2 + seed % 3
    let rates = (0..<2).map { _ in (0..<groups).map { _ in next(0, 1) } }
    let pairs = (0..<groups).flatMap { a in ((a + 1)..<max(a + 1, groups)).map { (a, $0) } }
    let differences = rates.map { rates in pairs.map { rates[$0] - rates[$1] } }
    let around = { (x: Double) in Interval(low: x - next(0, 0.3), high: x + next(0, 0.3)) }
    let change = GapChange(
      baseline: differences[0].map(around), augmented: differences[1].map(around),
      change: zip(differences[0], differences[1]).map { around($1 - $0) })
    let truth = rates[1].gap - rates[0].gap
    #expect(change.interval.low <= truth + 1e-12 && truth <= change.interval.high + 1e-12)
  }
}
