import Economics
import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("The range of the money")
struct MoneyRangeTests {
  static func assumed(_ low: Double, _ base: Double, _ high: Double) -> CostInputEntry {
    .shared(CostInput(.pert(min: low, mode: base, max: high), kind: .assumed))
  }

  /// Reviews rise in one arm, so that the share of freed labour which is cash turns its effect.
  static let settings = EconomicsSettings(
    ratePerYear: 0.05, horizonMonths: 24,
    volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1000)]],
    inputs: CostInputs([
      .reviewHandleSeconds: assumed(60, 90, 120), .reviewWagePerHour: assumed(2000, 2400, 3000),
      .labourCashableShare: assumed(0.1, 0.4, 0.9), .caseCost: assumed(10, 40, 80),
      .fallbackCost: assumed(50, 180, 300),
    ]), oneOff: ["data_rights": CostInput(.uniform(min: 1000, max: 9000), kind: .assumed)])

  static let measured = MeasuredInputs(
    flowRates: PerArm(
      baseline: FlowRates(failure: [0.10], leaves: [], toReview: [], lastToReview: 0.5),
      augmented: FlowRates(failure: [0.09], leaves: [], toReview: [], lastToReview: 0.6)))

  @Test("its ends are those over every corner of the inputs' ranges")
  func corners() throws {
    let model = CostModel(Self.settings)
    let known = CaseInput.all(Self.settings, Self.measured)
    let range = MoneyRange(model, known, Self.measured)
    let keys = known.filter { !$0.range.isPoint }.map(\.key)
    #expect(keys.count == 6)
    let all = (0..<(1 << keys.count)).map { bits in
      let ends = keys.indices.map { (keys[$0], bits >> $0 & 1 == 0 ? RangeEnd.low : .high) }
      return model.outcome(at: CaseValues(known, Self.measured, ends: Dictionary(uniqueKeysWithValues: ends)))
    }
    let worth = all.map(\.netPresentValue)
    #expect(isClose(range.low.netPresentValue, try #require(worth.min()), within: 1e-6))
    #expect(isClose(range.high.netPresentValue, try #require(worth.max()), within: 1e-6))
    for arm in Arm.allCases {
      let total = { (outcome: MoneyOutcome) in outcome.annualCost[arm].total }
      let (low, high) = range.ends(total)
      #expect(isClose(low, try #require(all.map(total).min()), within: 1e-6))
      #expect(isClose(high, try #require(all.map(total).max()), within: 1e-6))
    }
  }
}
