import Vocabulary

/// Cost, saving and worth at one set of values.
///
/// Annual figures are run rates: the transactions of the first twelve months, every one of them served by the arm in
/// question. The cash flow follows volumes and adoption month by month: month 0 is the one-off cost, the end of month t
/// brings (adopted transactions)·(cash saving per transaction) − running cost.
public struct MoneyOutcome: Sendable {
  public let unitCosts: PerArm<UnitCosts>
  /// Money per year by arm; a term unknown in either arm is absent in both.
  public let annualCost: PerArm<[CostTerm: Double]>
  /// Baseline less augmented, per year.
  public let annualSaving: [CostTerm: Double]
  /// The part of it that moves cash.
  public let annualCashSaving: [CostTerm: Double]
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
  public let presentSaving: [CostTerm: Double]
  public let profitability: Profitability

  /// Net present value of the cash flow.
  public var netPresentValue: Double { profitability.netPresentValue }

  /// The saving of a year over every known term.
  public var totalAnnualSaving: Double { CostTerm.allCases.reduce(0) { $0 + (annualSaving[$1] ?? 0) } }

  init(_ model: CostModel, _ values: CaseValues) {
    let costs = PerArm { UnitCosts(flow: values.flow[$0], inputs: values.inputs[$0]) }
    let terms = CostTerm.allCases.filter {
      costs.baseline.amounts[$0] != nil && costs.augmented.amounts[$0] != nil
    }
    let year = model.traffic.firstYear
    func difference(_ part: KeyPath<UnitCosts, [CostTerm: Double]>) -> [CostTerm: Double] {
      Dictionary(
        uniqueKeysWithValues: terms.map {
          ($0, (costs.baseline[keyPath: part][$0] ?? 0) - (costs.augmented[keyPath: part][$0] ?? 0))
        })
    }
    let cash = difference(\.cash)
    let served = model.presentValue(model.traffic.adopted)
    unitCosts = costs
    annualCost = costs.map { arm in arm.amounts.filter { terms.contains($0.key) }.mapValues { $0 * year } }
    annualSaving = difference(\.amounts).mapValues { $0 * year }
    annualCashSaving = cash.mapValues { $0 * year }
    presentSaving = cash.mapValues { $0 * served }
    oneOff = values.oneOff.sortedSum
    runningPerMonth = values.runningPerMonth.sortedSum + (values.update ?? 0) * model.updatesPerYear / 12
    reviewHoursFreed = Self.reviewHoursFreed(model, values)
    let (saving, running) = (terms.reduce(0) { $0 + (cash[$1] ?? 0) }, runningPerMonth)
    presentRunning = running * model.annuity
    cashFlow = CashFlow([-oneOff] + model.traffic.adopted.map { $0 * saving - running })
    profitability = Profitability(
      presentBenefits: saving * served, presentCosts: oneOff + presentRunning)
  }

  private static func reviewHoursFreed(_ model: CostModel, _ values: CaseValues) -> Double? {
    let hours = PerArm { arm in
      values.inputs[arm][.reviewHandleSeconds].map { values.flow[arm].reviewed * $0 / 3600 }
    }
    guard let baseline = hours.baseline, let augmented = hours.augmented else { return nil }
    return model.traffic.adopted.reduce(0, +) * (baseline - augmented)
  }
}

extension [String: Double] {
  /// The sum in the order of the names, so that the last digit never depends on hashing.
  fileprivate var sortedSum: Double { sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }
}
