import Statistics
import TestSupport
import Testing

@Suite("The sample ratio test")
struct SampleRatioTestTests {
  /// scipy.stats.chi2.sf of SciPy 1.17.1.
  @Test(
    "p values agree with scipy",
    arguments: [
      ([5000, 5200], [1.0, 1.0], 3.9215686274509802, 0.0476703806561615),
      ([4900, 5100], [1, 1], 4, 0.04550026389635857),
      ([500, 600], [1, 1], 9.090909090909092, 0.0025688315270227116),
      ([10_000, 9700], [1, 1], 4.568527918781726, 0.032564536909434845),
      ([60, 40], [1, 1], 4, 0.04550026389635857), ([4500, 5500], [1, 1], 100, 1.5239706048320995e-23),
      ([910, 90], [9, 1], 1.1111111111111112, 0.29184054514378543),
      ([3300, 3400, 3600], [1, 1, 1], 13.592233009708739, 0.001118108897826659),
      ([1000, 0], [1, 1], 1000, 1.7958327848007363e-219),
    ])
  func published(_ units: [Int], _ shares: [Double], _ chiSquare: Double, _ p: Double) throws {
    let test = try #require(SampleRatioTest(observed: units, expectedShares: shares))
    #expect(isClose(test.chiSquare / chiSquare, 1, within: 1e-13))
    #expect(isClose(test.pValue / p, 1, within: 1e-9))
    #expect(test.degreesOfFreedom == units.count - 1)
    #expect(!test.isExact)
  }

  @Test("counts that follow the plan have p = 1, whatever the scale of the plan")
  func followed() throws {
    let test = try #require(SampleRatioTest(observed: [300, 100], expectedShares: [0.75, 0.25]))
    let scaled = try #require(SampleRatioTest(observed: [300, 100], expectedShares: [3, 1]))
    #expect(test.expected == [300, 100])
    #expect(test.pValue == 1)
    #expect(test == scaled)
  }

  @Test("two arms of which one expects fewer than 5 units are tested exactly")
  func exact() throws {
    // scipy.stats.binomtest(3, 20, 0.05).pvalue of SciPy 1.17.1.
    let test = try #require(SampleRatioTest(observed: [3, 17], expectedShares: [1, 19]))
    #expect(test.isExact && test.hasSmallExpectedCount)
    #expect(isClose(test.pValue, 0.07548367378849626, within: 1e-12))
  }

  @Test("three arms with a small expected count stay with chi-square and say so")
  func rough() throws {
    let test = try #require(SampleRatioTest(observed: [1, 3, 4], expectedShares: [1, 1, 1]))
    #expect(!test.isExact && test.hasSmallExpectedCount)
  }

  @Test("without units there is no test")
  func none() { #expect(SampleRatioTest(observed: [0, 0], expectedShares: [1, 1]) == nil) }

  @Test("the order of the arms changes nothing")
  func symmetric() throws {
    let test = try #require(SampleRatioTest(observed: [40, 60, 55], expectedShares: [1, 2, 2]))
    let turned = try #require(SampleRatioTest(observed: [55, 60, 40], expectedShares: [2, 2, 1]))
    #expect(isClose(test.pValue, turned.pValue, within: 1e-14))
  }

  /// scipy.stats.chi2.sf and binomtest of SciPy 1.17.1.
  @Test(
    "chi-square and exact p values of two arms agree with scipy, whichever is used",
    arguments: [
      ([5000, 5200], [1.0, 1.0], 0.0476703806561615, 0.04878796312682234),
      ([4900, 5100], [1, 1], 0.04550026389635857, 0.04658552770494645),
      ([500, 600], [1, 1], 0.0025688315270227116, 0.0028195449914364284),
      ([10_000, 9700], [1, 1], 0.032564536909434845, 0.03314531235812716),
      ([910, 90], [9, 1], 0.29184054514378543, 0.31649567158214315),
      ([1000, 0], [1, 1], 1.7958327848007363e-219, 1.8665272370064378e-301),
      ([60, 40], [1, 1], 0.04550026389635857, 0.05688793364098089),
      ([4500, 5500], [1, 1], 1.5239706048320995e-23, 1.5510640568246638e-23),
    ])
  func bothTests(_ units: [Int], _ shares: [Double], _ p: Double, _ exact: Double) throws {
    let test = try #require(SampleRatioTest(observed: units, expectedShares: shares))
    #expect(isClose(test.pValue / p, 1, within: 1e-9))
    #expect(isClose((try #require(test.exactPValue)) / exact, 1, within: 1e-9))
  }

  /// scipy.stats.chisquare of SciPy 1.17.1; health checks fail below 0.001.
  @Test(
    "the expected counts are the planned ones, and only a split far from them fails at 0.001",
    arguments: [
      ([5000, 5200], [1.0, 1], [5100.0, 5100.0], false),
      ([4900, 5100], [1, 1], [5000.0, 5000.0], false),
      ([500, 600], [1, 1], [550.0, 550.0], false),
      ([10000, 9700], [1, 1], [9850.0, 9850.0], false),
      ([910, 90], [9, 1], [900.0, 100.0], false),
      ([3300, 3400, 3600], [1, 1, 1], [3433.333333333333, 3433.333333333333, 3433.333333333333], false),
      ([1000, 0], [1, 1], [500.0, 500.0], true),
      ([60, 40], [1, 1], [50.0, 50.0], false),
      ([4500, 5500], [1, 1], [5000.0, 5000.0], true),
    ] as [([Int], [Double], [Double], Bool)])
  func expected(_ units: [Int], _ shares: [Double], _ expected: [Double], _ fails: Bool) throws {
    let test = try #require(SampleRatioTest(observed: units, expectedShares: shares))
    #expect(zip(test.expected, expected).allSatisfy { isGolden($0, $1) })
    #expect(test.expected.count == expected.count && (test.pValue < 0.001) == fails)
  }
}
