import Economics

extension EconomicsGolden {
  struct NetPresentValue: Decodable, Sendable {
    let convention: String
    let ratePerYear, npv: Double
    let ratePerMonth: Double?
    let cashFlows, annualFlows: [Double]?
  }

  struct InternalRate: Decodable, Sendable {
    let cashFlows, realRoots: [Double]
    let signChanges: Int
    let status: String
    let printed: Double?
  }

  struct ModifiedRate: Decodable, Sendable {
    let cashFlows: [Double]
    let financeRate, reinvestRate, mirr: Double
  }

  struct Payback: Decodable, Sendable {
    let cashFlows, annualFlows: [Double]?
    let ratePerPeriod: Double
    let periods: Double?

    var flow: CashFlow { annualFlows.map(CashFlow.monthly(fromYears:)) ?? CashFlow(cashFlows ?? []) }
  }

  struct Profitability: Decodable, Sendable {
    let benefits, costs: [Double]
    let ratePerYear, pvBenefits, pvCosts, npv, roi, bcr: Double
  }
}
