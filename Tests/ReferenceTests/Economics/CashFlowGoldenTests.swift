import Economics
import Testing

/// Values of mpmath with 40 digits, of polynomial roots and of numpy-financial.
@Suite("Cash flows with known answers")
struct CashFlowGoldenTests {
  typealias Golden = EconomicsGolden
  static let cases = EconomicsGolden.cases

  @Test("every group has its cases")
  func complete() throws {
    let cases = try #require(Self.cases)
    let counts = [
      cases.npv.count, cases.irr.count, cases.mirr.count, cases.payback.count, cases.roiBcr.count,
      cases.erlangC.count, cases.staffing.count, cases.backlog.count, cases.flow.count,
      cases.distributions.count, cases.evpi.count, cases.switchingAndTornado.count,
      cases.assumptionShare.count, cases.monteCarlo.count, cases.fullCase.count,
    ]
    #expect(counts == [5, 7, 3, 6, 1, 6, 3, 1, 8, 8, 5, 1, 1, 1, 1])
  }

  @Test("the net present value is the golden one under each convention", arguments: cases?.npv ?? [])
  func netPresentValue(_ golden: Golden.NetPresentValue) throws {
    let value: Double
    if let years = golden.annualFlows {
      let rate = CashFlow.ratePerMonth(golden.ratePerYear)
      #expect(Golden.agrees(rate, golden.ratePerMonth))
      value = CashFlow.monthly(fromYears: years).presentValue(rate: rate)
    } else {
      let timing: PaymentTiming = golden.convention.hasSuffix("mid-year") ? .midPeriod : .periodEnd
      let flow = CashFlow(try #require(golden.cashFlows))
      value = flow.presentValue(rate: golden.ratePerYear, timing: timing)
      if timing == .periodEnd { #expect(value == flow.presentValue(rate: golden.ratePerYear)) }
    }
    #expect(Golden.agrees(value, golden.npv))
  }

  @Test("sign changes, rates and what is printed are the golden ones", arguments: cases?.irr ?? [])
  func internalRate(_ golden: Golden.InternalRate) {
    let flow = CashFlow(golden.cashFlows)
    #expect(flow.signChanges == golden.signChanges)
    #expect(Golden.agree(flow.internalRates, golden.realRoots))
    let rate = InternalRate(flow)
    #expect(Golden.agrees(rate.annual(periodsPerYear: 1), golden.printed))
    switch rate {
    case .unique: #expect(golden.status == "unique")
    case .notUnique: #expect(golden.status == "multiple")
    case .none: #expect(golden.status == "none")
    }
  }

  @Test("the modified internal rate is the golden one", arguments: cases?.mirr ?? [])
  func modifiedRate(_ golden: Golden.ModifiedRate) {
    let rate = CashFlow(golden.cashFlows)
      .modifiedInternalRate(financeRate: golden.financeRate, reinvestmentRate: golden.reinvestRate)
    #expect(Golden.agrees(rate, golden.mirr))
  }

  @Test("payback is the golden one, simple and discounted", arguments: cases?.payback ?? [])
  func payback(_ golden: Golden.Payback) {
    #expect(Golden.agrees(golden.flow.discounted(rate: golden.ratePerPeriod).paybackPeriods, golden.periods))
    if golden.ratePerPeriod == 0 { #expect(Golden.agrees(golden.flow.paybackPeriods, golden.periods)) }
  }

  @Test("return on investment and benefit-cost ratio are the golden ones", arguments: cases?.roiBcr ?? [])
  func profitability(_ golden: Golden.Profitability) {
    let result = Profitability(
      presentBenefits: CashFlow(golden.benefits).presentValue(rate: golden.ratePerYear),
      presentCosts: CashFlow(golden.costs).presentValue(rate: golden.ratePerYear))
    #expect(Golden.agrees(result.presentBenefits, golden.pvBenefits))
    #expect(Golden.agrees(result.presentCosts, golden.pvCosts))
    #expect(Golden.agrees(result.netPresentValue, golden.npv))
    #expect(Golden.agrees(result.returnOnInvestment, golden.roi))
    #expect(Golden.agrees(result.benefitCostRatio, golden.bcr))
  }
}
