import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("Flows that are priced by rates of their own")
struct PricedFlowTests {
  typealias Draws = MoneyDrawsTests

  private static func month(_ year: Int, _ month: Int) -> YearMonth { YearMonth(year: year, month: month) }

  /// The gate from January on, the kiosk from July on; a case costs 100, and nothing is discounted.
  private static func settings(rate: Double = 0) -> EconomicsSettings {
    EconomicsSettings(
      currency: "JPY", tax: .excluded, ratePerYear: rate, horizonMonths: 12,
      volumes: [
        "gate": [DatedVolume(from: month(2027, 1), perMonth: 1000)],
        "kiosk": [DatedVolume(from: month(2027, 7), perMonth: 500)],
      ],
      inputs: CostInputs([
        .caseCost: .shared(CostInput(.point(100), kind: .quoted)),
        .reviewHandleSeconds: .shared(CostInput(.point(36), kind: .quoted)),
      ]),
      oneOff: ["training": CostInput(.point(50_000), kind: .quoted)])
  }

  private static let byFlow = ["gate": Draws.rates(0.10, 0.04), "kiosk": Draws.rates(0.30, 0.10)]

  private static func measured(
    _ byFlow: [String: PerArm<FlowRates>] = byFlow, pooled: PerArm<FlowRates> = Draws.rates(0.15, 0.06)
  ) -> MeasuredInputs { MeasuredInputs(flowRates: pooled, ratesByFlow: byFlow) }

  @Test("two flows are priced by hand: each volume times its own rates")
  func byHand() throws {
    let money = EconomicsEvaluation(Self.settings(), Self.measured())
    // A gate transaction saves 0.06 cases, one of the kiosk 0.20; 12,000 and 3,000 of them come in a year.
    #expect(isClose(money.npv.base, 12_000 * 6 + 3000 * 20 - 50_000, within: 1e-6))
    #expect(isClose(try #require(money.totals.saving.value), 132_000, within: 1e-6))
    let costs = Arm.allCases.map { arm in
      money.annualCost.first { $0.arm == arm && $0.term == .manualReview }?.estimate.value ?? 0
    }
    #expect(isClose(costs[0], 12_000 * 10 + 3000 * 30, within: 1e-6))
    #expect(isClose(costs[1], 12_000 * 4 + 3000 * 10, within: 1e-6))
    // Month 6 has the gate alone, month 7 both.
    #expect(
      isClose(money.cashFlow[6], 6000, within: 1e-9) && isClose(money.cashFlow[7], 16_000, within: 1e-9))
    let change = try #require(money.changePerYear)
    #expect(isClose(try #require(change.reviews.value), -1320, within: 1e-9) && change.retries.value == 0)
    let rows = try #require(money.ratesByFlow)
    #expect(
      rows.map(\.flow) == ["gate", "gate", "kiosk", "kiosk"] && rows.allSatisfy { $0.isPooled == false })
    #expect(rows.map(\.annualTransactions) == [12_000, 12_000, 3000, 3000])
    #expect(
      zip(rows.map(\.costPerTransaction), [10, 4, 30, 10]).allSatisfy { isClose($0, $1, within: 1e-9) })
    #expect(money.flow?.map(\.rates.failure) == [[0.15], [0.06]] && money.flow?.first?.flow == nil)
    #expect(money.traffic?[6].flows?.map(\.transactions) == [1000, 500])
    #expect(money.traffic?[6].transactions == 1500)
  }

  @Test("hours of reviewing are freed by each flow's own reviews")
  func hours() throws {
    let settings = Self.settings()
    let measured = Self.measured()
    let model = CostModel(settings, Set(measured.ratesByFlow.keys))
    let values = CaseValues(CaseInput.all(settings, measured), measured, flows: model.flowNames)
    // 36 seconds are a hundredth of an hour.
    #expect(isClose(try #require(model.outcome(at: values).reviewHoursFreed), 13.2, within: 1e-9))
  }

  @Test("flows of the same rates are worth what one set of rates is", arguments: [0, 0.05])
  func alike(_ rate: Double) {
    let settings = Self.settings(rate: rate)
    let pooled = EconomicsEvaluation(settings, Self.measured([:]))
    let apart = EconomicsEvaluation(
      settings, Self.measured(["gate": Draws.rates(0.15, 0.06), "kiosk": Draws.rates(0.15, 0.06)]))
    #expect(isClose(apart.npv.base, pooled.npv.base, within: 1e-7) && pooled.ratesByFlow == nil)
    #expect(zip(apart.cashFlow, pooled.cashFlow).allSatisfy { isClose($0, $1, within: 1e-7) })
    #expect(isClose(apart.totals.saving.value ?? 0, pooled.totals.saving.value ?? 1, within: 1e-7))
  }

  @Test("a flow without rates of its own takes those over all, and says so")
  func pooled() throws {
    let money = EconomicsEvaluation(Self.settings(), Self.measured(["gate": Draws.rates(0.10, 0.04)]))
    #expect(isClose(money.npv.base, 12_000 * 6 + 3000 * 9 - 50_000, within: 1e-6))
    #expect(money.ratesByFlow?.map(\.isPooled) == [false, false, true, true])
    let other = EconomicsEvaluation(Self.settings(), Self.measured(["desk": Draws.rates(0.5, 0.1)]))
    #expect(other.ratesByFlow == nil && other == EconomicsEvaluation(Self.settings(), Self.measured([:])))
  }

  @Test("the names of the flows decide nothing: other names in another order give the same money")
  func renamed() {
    var settings = Self.settings(rate: 0.05)
    settings.draws = 200
    var measured = Self.measured()
    measured.replicates = Self.replicates
    var turned = settings
    turned.volumes = ["z": settings.volumes["gate"] ?? [], "a": settings.volumes["kiosk"] ?? []]
    let renamed = { (rates: [String: PerArm<FlowRates>]) in
      Dictionary(uniqueKeysWithValues: rates.map { ($0.key == "gate" ? "z" : "a", $0.value) })
    }
    var other = Self.measured(renamed(Self.byFlow))
    other.replicates = Self.replicates.map {
      MeasuredReplicate(flowRates: $0.flowRates, ratesByFlow: renamed($0.ratesByFlow))
    }
    let (a, b) = (
      EconomicsEvaluation(settings, measured, seed: 3), EconomicsEvaluation(turned, other, seed: 3)
    )
    #expect(isClose(a.npv.base, b.npv.base, within: 1e-7))
    #expect(isClose(a.npv.p10 ?? 0, b.npv.p10 ?? 1, within: 1e-7))
    #expect(isClose(a.npv.p90 ?? 0, b.npv.p90 ?? 1, within: 1e-7))
  }

  private static let replicates = (0..<5).map { index in
    let more = 0.01 * Double(index)
    return MeasuredReplicate(
      flowRates: Draws.rates(0.15, 0.06),
      ratesByFlow: ["gate": Draws.rates(0.10 + more, 0.04), "kiosk": Draws.rates(0.30 - more, 0.10 + more)])
  }

  @Test("draw j takes replicate j mod B whole: every flow and both arms of it")
  func whole() {
    let settings = Self.settings()
    var measured = Self.measured()
    measured.replicates = Self.replicates
    let draws = MoneyDraws(
      CostModel(settings, Set(measured.ratesByFlow.keys)), CaseInput.all(settings, measured), measured,
      InputDraws(seed: 1), count: 12)
    for (draw, outcome) in draws.outcomes.enumerated() {
      let more = 0.01 * Double(draw % 5)
      let saving = 12_000 * (0.06 + more) * 100 + 3000 * (0.20 - 2 * more) * 100
      #expect(isClose(outcome.netPresentValue, saving - 50_000, within: 1e-6))
    }
    #expect(isClose(draws.base.netPresentValue, 82_000, within: 1e-6))
  }

  @Test("the fall of failures at which nothing is gained moves every flow by one share")
  func switching() throws {
    var settings = Self.settings()
    settings.draws = 20
    var measured = Self.measured()
    measured.replicates = Self.replicates
    let money = EconomicsEvaluation(settings, measured, seed: 2)
    let row = try #require(money.switchingValues?.first { $0.input == SwitchingRow.errorReduction })
    // Over the year's transactions first failures fall by (0.06·12 + 0.2·3)/15; 50,000 of 132,000 must come back.
    #expect(isClose(row.central, 0.088, within: 1e-12))
    #expect(isClose(try #require(row.value), 0.088 * 50 / 132, within: 1e-9))
    let flow = try #require(money.tornado?.first { $0.input == TornadoRow.flowRates })
    // The replicates are worth 82,000, 88,000, … 106,000.
    #expect(isClose(flow.npvAtLow, 84_400, within: 1e-6) && isClose(flow.npvAtHigh, 103_600, within: 1e-6))
  }

  @Test("without draws the ends of every flow's rates bound the money")
  func ends() {
    var measured = Self.measured()
    measured.endsByFlow["kiosk"] = PerArm(
      baseline: .init(low: Draws.rates(0.3, 0).baseline, high: Draws.rates(0.3, 0).baseline),
      augmented: .init(low: Draws.rates(0, 0.05).augmented, high: Draws.rates(0, 0.15).augmented))
    let npv = EconomicsEvaluation(Self.settings(), measured).npv
    #expect(isClose(npv.low, 82_000 - 3000 * 5, within: 1e-6))
    #expect(isClose(npv.high, 82_000 + 3000 * 5, within: 1e-6))
  }
}
