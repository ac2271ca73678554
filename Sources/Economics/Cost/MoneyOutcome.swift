import Vocabulary

/// Cost, saving and worth at one set of values.
///
/// Each flow that is priced apart has its own transactions and its own rates, and all have the same inputs.
///
/// Annual figures are run rates: the transactions of the first twelve months, every one of them served by the arm in
/// question. The cash flow follows volumes and adoption month by month: month 0 is the one-off cost, the end of month t
/// brings (adopted transactions)·(cash saving per transaction) − running cost.
public struct MoneyOutcome: Sendable {
  /// Of the mean transaction of the first year.
  public let unitCosts: PerArm<UnitCosts>
  /// Money per year by arm; a term unknown in either arm is absent in both.
  public let annualCost: PerArm<TermAmounts>
  /// Baseline less augmented, per year, as far as it is realised.
  public let annualSaving: TermAmounts
  /// The part of it that moves cash.
  public let annualCashSaving: TermAmounts
  public let oneOff: Double
  public let runningPerMonth: Double
  /// What the running cost of the whole horizon is worth now.
  public let presentRunning: Double
  /// Hours of reviewers' handling time that fewer reviews free over the horizon, before occupancy and shrinkage.
  ///
  /// Hours are not cash: see ``CostInputName/labourCashableShare``. `nil` if the time of a case is unknown in an arm.
  public let reviewHoursFreed: Double?
  /// How many more retries and reviews the augmented model brings in a year.
  let changePerYear: EventChange
  public let cashFlow: CashFlow
  /// What the cash saving of each term is worth now.
  public let presentSaving: TermAmounts
  public let profitability: Profitability

  /// Net present value of the cash flow.
  public var netPresentValue: Double { profitability.netPresentValue }

  /// The saving of a year over every known term.
  public var totalAnnualSaving: Double { annualSaving.total }

  init(_ model: CostModel, _ values: CaseValues) {
    let flows = values.flows.map { flow in
      PerArm { UnitCosts(flow: flow[$0], inputs: values.inputs[$0]) }
    }
    let costs = PerArm { arm in UnitCosts(flows.map { $0[arm] }, shares: model.flowShares) }
    let realised = values.inputs.augmented[.realisedShare] ?? 1
    let cash = flows.map { ($0.baseline.cash - $0.augmented.cash) * realised }
    let year = model.traffic.firstYear * values.volumeFactor
    let served = model.flows.map { $0.served * values.volumeFactor }
    unitCosts = costs
    annualCost = PerArm { costs[$0].amounts.known(in: costs[$0.other].amounts) * year }
    annualSaving = (costs.baseline.amounts - costs.augmented.amounts) * (year * realised)
    annualCashSaving = (costs.baseline.cash - costs.augmented.cash) * realised * year
    presentSaving = .sum(cash.indices.map { cash[$0] * served[$0] })
    oneOff = values.oneOff
    runningPerMonth = values.runningPerMonth + (values.update ?? 0) * model.updatesPerYear / 12
    reviewHoursFreed = Self.reviewHoursFreed(model, values)
    changePerYear = Self.change(model, values, year)
    let (savings, running) = (cash.map(\.total), runningPerMonth)
    presentRunning = running * model.annuity
    cashFlow = CashFlow([-oneOff] + Self.inflows(model, values, savings).map { $0 - running })
    profitability = Profitability(
      presentBenefits: Self.sum(savings.indices) { savings[$0] * served[$0] },
      presentCosts: oneOff + presentRunning)
  }

  /// Cash saved in months 1, 2, …, by what a transaction of each flow saves.
  private static func inflows(_ model: CostModel, _ values: CaseValues, _ savings: [Double]) -> [Double] {
    let first = model.flows[0].traffic.adopted.map { $0 * values.volumeFactor * savings[0] }
    return model.flows.indices.dropFirst().reduce(into: first) { sums, flow in
      let adopted = model.flows[flow].traffic.adopted
      for month in adopted.indices { sums[month] += adopted[month] * values.volumeFactor * savings[flow] }
    }
  }

  private static func reviewHoursFreed(_ model: CostModel, _ values: CaseValues) -> Double? {
    guard let baseline = values.inputs.baseline[.reviewHandleSeconds],
      let augmented = values.inputs.augmented[.reviewHandleSeconds]
    else { return nil }
    return sum(values.flows.indices) { flow in
      let outcome = values.flows[flow]
      let hours = outcome.baseline.reviewed * baseline / 3600 - outcome.augmented.reviewed * augmented / 3600
      return model.flows[flow].traffic.adopted.reduce(0, +) * values.volumeFactor * hours
    }
  }

  private static func change(_ model: CostModel, _ values: CaseValues, _ year: Double) -> EventChange {
    let mean = { (count: (FlowOutcome) -> Double) in
      sum(values.flows.indices) { flow in
        model.flowShares[flow] * (count(values.flows[flow].augmented) - count(values.flows[flow].baseline))
      }
    }
    return EventChange(retries: mean(\.expectedRetries) * year, reviews: mean(\.reviewed) * year)
  }

  /// The first alone is not added to 0, so that its sign survives.
  private static func sum(_ flows: Range<Int>, _ value: (Int) -> Double) -> Double {
    flows.dropFirst().reduce(value(0)) { $0 + value($1) }
  }
}
