import Statistics
import TestSupport
import Testing

@Suite("Differences adjusted for what was known before")
struct AdjustedDifferenceTests {
  private typealias Values = CovariateAdjustment.UnitValues

  @Test(
    "by hand: values that are the covariate plus 1 in one arm differ by exactly 1, whatever the arms were before"
  )
  func exact() throws {
    let first = Values(values: [1, 2, 4, 5.5], covariates: [1, 2, 4, 5])
    let second = Values(values: [8, 9, 10, 12.5], covariates: [7, 8, 9, 11])
    let result = try #require(CovariateAdjustment(first, second))
    // Slopes by hand: Σ(y − ȳ)(x − x̄) = 11.25 + 9.625 over Σ(x − x̄)² = 10 + 8.75.
    #expect(isClose(result.slope, 20.875 / 18.75, within: 1e-12))
    #expect(isClose(result.difference.value, 6.75 - 20.875 / 18.75 * 5.75, within: 1e-12))
  }

  @Test("it agrees with an independent regression, and narrows the interval by 1 − ρ²")
  func narrows() throws {
    let made = { (stream: UInt32) in
      let random = CounterRandom(seed: 3, stream: stream, replicate: 0)
      let x = (0..<400).map { random.normal(at: UInt64($0)) }
      return Values(
        values: x.enumerated().map { 2 * $1 + random.normal(at: UInt64(1000 + $0)) }, covariates: x)
    }
    let (first, second) = (made(1), made(2))
    let result = try #require(CovariateAdjustment(first, second))
    #expect(isClose(result.slope, 2, within: 0.1))
    let plain = try #require(
      RatioDifference(
        RatioSample(numerators: first.values, denominators: .init(repeating: 1, count: 400)),
        RatioSample(numerators: second.values, denominators: .init(repeating: 1, count: 400))))
    let ratio = try #require(result.difference.standardError) / (try #require(plain.standardError))
    #expect(isClose(ratio, (1.0 / 5).squareRoot(), within: 0.04))
  }

  @Test("a covariate that does not vary adjusts nothing, and says so")
  func none() {
    let flat = Values(values: [1, 2], covariates: [3, 3])
    #expect(CovariateAdjustment(flat, flat) == nil)
  }

  @Test("strata with fixed weights: half of each difference, a quarter of each variance")
  func strata() throws {
    let (a, b) = (RatioSampleTests.baseline, RatioSampleTests.augmented)
    let single = try #require(RatioDifference(a, b))
    let twice = try #require(StratifiedDifference([(a, b, 1), (a, b, 1)]))
    #expect(isClose(twice.value, single.value, within: 1e-15))
    #expect(
      isClose(twice.standardError, (try #require(single.standardError)) / 2.0.squareRoot(), within: 1e-14))
    #expect(isClose(twice.degreesOfFreedom, 2 * (try #require(single.degreesOfFreedom)), within: 1e-9))
    let one = try #require(StratifiedDifference([(a, b, 7)]))
    #expect(isClose(one.interval().low, try #require(single.interval()).low, within: 1e-14))
  }

  @Test("a mix that changes along with the allocation fools the pooled difference, not the stratified one")
  func simpson() throws {
    let even = { (rate: Double, units: Int) in
      RatioSample(
        numerators: (0..<units).map { 100 * rate + ($0 % 2 == 0 ? 1 : -1) },
        denominators: .init(repeating: 100, count: units))
    }
    let strata = [
      (first: even(0.1, 10), second: even(0.1, 90), weight: 1.0),
      (first: even(0.5, 90), second: even(0.5, 10), weight: 1.0),
    ]
    let result = try #require(StratifiedDifference(strata))
    #expect(isClose(result.value, 0, within: 1e-12) && result.interval().contains(0))
    #expect(StratifiedDifference([]) == nil)
  }
}
