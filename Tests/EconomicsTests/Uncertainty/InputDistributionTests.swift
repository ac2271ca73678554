import Economics
import TestSupport
import Testing

@Suite("distributions of inputs")
struct InputDistributionTests {
  static let all: [InputDistribution] = [
    .point(7), .pert(min: 120, mode: 180, max: 420), .pert(min: 2, mode: 2, max: 10),
    .triangular(min: 0, mode: 10, max: 100), .triangular(min: 0, mode: 4, max: 4), .uniform(min: -1, max: 3),
    .normal(p10: 2, p90: 5), .lognormal(p10: 2, p90: 5), .bounds(min: 1, value: 4, max: 5),
  ]

  @Test("symmetric shapes have their centre as mean and median")
  func symmetric() {
    let pert = PertShape(min: 0, mode: 0.5, max: 1)
    #expect(pert.alpha == 3 && pert.beta == 3 && pert.mean == 0.5)
    #expect(isClose(pert.variance, 1.0 / 28, within: 1e-15))
    #expect(isClose(pert.quantile(0.5), 0.5, within: 1e-14))
    let triangle = TriangularShape(min: 0, mode: 1, max: 2)
    #expect(isClose(triangle.variance, 1.0 / 6, within: 1e-15))
    #expect(triangle.quantile(0.125) == 0.5 && triangle.quantile(0.5) == 1 && triangle.quantile(0.875) == 1.5)
  }

  @Test("a distribution whose ends coincide is a point")
  func certain() {
    let certain: [InputDistribution] = [
      .pert(min: 3, mode: 3, max: 3), .triangular(min: 3, mode: 3, max: 3), .uniform(min: 3, max: 3),
      .normal(p10: 3, p90: 3), .point(3), .bounds(min: 3, value: 3, max: 3),
    ]
    for input in certain {
      #expect(input.mean == 3 && input.variance == 0 && input.quantile(0.01) == 3)
    }
  }

  @Test("deciles by which an input is stated are its deciles")
  func deciles() {
    for input in [InputDistribution.normal(p10: 2, p90: 5), .lognormal(p10: 2, p90: 5)] {
      #expect(isClose(input.quantile(0.1), 2, within: 1e-13))
      #expect(isClose(input.quantile(0.9), 5, within: 1e-13))
    }
  }

  @Test("mean and variance are those of the quantiles, which rise", arguments: all)
  func moments(input: InputDistribution) throws {
    let count = 4000
    let values = (0..<count).map { input.quantile((Double($0) + 0.5) / Double(count)) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    let mean = values.reduce(0, +) / Double(count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    let spread = max(input.variance.squareRoot(), 1e-12)
    #expect(isClose(mean, input.mean, within: 1e-3 * spread))
    #expect(isClose(variance, input.variance, within: 1e-2 * spread * spread))
  }
}
