import Statistics
import TestSupport
import Testing

@Suite("Satterthwaite's degrees of freedom")
struct WelchTests {
  @Test("equal variances on equal degrees of freedom add them")
  func equal() throws {
    #expect(isClose(try #require(welchDegreesOfFreedom((2, 9), (2, 9))), 18, within: 1e-13))
  }

  @Test("3 on 4 and 1 on 2 give 16/(9/4 + 1/2)")
  func byHand() throws {
    #expect(isClose(try #require(welchDegreesOfFreedom((3, 4), (1, 2))), 16 / 2.75, within: 1e-14))
  }

  @Test("an arm that does not vary leaves the other's degrees of freedom")
  func oneSided() { #expect(welchDegreesOfFreedom((0, 9), (0.25, 4)) == 4) }

  @Test("they lie between the fewer and the sum, and do not depend on the unit")
  func bounds() throws {
    let degrees = try #require(welchDegreesOfFreedom((1e-300, 7), (3e-300, 30)))
    #expect(degrees > 7 && degrees < 37)
    #expect(isClose(degrees, try #require(welchDegreesOfFreedom((1, 7), (3, 30))), within: 1e-12))
  }

  @Test("where nothing varies, or cannot be known to, there are none")
  func none() {
    #expect(welchDegreesOfFreedom((0, 9), (0, 9)) == nil)
    #expect(welchDegreesOfFreedom((1, 0), (1, 9)) == nil)
    #expect(welchDegreesOfFreedom((.nan, 9), (1, 9)) == nil)
  }
}
