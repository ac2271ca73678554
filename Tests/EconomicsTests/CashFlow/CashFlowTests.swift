import Economics
import TestSupport
import Testing

@Suite("cash flow")
struct CashFlowTests {
  @Test("a year's flow spread over its month ends keeps its sum and its first amount")
  func spread() {
    let flow = CashFlow.monthly(fromYears: [-100, 24, 36])
    #expect(flow.amounts == [-100] + Array(repeating: 2, count: 12) + Array(repeating: 3, count: 12))
    #expect(CashFlow.monthly(fromYears: []).amounts.isEmpty)
  }

  @Test("what is paid at mid-period is discounted by half a period less")
  func midPeriod() {
    let flow = CashFlow([-100, 110])
    #expect(isClose(flow.presentValue(rate: 0.21, timing: .midPeriod), 0, within: 1e-12))
    #expect(isClose(flow.presentValue(rate: 0.21, timing: .periodEnd), 110 / 1.21 - 100, within: 1e-12))
  }

  @Test("the net present value is linear in the flow", arguments: PaymentTiming.allCases)
  func linear(timing: PaymentTiming) {
    let (a, b) = ([-70.0, 20, 31, -4, 55], [12.0, -9, 0, 41, 6])
    let both = CashFlow(zip(a, b).map { 3 * $0 - 2 * $1 })
    for rate in [-0.2, 0, 0.004, 0.3] {
      let worth = { (amounts: [Double]) in CashFlow(amounts).presentValue(rate: rate, timing: timing) }
      #expect(isClose(worth(both.amounts), 3 * worth(a) - 2 * worth(b), within: 1e-10))
    }
  }

  @Test("a modified rate of one outlay and one return is the rate between them")
  func modifiedByHand() throws {
    let rate = CashFlow([-100, 0, 121]).modifiedInternalRate(financeRate: 0.3, reinvestmentRate: 0.02)
    #expect(isClose(try #require(rate), 0.1, within: 1e-12))
    #expect(CashFlow([-100, -20]).modifiedInternalRate(financeRate: 0.1, reinvestmentRate: 0.1) == nil)
    #expect(CashFlow([5]).modifiedInternalRate(financeRate: 0.1, reinvestmentRate: 0.1) == nil)
    #expect(CashFlow([]).modifiedInternalRate(financeRate: 0.1, reinvestmentRate: 0.1) == nil)
  }

  @Test("financed and reinvested at the internal rate, the modified rate is the internal one")
  func modifiedAtInternal() throws {
    let flow = CashFlow([-5000, -2000, 4000, 6000, 1000])
    let rate = try #require(flow.internalRates.first)
    let modified = flow.modifiedInternalRate(financeRate: rate, reinvestmentRate: rate)
    #expect(isClose(try #require(modified), rate, within: 1e-12))
  }
}
