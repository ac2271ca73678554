import Statistics
import TestSupport
import Testing

/// Values of SciPy 1.17.1.
@Suite("Special functions")
struct SpecialFunctionsTests {
  /// Relative closeness, so that far tails count.
  private func agrees(_ value: Double, _ expected: Double, within tolerance: Double = 1e-13) -> Bool {
    isClose(value / expected, 1, within: tolerance)
  }

  @Test("normal quantiles and tails agree with scipy.stats.norm")
  func normal() {
    #expect(agrees(SpecialFunctions.normalQuantile(0.975), 1.959963984540054))
    #expect(agrees(SpecialFunctions.normalQuantile(1e-10), -6.361340902404056))
    #expect(SpecialFunctions.normalQuantile(0.5) == 0)
    #expect(agrees(SpecialFunctions.normalUpperTail(6), 9.865876450376946e-10))
    #expect(agrees(SpecialFunctions.normalCumulative(-1.5), 0.06680720126885807))
  }

  @Test("Student quantiles and tails agree with scipy.stats.t")
  func student() {
    #expect(agrees(SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: 9), 2.262157162798205))
    #expect(agrees(SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: 13.19), 2.1572094945479807))
    #expect(agrees(SpecialFunctions.studentTwoSidedTail(2.5, degreesOfFreedom: 7), 0.04099221858575289))
    #expect(agrees(SpecialFunctions.studentTwoSidedTail(-2.5, degreesOfFreedom: 7), 0.04099221858575289))
    #expect(SpecialFunctions.studentTwoSidedTail(0, degreesOfFreedom: 7) == 1)
  }

  @Test("chi-square survival keeps its digits where 1 − cdf is 0")
  func chiSquare() {
    let tail = SpecialFunctions.chiSquareSurvival(1000, degreesOfFreedom: 1)
    #expect(agrees(tail, 1.7958327848007363e-219, within: 1e-12))
    #expect(agrees(SpecialFunctions.chiSquareQuantile(0.95, degreesOfFreedom: 3), 7.814727903251179))
  }

  @Test("beta quantiles and the incomplete beta function agree with scipy")
  func beta() {
    #expect(agrees(SpecialFunctions.betaQuantile(0.025, 4, 47), 0.02222796365492976))
    let below = SpecialFunctions.regularisedIncompleteBeta(2.5, 7, at: 0.3)
    #expect(agrees(below, 0.6412224629717214))
    let above = SpecialFunctions.regularisedIncompleteBetaComplement(2.5, 7, at: 0.3)
    #expect(isClose(below + above, 1, within: 1e-15))
    // Beta(2, 2) has density 6x(1 − x).
    #expect(agrees(SpecialFunctions.betaDensity(2, 2, at: 0.25), 1.125))
  }

  @Test("a quantile's probability is the one asked for", arguments: [0.001, 0.1, 0.5, 0.9, 0.999])
  func inverse(_ p: Double) {
    #expect(agrees(SpecialFunctions.normalCumulative(SpecialFunctions.normalQuantile(p)), p))
    let x = SpecialFunctions.chiSquareQuantile(p, degreesOfFreedom: 4)
    #expect(agrees(SpecialFunctions.chiSquareSurvival(x, degreesOfFreedom: 4), 1 - p, within: 1e-11))
    let share = SpecialFunctions.betaQuantile(p, 3, 8)
    #expect(agrees(SpecialFunctions.regularisedIncompleteBeta(3, 8, at: share), p, within: 1e-11))
  }

  @Test("outside its domain a function is not a number, and no exception leaves the library")
  func domain() {
    #expect(SpecialFunctions.normalQuantile(1.5).isNaN)
    #expect(SpecialFunctions.normalQuantile(.nan).isNaN)
    #expect(SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: -1).isNaN)
    #expect(SpecialFunctions.chiSquareSurvival(-1, degreesOfFreedom: 1).isNaN)
    #expect(SpecialFunctions.betaQuantile(0.5, 0, 1).isNaN)
    #expect(SpecialFunctions.regularisedIncompleteBeta(1, 1, at: 2).isNaN)
  }
}
