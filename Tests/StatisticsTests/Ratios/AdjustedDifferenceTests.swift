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

  @Test("one stratum is the delta method, digit by digit but for rounding")
  func oneStratum() throws {
    let (a, b) = (RatioSampleTests.baseline, RatioSampleTests.augmented)
    let plain = try #require(RatioDifference(a, b))
    let (first, second) = (
      try #require(StratifiedRatio([(a, 7)])), try #require(StratifiedRatio([(b, 7)]))
    )
    let result = try #require(RatioDifference(first.sample, second.sample))
    #expect(isClose(result.value, plain.value, within: 1e-14))
    #expect(isClose(result.standardError ?? 0, plain.standardError ?? 1, within: 1e-14))
    #expect(isClose(result.degreesOfFreedom ?? 0, plain.degreesOfFreedom ?? 1, within: 1e-9))
  }

  @Test("units of one stratum each: half of each ratio, a quarter of each variance")
  func apart() throws {
    let a = RatioSampleTests.baseline
    let none = [Double](repeating: 0, count: a.units)
    let strata = [
      RatioSample(numerators: a.numerators + none, denominators: a.denominators + none),
      RatioSample(numerators: none + a.numerators, denominators: none + a.denominators),
    ]
    let result = try #require(StratifiedRatio(strata.map { ($0, 1) }))
    let k = Double(a.units)
    #expect(isClose(result.value, try #require(a.ratio), within: 1e-15))
    // Twice as many units lose one degree of freedom instead of two.
    let expected = try #require(a.variance) / 2 * (2 * (k - 1)) / (2 * k - 1)
    #expect(isClose(try #require(result.sample.variance), expected, within: 1e-15))
  }

  @Test("units that do the same in both strata count once: the variance is that of one stratum")
  func repeated() throws {
    let a = RatioSampleTests.baseline
    let result = try #require(StratifiedRatio([(a, 1), (a, 3)]))
    #expect(isClose(try #require(result.sample.variance), try #require(a.variance), within: 1e-15))
    #expect(result.trials == a.denominators.map { 2 * $0 })
  }

  @Test("a mix that changes along with the allocation fools the pooled difference, not the stratified one")
  func simpson() throws {
    let even = { (rate: Double, units: Int) in
      RatioSample(
        numerators: (0..<units).map { 100 * rate + ($0 % 2 == 0 ? 1 : -1) },
        denominators: .init(repeating: 100, count: units))
    }
    let joined = { (a: RatioSample, b: RatioSample) -> RatioSample in
      RatioSample(numerators: a.numerators + b.numerators, denominators: a.denominators + b.denominators)
    }
    let stratified = { (a: RatioSample, b: RatioSample) -> StratifiedRatio? in
      let (before, after) = ([Double](repeating: 0, count: a.units), [Double](repeating: 0, count: b.units))
      return StratifiedRatio([
        (joined(a, RatioSample(numerators: after, denominators: after)), 1.0),
        (joined(RatioSample(numerators: before, denominators: before), b), 1.0),
      ])
    }
    let (first, second) = ((even(0.1, 10), even(0.5, 90)), (even(0.1, 90), even(0.5, 10)))
    let pooled = try #require(
      RatioDifference(joined(first.0, first.1), joined(second.0, second.1))?.interval())
    #expect(pooled.high < -0.2)
    let before = try #require(stratified(first.0, first.1))
    let after = try #require(stratified(second.0, second.1))
    let result = try #require(RatioDifference(before.sample, after.sample))
    #expect(isClose(result.value, 0, within: 1e-12) && result.interval()?.contains(0) == true)
  }

  @Test("without strata, or without a trial in one, there is no rate")
  func empty() {
    let zeros = RatioSample(numerators: [0, 0], denominators: [0, 0])
    #expect(StratifiedRatio([]) == nil && StratifiedRatio([(zeros, 1)]) == nil)
  }
}
