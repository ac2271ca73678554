import Vocabulary

/// Cost, saving and worth at one set of values.
///
/// Annual figures are run rates: the transactions of the first twelve months, every one of them served by the arm in
/// question. The cash flow follows volumes and adoption month by month: month 0 is the one-off cost, the end of month t
/// brings (adopted transactions)·(cash saving per transaction) − running cost.
public struct MoneyOutcome: Sendable {
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
  public let cashFlow: CashFlow
  /// What the cash saving of each term is worth now.
  public let presentSaving: TermAmounts
  public let profitability: Profitability

  /// Net present value of the cash flow.
  public var netPresentValue: Double { profitability.netPresentValue }

  /// The saving of a year over every known term.
  public var totalAnnualSaving: Double { annualSaving.total }

  init(_ model: CostModel, _ values: CaseValues) {
    let costs = PerArm { UnitCosts(flow: values.flow[$0], inputs: values.inputs[$0]) }
    let realised = values.inputs.augmented[.realisedShare] ?? 1
    let cash = (costs.baseline.cash - costs.augmented.cash) * realised
    let year = model.traffic.firstYear * values.volumeFactor
    let served = model.served * values.volumeFactor
    unitCosts = costs
    annualCost = PerArm { costs[$0].amounts.known(in: costs[$0.other].amounts) * year }
    annualSaving = (costs.baseline.amounts - costs.augmented.amounts) * (year * realised)
    annualCashSaving = cash * year
    presentSaving = cash * served
    oneOff = values.oneOff
    runningPerMonth = values.runningPerMonth + (values.update ?? 0) * model.updatesPerYear / 12
    reviewHoursFreed = Self.reviewHoursFreed(model, values)
    let (saving, running) = (cash.total, runningPerMonth)
    presentRunning = running * model.annuity
    cashFlow = CashFlow(
      [-oneOff] + model.traffic.adopted.map { $0 * values.volumeFactor * saving - running })
    profitability = Profitability(
      presentBenefits: saving * served, presentCosts: oneOff + presentRunning)
  }

  private static func reviewHoursFreed(_ model: CostModel, _ values: CaseValues) -> Double? {
    let hours = PerArm { arm in
      values.inputs[arm][.reviewHandleSeconds].map { values.flow[arm].reviewed * $0 / 3600 }
    }
    guard let baseline = hours.baseline, let augmented = hours.augmented else { return nil }
    return model.traffic.adopted.reduce(0, +) * values.volumeFactor * (baseline - augmented)
  }
}
