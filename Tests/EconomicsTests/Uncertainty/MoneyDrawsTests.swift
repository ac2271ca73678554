import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("Money over draws of all inputs")
struct MoneyDrawsTests {
  static func normal(_ p10: Double, _ p90: Double) -> CostInput {
    CostInput(.normal(p10: p10, p90: p90), kind: .assumed, owner: "F", source: "w", date: "2026-10-01")
  }

  static func settings(
    _ inputs: [CostInputName: CostInputEntry] = [:], oneOff: [String: CostInput] = [:],
    running: [String: CostInput] = [:], alternatives: [String: Alternative] = [:], draws: Int? = nil
  ) -> EconomicsSettings {
    var settings = EconomicsSettings(
      currency: "JPY", tax: .excluded, prices: .real, ratePerYear: 0, horizonMonths: 12,
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1000)]],
      inputs: CostInputs(inputs), oneOff: oneOff, runningPerMonth: running, alternatives: alternatives)
    settings.draws = draws
    return settings
  }

  static func rates(_ baseline: Double, _ augmented: Double) -> PerArm<FlowRates> {
    PerArm(
      baseline: FlowRates(failure: [baseline], leaves: [], toReview: [], lastToReview: 1),
      augmented: FlowRates(failure: [augmented], leaves: [], toReview: [], lastToReview: 1))
  }

  static func draws(
    _ settings: EconomicsSettings, _ measured: MeasuredInputs, seed: UInt64 = 1, count: Int = 20_000
  ) -> MoneyDraws {
    MoneyDraws(
      CostModel(settings), CaseInput.all(settings, measured), measured, InputDraws(seed: seed), count: count)
  }

  @Test(
    "a worth that is linear in normal inputs has the mean and the spread of the closed form, within three standard errors",
    arguments: [UInt64(1), 2, 3])
  func linear(_ seed: UInt64) throws {
    // Worth = 12,000·0.06·1,000 − one-off − 12·running, one-off ~ N(600,000, σ₁), running ~ N(5,000, σ₂).
    let settings = Self.settings(
      [.caseCost: .shared(CostInput(.point(1000), kind: .quoted))],
      oneOff: ["training": Self.normal(500_000, 700_000)], running: ["monitoring": Self.normal(4000, 6000)])
    let worth = Self.draws(settings, MeasuredInputs(flowRates: Self.rates(0.1, 0.04)), seed: seed).worth
    let z = SpecialFunctions.normalQuantile(0.9)
    let deviation = ((100_000 / z) * (100_000 / z) + (12_000 / z) * (12_000 / z)).squareRoot()
    let n = Double(worth.count)
    let (mean, spread) = (try #require(worth.mean), try #require(worth.sampleVariance).squareRoot())
    #expect(abs(mean - 60_000) < 3 * deviation / n.squareRoot())
    #expect(abs(spread - deviation) < 3 * deviation / (2 * n).squareRoot())
  }

  /// Replicates in which the arms rise and fall together: the difference hardly moves.
  private static func replicates(correlation: Double, count: Int = 1000) -> [MeasuredReplicate] {
    (0..<count).map { index in
      let random = CounterRandom(seed: 9, stream: 900, replicate: UInt32(index))
      let z = [0, 1].map { SpecialFunctions.normalQuantile(random.uniform(at: UInt64($0))) }
      let other = correlation * z[0] + (1 - correlation * correlation).squareRoot() * z[1]
      return MeasuredReplicate(flowRates: rates(0.10 + 0.01 * z[0], 0.04 + 0.01 * other))
    }
  }

  @Test("measured rates keep the correlation of their replicates", arguments: [-0.8, 0, 0.5, 0.95])
  func correlated(_ correlation: Double) throws {
    var measured = MeasuredInputs(flowRates: Self.rates(0.1, 0.04))
    measured.replicates = Self.replicates(correlation: correlation)
    let settings = Self.settings([.caseCost: .shared(CostInput(.point(1), kind: .quoted))])
    let outcomes = Self.draws(settings, measured, count: 1000).outcomes
    let pairs = PerArm { arm in outcomes.map { $0.annualCost[arm][.reviewCase] ?? 0 } }
    let (a, b) = (pairs.baseline, pairs.augmented)
    let (meanA, meanB) = (try #require(a.mean), try #require(b.mean))
    let covariance = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) } / Double(a.count - 1)
    let found =
      try covariance
      / (#require(a.sampleVariance).squareRoot() * #require(b.sampleVariance).squareRoot())
    #expect(abs(found - correlation) < 0.08)
  }

  @Test("draw j takes replicate j mod B whole")
  func whole() {
    var measured = MeasuredInputs(flowRates: Self.rates(0.1, 0.04))
    measured.replicates = Self.replicates(correlation: 0, count: 7)
    let settings = Self.settings([.caseCost: .shared(CostInput(.point(1), kind: .quoted))])
    let outcomes = Self.draws(settings, measured, count: 21).outcomes
    for (draw, outcome) in outcomes.enumerated() {
      let replicate = measured.replicates[draw % 7]
      for arm in Arm.allCases {
        let expected = replicate.flowRates[arm].failure[0] * 12_000
        #expect(isClose(outcome.annualCost[arm][.reviewCase] ?? 0, expected, within: 1e-9))
      }
    }
  }

  @Test("another input changes no draw of those that were there, and the same seed gives the same money")
  func independent() {
    let measured = MeasuredInputs(flowRates: Self.rates(0.1, 0.04))
    let few = Self.settings(oneOff: ["a": Self.normal(1, 2)])
    let more = Self.settings(oneOff: ["0": CostInput(.point(5), kind: .quoted), "a": Self.normal(1, 2)])
    let (one, two) = (Self.draws(few, measured, count: 50), Self.draws(more, measured, count: 50))
    for (a, b) in zip(one.worth, two.worth) { #expect(isClose(a - 5, b, within: 1e-12)) }
    #expect(one.worth == Self.draws(few, measured, count: 50).worth)
    #expect(one.worth != Self.draws(few, measured, seed: 2, count: 50).worth)
  }

  @Test("a share is never drawn beyond 0 and 1, nor a price below 0")
  func possible() {
    let settings = Self.settings([
      .recoverShare: .shared(CostInput(.normal(p10: 0.1, p90: 0.9), kind: .assumed)),
      .contributionMargin: .shared(CostInput(.normal(p10: 0, p90: 10), kind: .assumed)),
    ])
    let measured = MeasuredInputs(
      flowRates: PerArm { arm in
        FlowRates(failure: [arm == .baseline ? 0.2 : 0.1, 1], leaves: [0.5], toReview: [0], lastToReview: 0)
      })
    let draws = Self.draws(settings, measured, count: 2000)
    #expect(draws.outcomes.allSatisfy { ($0.annualCost.baseline[.abandonment] ?? -1) >= 0 })
    #expect(draws.outcomes.contains { $0.annualCost.baseline[.abandonment] == 0 })
  }

  @Test(
    "an evaluation with a seed tells deciles, the chance of a loss with its error, and what assumptions bring"
  )
  func evaluation() throws {
    let settings = Self.settings(
      [.caseCost: .shared(CostInput(.point(1000), kind: .quoted))],
      oneOff: ["training": Self.normal(500_000, 900_000)], draws: 4000)
    let result = EconomicsEvaluation(settings, MeasuredInputs(flowRates: Self.rates(0.1, 0.04)), seed: 5)
    let npv = result.npv
    let (p10, p50, p90) = (try #require(npv.p10), try #require(npv.p50), try #require(npv.p90))
    // 720,000 less N(700,000, 200,000/1.2816).
    #expect(abs(p10 + 180_000) < 15_000 && abs(p50 - 20_000) < 12_000 && abs(p90 - 220_000) < 15_000)
    let loss = SpecialFunctions.normalUpperTail(20_000 / (200_000 / SpecialFunctions.normalQuantile(0.9)))
    let error = try #require(npv.probabilityError)
    #expect(abs(try #require(npv.probabilityNegative) - loss) < 3 * error)
    #expect(isClose(error / (loss * (1 - loss) / 4000).squareRoot(), 1, within: 0.02))
    // Nothing is measured with error, and everything that spreads is assumed.
    #expect(npv.probabilityNegativeIfMeasured == npv.probabilityNegative && result.uncertaintyShare == 1)
    #expect(result.draws == 4000 && result.tornado?.map(\.input) == ["training"])
    let evpi = NormalWorth(mean: 20_000, standardDeviation: 200_000 / SpecialFunctions.normalQuantile(0.9))
    #expect(isClose(try #require(result.perfectInformation) / evpi.perfectInformation, 1, within: 0.05))
  }

  @Test("with every input certain and nothing resampled all draws are the central case")
  func certain() throws {
    let settings = Self.settings(
      [.caseCost: .shared(CostInput(.point(1000), kind: .quoted))],
      oneOff: ["training": CostInput(.point(600_000), kind: .quoted)], draws: 10)
    let result = EconomicsEvaluation(settings, MeasuredInputs(flowRates: Self.rates(0.1, 0.04)), seed: 5)
    #expect(result.npv.p10 == result.npv.base && result.npv.p90 == result.npv.base)
    #expect(result.npv.probabilityNegative == 0 && result.uncertaintyShare == nil)
    #expect(result.quantiles?.paybackMonths.p50 == result.paybackMonths.value && result.tornado == [])
  }
}
