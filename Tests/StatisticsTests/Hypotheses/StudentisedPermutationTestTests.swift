import Statistics
import TestSupport
import Testing

@Suite("The studentised permutation test")
struct StudentisedPermutationTestTests {
  private static func sample(_ y: [Double], _ m: [Double]) -> RatioSample {
    RatioSample(numerators: y, denominators: m)
  }

  /// Python 3.11, full enumeration of the 20 assignments of six gates.
  @Test(
    "three gates against three: the most extreme of 20 assignments has p = 0.1, which cannot be significant")
  func published() throws {
    let baseline = Self.sample([12, 15, 9], [400, 420, 380])
    let augmented = Self.sample([7, 6, 8], [410, 390, 405])
    let test = try #require(StudentisedPermutationTest(baseline, augmented, seed: 1))
    #expect(test.isExact && test.assignments == 20 && isClose(test.pValue, 0.1, within: 1e-15))
    #expect(test.isUndetermined(at: .percent95) && !test.isUndetermined(at: ConfidenceLevel(0.9)))
    let difference = try #require(RatioDifference(baseline, augmented))
    #expect(isClose(difference.value, -0.012572614107883816, within: 1e-15))
  }

  @Test("by hand: 1, 2 against 3, 4 is as extreme as its mirror image only, 2 of 6")
  func byHand() throws {
    let test = try #require(
      StudentisedPermutationTest(Self.sample([1, 2], [1, 1]), Self.sample([3, 4], [1, 1]), seed: 1))
    // |3.5 − 1.5| / √(0.25 + 0.25)
    #expect(isClose(test.statistic, 2 / 0.5.squareRoot(), within: 1e-12))
    #expect(isClose(test.pValue, 2.0 / 6, within: 1e-15))
  }

  @Test("drawn assignments agree with all of them within the error of 1,999 draws")
  func sampled() throws {
    // 20 units: 184,756 assignments, so it draws; enumerating them with numpy 2.4.6 gives 37,770 as extreme, p = 0.2044.
    let first = Self.sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], .init(repeating: 1, count: 10))
    let second = Self.sample([3, 4, 5, 6, 7, 8, 9, 10, 11, 10], .init(repeating: 1, count: 10))
    let test = try #require(StudentisedPermutationTest(first, second, seed: 5))
    #expect(!test.isExact && test.assignments == 184_756)
    // Stopping at 50 leaves a relative standard error of 13 %.
    #expect((0.13...0.3).contains(test.pValue), "\(test.pValue)")
  }

  @Test("neither the order of the units nor that of the arms changes a digit")
  func symmetric() throws {
    let random = CounterRandom(seed: 8, stream: 0, replicate: 0)
    let y = (0..<30).map { Double(random.index(at: $0, below: 4)) }
    let first = Self.sample(Array(y[..<12]), .init(repeating: 5, count: 12))
    let second = Self.sample(Array(y[12...]), .init(repeating: 5, count: 18))
    let turned = Self.sample(y[12...].reversed(), .init(repeating: 5, count: 18))
    let p = try #require(StudentisedPermutationTest(first, second, seed: 3)).pValue
    #expect(try #require(StudentisedPermutationTest(second, first, seed: 3)).pValue == p)
    #expect(try #require(StudentisedPermutationTest(first, turned, seed: 3)).pValue == p)
  }

  @Test("equal units have p = 1, separated ones the smallest p that draws can give, and no units no test")
  func extremes() throws {
    let equal = Self.sample(.init(repeating: 1, count: 20), .init(repeating: 3, count: 20))
    #expect(try #require(StudentisedPermutationTest(equal, equal, seed: 1)).pValue == 1)
    let zeros = Self.sample(.init(repeating: 0, count: 20), .init(repeating: 3, count: 20))
    let apart = try #require(StudentisedPermutationTest(zeros, equal, seed: 1))
    #expect(apart.statistic == .infinity && isClose(apart.pValue, 1.0 / 2000, within: 1e-15))
    #expect(StudentisedPermutationTest(Self.sample([], []), equal, seed: 1) == nil)
  }

  @Test("whether a design can be significant is known before there are data")
  func design() {
    #expect(StudentisedPermutationTest.isUndetermined(units: (3, 3), at: .percent95))
    #expect(!StudentisedPermutationTest.isUndetermined(units: (4, 4), at: .percent95))
    #expect(!StudentisedPermutationTest.isUndetermined(units: (50_000, 50_000), at: .percent95))
  }
}
