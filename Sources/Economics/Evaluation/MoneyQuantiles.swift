import Statistics

/// Deciles and medians over the draws, in the units of the estimates of the same names.
public struct MoneyQuantiles: Sendable, Hashable, Codable {
  /// Money per year.
  public var saving: DrawnQuantity
  public var cashSaving: DrawnQuantity
  public var oneOff: DrawnQuantity
  /// Money per year, updates included.
  public var runningPerYear: DrawnQuantity
  public var roi: DrawnQuantity
  public var benefitCostRatio: DrawnQuantity
  public var paybackMonths: DrawnQuantity
  public var discountedPaybackMonths: DrawnQuantity
  /// Annual rates.
  public var irr: DrawnQuantity
  public var mirr: DrawnQuantity
  /// Hours of handling time a year, before occupancy and shrinkage, at the whole horizon's mean.
  public var reviewHoursFreedPerYear: DrawnQuantity

  /// - Complexity: O(draws · months).
  init(_ draws: MoneyDraws, _ settings: EconomicsSettings) {
    let all = draws.outcomes
    let rate = draws.model.ratePerMonth
    let years = Double(settings.horizonMonths) / 12
    let never = "not within \(settings.horizonMonths) months"
    let quantity = { (value: (MoneyOutcome) -> Double?) in DrawnQuantity(all.map(value), reason: "not known")
    }
    saving = quantity { $0.totalAnnualSaving }
    cashSaving = quantity { $0.annualCashSaving.total }
    oneOff = quantity { $0.oneOff }
    runningPerYear = quantity { $0.runningPerMonth * 12 }
    roi = DrawnQuantity(all.map(\.profitability.returnOnInvestment), reason: "nothing is spent")
    benefitCostRatio = DrawnQuantity(all.map(\.profitability.benefitCostRatio), reason: "nothing is spent")
    paybackMonths = DrawnQuantity(all.map(\.cashFlow.paybackPeriods), reason: never)
    discountedPaybackMonths = DrawnQuantity(
      all.map { $0.cashFlow.discounted(rate: rate).paybackPeriods }, reason: never)
    irr = DrawnQuantity(
      all.map { InternalRate($0.cashFlow).annual(periodsPerYear: 12) }, isMissingLeast: true,
      reason: "none or not unique")
    mirr = DrawnQuantity(
      all.map { $0.modifiedInternalRate(settings) }, isMissingLeast: true,
      reason: "money does not go both ways")
    reviewHoursFreedPerYear = DrawnQuantity(all.map { $0.reviewHoursFreed.map { $0 / years } })
  }
}

extension MoneyOutcome {
  /// The modified internal rate of a year, at the stated rates of finance and reinvestment.
  func modifiedInternalRate(_ settings: EconomicsSettings) -> Double? {
    cashFlow.modifiedInternalRate(
      financeRate: CashFlow.ratePerMonth(settings.financeRatePerYear ?? settings.ratePerYear),
      reinvestmentRate: CashFlow.ratePerMonth(settings.reinvestmentRatePerYear ?? settings.ratePerYear)
    ).map { CashFlow.ratePerYear($0) }
  }
}
