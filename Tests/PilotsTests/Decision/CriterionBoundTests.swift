import Statistics
import Testing

@testable import Pilots

@Suite("A bound held against an interval")
struct CriterionBoundTests {
  static func estimate(_ low: Double, _ value: Double, _ high: Double) -> Estimate {
    Estimate(value, Interval(low: low, high: high), method: .deltaMethod)
  }

  @Test(
    "a fall of at least half a point is met by the whole interval only",
    arguments: [
      ((-0.03, -0.01, -0.005), CriterionOutcome.Status.met), ((-0.03, -0.01, -0.004), .undetermined),
      ((-0.004, -0.002, 0.001), .notMet), ((-0.005, -0.002, 0.001), .undetermined),
    ])
  func minimum(_ ends: (Double, Double, Double), _ status: CriterionOutcome.Status) {
    let bound = CriterionBound(limit: -0.005, direction: .below, includesLimit: true)
    #expect(bound.status(Self.estimate(ends.0, ends.1, ends.2)) == status)
  }

  @Test("a margin must be kept strictly, and direction above mirrors below")
  func margin() {
    let below = CriterionBound(limit: 0.002, direction: .below, includesLimit: false)
    #expect(below.status(Self.estimate(-0.001, 0, 0.0019)) == .met)
    #expect(below.status(Self.estimate(-0.001, 0, 0.002)) == .undetermined)
    #expect(below.status(Self.estimate(0.002, 0.003, 0.004)) == .notMet)
    let above = CriterionBound(limit: -0.002, direction: .above, includesLimit: false)
    #expect(above.status(Self.estimate(-0.0019, 0, 0.001)) == .met)
    #expect(above.status(Self.estimate(-0.004, -0.003, -0.002)) == .notMet)
  }

  @Test("an estimate without an interval settles nothing and needs an unknown number of units")
  func unknown() {
    let bound = CriterionBound(limit: 0, direction: .above, includesLimit: true)
    #expect(bound.status(.unknown("no data")) == .undetermined)
    #expect(bound.unitsNeeded(.unknown("no data"), units: 100) == nil)
    #expect(bound.unitsNeeded(Self.estimate(-1, 0, 1), units: 100) == nil)
  }

  @Test("half the width needs four times the units")
  func needs() {
    let bound = CriterionBound(limit: -1, direction: .below, includesLimit: true)
    // The estimate lies 1 beyond the bound, and its interval reaches 2 back: 100·(2² − 1) more units.
    #expect(bound.unitsNeeded(Self.estimate(-4, -2, 0), units: 100) == 300)
    #expect(bound.unitsNeeded(Self.estimate(-2.5, -2, -1.5), units: 100) == 0)
  }
}
