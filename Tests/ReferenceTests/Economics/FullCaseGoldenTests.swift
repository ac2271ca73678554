import Economics
import Testing
import Vocabulary

/// A whole case of 36 months, with ramp and dated volume, through the product's own flow, cost model and evaluation.
@Suite("A whole case with known answers")
struct FullCaseGoldenTests {
  typealias Golden = EconomicsGolden
  static let cases = EconomicsGolden.cases

  private func measured(_ golden: Golden.FullCase) throws -> MeasuredInputs {
    let flows = try #require(Self.cases?.flow)
    let places = (try #require(golden.flow["baseline"]), try #require(golden.flow["augmented"]))
    return golden.inputs.measured(
      PerArm(baseline: flows[places.0].rates, augmented: flows[places.1].rates))
  }

  private func outcome(_ golden: Golden.FullCase) throws -> MoneyOutcome {
    let (settings, measured) = (golden.inputs.settings, try measured(golden))
    return CostModel(settings).outcome(at: CaseValues(CaseInput.all(settings, measured), measured))
  }

  /// Whether every term has the value that is known of it, and no other term is there.
  private func agree(_ found: TermAmounts, _ known: [String: Double]) -> Bool {
    found.terms.count == known.count
      && known.allSatisfy { name, value in
        CostTerm(rawValue: name).map { Golden.agrees(found[$0], value) } ?? false
      }
  }

  @Test("a transaction costs and saves the golden amounts by term", arguments: cases?.fullCase ?? [])
  func unitCosts(_ golden: Golden.FullCase) throws {
    let costs = try outcome(golden).unitCosts
    for arm in Arm.allCases {
      let known = try #require(golden.costPerTransactionYen[arm.rawValue])
      #expect(agree(costs[arm].amounts, known))
    }
    #expect(agree(costs.baseline.amounts - costs.augmented.amounts, golden.savingPerTransactionYen))
    let cash = (costs.baseline.cash - costs.augmented.cash).total
    #expect(Golden.agrees(cash, golden.cashSavingPerTransactionYen))
  }

  @Test(
    "every part of the worth is the golden one, and the parts add up to it", arguments: cases?.fullCase ?? [])
  func parts(_ golden: Golden.FullCase) throws {
    let money = try outcome(golden)
    #expect(agree(money.presentSaving, golden.pvByTerm))
    #expect(Golden.agrees(money.presentRunning, golden.pvRunning))
    #expect(Golden.agrees(money.oneOff, golden.oneOff))
    #expect(Golden.agrees(money.netPresentValue, golden.npv))
    #expect(Golden.agrees(money.reviewHoursFreed, golden.reviewHoursFreed))
    let parts = money.presentSaving.total - money.presentRunning - money.oneOff
    #expect(Golden.agrees(parts, golden.npv))
    let rate = CashFlow.ratePerMonth(golden.inputs.ratePerYear)
    #expect(Golden.agrees(money.cashFlow.presentValue(rate: rate), golden.npv))
  }

  @Test("the evaluation gives the golden worth, payback and cash flow", arguments: cases?.fullCase ?? [])
  func evaluation(_ golden: Golden.FullCase) throws {
    let result = EconomicsEvaluation(golden.inputs.settings, try measured(golden))
    #expect(Golden.agrees(result.npv.base, golden.npv))
    #expect(Golden.agrees(result.paybackMonths.value, golden.paybackMonths))
    #expect(Golden.agrees(result.discountedPaybackMonths.value, golden.discountedPaybackMonths))
    #expect(Golden.agrees(result.cashFlow.reduce(0, +), golden.totalCashFlow))
    #expect(Golden.agrees(result.oneOff.value, golden.oneOff))
    let running = golden.inputs.runningYenPerMonth.values.sorted().reduce(0, +)
    #expect(Golden.agrees(result.runningPerYear.value, running * 12))
    let review = try #require(
      result.annualCost.first { $0.arm == .baseline && $0.term == .manualReview }?.estimate.value)
    let known = try #require(golden.costPerTransactionYen["baseline"])
    let each = try #require(known["review_labour"]) + #require(known["review_case"])
    #expect(Golden.agrees(review, each * result.annualTransactions))
  }
}
