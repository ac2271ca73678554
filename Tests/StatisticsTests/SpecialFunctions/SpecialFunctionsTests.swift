import Statistics
import TestSupport
import Testing

@Suite("Special functions")
struct SpecialFunctionsTests {
  /// SciPy 1.17.1: norm, t, chi2 and beta.
  @Test("quantiles and tails agree with SciPy")
  func scipy() {
    let pairs: [(Double, Double)] = [
      (SpecialFunctions.normalQuantile(0.975), 1.959963984540054),
      (SpecialFunctions.normalUpperTail(6), 9.865876450376946e-10),
      (SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: 9), 2.262157162798205),
      (SpecialFunctions.studentTwoSidedTail(-2.5, degreesOfFreedom: 13.2), 0.02634958104159292),
      (SpecialFunctions.chiSquareSurvival(1000, degreesOfFreedom: 1), 1.7958327848007363e-219),
      (SpecialFunctions.chiSquareQuantile(0.025, degreesOfFreedom: 6), 1.2373442457912027),
      (SpecialFunctions.betaQuantile(0.975, 4, 97), 0.08517605297428002),
    ]
    for (ours, theirs) in pairs { #expect(abs(ours - theirs) <= 1e-12 * abs(theirs)) }
  }

  @Test("arguments outside the domain give NaN, not an exception")
  func outside() {
    #expect(SpecialFunctions.betaQuantile(0.5, -1, 1).isNaN)
    #expect(SpecialFunctions.studentQuantile(2, degreesOfFreedom: 3).isNaN)
  }
}
