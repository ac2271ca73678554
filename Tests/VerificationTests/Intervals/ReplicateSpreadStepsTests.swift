import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("The spread of a difference at thresholds that move in steps")
struct ReplicateSpreadStepsTests {
  static func spread(_ estimate: Double, _ replicates: [Double], people: Int = 12) -> ReplicateSpread? {
    ReplicateSpread(
      estimate: estimate, subjects: replicates, couples: nil, people: people, kind: .stepped,
      level: .percent95)
  }

  /// Variance of 0, 1, 2, 3, 4: 2.5. With 12 people V = 12/10·2.5 = 3; t(0.975; 11) = 2.200985160091639, and the two-sided
  /// tail beyond 1/√3 is 0.5753292283602938 (SciPy 1.17).
  @Test("interval and p value are those of Student's t around the estimate, wherever the replicates lie")
  func byHand() throws {
    let spread = try #require(Self.spread(1, [0, 1, 2, 3, 4]))
    let interval = try #require(spread.interval(at: .percent95, within: -10...10))
    let half = 2.200985160091639 * 3.0.squareRoot()
    #expect(isClose(interval.low, 1 - half, within: 1e-9))
    #expect(isClose(interval.high, 1 + half, within: 1e-9))
    #expect(isClose(spread.pValue, 0.5753292283602938, within: 1e-9))
  }

  @Test(
    "the p value is below 5 % just if the interval leaves 0 out", arguments: [0.5, 3.8, 3.82, -3.8, -3.82])
  func agreement(_ estimate: Double) throws {
    let spread = try #require(Self.spread(estimate, [0, 1, 2, 3, 4]))
    let interval = try #require(spread.interval(at: .percent95, within: -10...10))
    #expect(interval.contains(0) == (spread.pValue >= 0.05))
  }

  @Test("the standard error of a band is that of the interval")
  func member() throws {
    let replicates = [0.0, 1, 2, 3, 4]
    let spread = try #require(Self.spread(1, replicates))
    let member = try #require(spread.member(replicates))
    let interval = try #require(spread.interval(at: .percent95, within: -10...10))
    let z = SpecialFunctions.normalQuantile(0.975)
    #expect(isClose(z * member.standardError, interval.width / 2, within: 1e-12))
  }

  @Test("the interval is clipped to what is possible")
  func clipped() throws {
    let spread = try #require(Self.spread(0.9, [0.5, 0.9, 1]))
    #expect(try #require(spread.interval(at: .percent95, within: -1...1)).high == 1)
  }
}
