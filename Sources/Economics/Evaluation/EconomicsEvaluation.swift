import Findings
import Statistics
import Vocabulary

/// What the better model is worth: cost by term, saving, cash flow and its measures, each with its range.
///
/// Every range is that of ``MoneyRange``: its ends are the values in the least and in the most favourable case, in
/// numeric order. Annual figures are run rates as ``MoneyOutcome`` defines them.
public struct EconomicsEvaluation: Sendable, Hashable, Codable {
  public var currency: String
  public var tax: TaxBasis
  public var prices: PriceBasis
  public var ratePerYear: Double
  public var horizonMonths: Int
  /// Genuine transactions of the first twelve months, over all flows.
  public var annualTransactions: Double
  public var annualCost: [AnnualCost]
  public var annualSaving: [AnnualSaving]
  public var totals: AnnualTotals
  /// Terms that could not be priced; they are in no total.
  public var unpriced: [UnpricedTerm]
  /// Money spent in month 0.
  public var oneOff: Estimate
  /// Money per year, updates included.
  public var runningPerYear: Estimate
  /// Fraction of present cost that comes back beyond it.
  public var roi: Estimate
  public var benefitCostRatio: Estimate
  /// From month 0; without discounting.
  public var paybackMonths: Estimate
  public var discountedPaybackMonths: Estimate
  /// Annual figure of the monthly rate.
  public var irr: Estimate
  public var npv: NetPresentValue
  /// The central case by month, from month 0.
  public var cashFlow: [Double]
  /// Share of the present value, sign aside, that rests on an assumed input; `nil` for ``assumptionShareReason``.
  public var assumptionShare: Double?
  /// Why there is no such share; `nil` if there is one, and in evaluations of earlier releases.
  public var assumptionShareReason: String?
  public var inputs: [InputRow]
  public var warnings: [Finding]
  /// How often the inputs were drawn; `nil`, as all below, where nothing was, and in evaluations of earlier releases.
  public var draws: Int?
  /// What the quantities above come to over the draws.
  public var quantiles: MoneyQuantiles?
  /// Modified annual rate; see ``EconomicsSettings/financeRatePerYear``.
  public var mirr: Estimate?
  /// Widest swing first.
  public var tornado: [TornadoRow]?
  public var switchingValues: [SwitchingRow]?
  /// The most that knowing everything beforehand is worth, with the rivals as options; in money of month 0.
  public var perfectInformation: Double?
  /// Share of the variance of the net present value that the assumed inputs bring.
  public var uncertaintyShare: Double?
  public var rivals: [Rival]?
  public var staffing: StaffingOutcome?
  /// What a transaction goes through by the rates over every flow of the log.
  public var flow: [FlowRow]?
  /// Where the rates come from; `nil` in evaluations of earlier releases: from the field.
  public var ratesFrom: RatesSource?
  /// What the pilot is to cost, as asked for before it starts.
  public var pilotCost: Double?
  /// What a further day of the pilot costs.
  public var extensionPerDay: Double?
  /// Volume and adoption by month: those of the horizon, and of the first year where the horizon is shorter.
  public var traffic: [TrafficMonth]?
  /// How often the model is updated.
  public var updatesPerYear: Double?
  /// Rates of ``mirr`` as the pilot states them; `nil`: the discount rate.
  public var financeRatePerYear: Double?
  public var reinvestmentRatePerYear: Double?
  /// The flows that are priced by rates of their own; `nil` where those of ``flow`` price every volume.
  public var ratesByFlow: [FlowRow]?
  /// What changes in a year at the volumes' mix of flows; `nil` likewise.
  public var changePerYear: YearlyChange?

  /// - Parameters:
  ///   - settings: What the pilot declares.
  ///   - measured: What the pilot found; a flow of `settings` without rates of its own takes those over all.
  ///   - seed: Of the draws; without one nothing is drawn, and ranges are those of the inputs.
  /// - Complexity: O(inputs × months × draws).
  public init(_ settings: EconomicsSettings, _ measured: MeasuredInputs, seed: UInt64? = nil) {
    let model = CostModel(settings, Set(measured.ratesByFlow.keys))
    let known = CaseInput.all(settings, measured)
    let random = seed.map(InputDraws.init)
    let drawn = random.map {
      MoneyDraws(model, known, measured, $0, count: settings.draws ?? InputDraws.defaultCount)
    }
    let money = MoneyRange(model, known, measured, draws: drawn)
    let missing = UnpricedTerm.all(known, money.base)
    currency = settings.currency ?? EconomicsSettings.defaultCurrency
    tax = settings.tax ?? .excluded
    prices = settings.prices ?? .real
    ratePerYear = settings.ratePerYear
    horizonMonths = settings.horizonMonths
    annualTransactions = model.traffic.firstYear
    annualCost = AnnualCost.table(money, missing)
    annualSaving = AnnualSaving.table(money, missing)
    totals = AnnualTotals(money)
    unpriced = missing
    oneOff = money.estimate { $0.oneOff }
    runningPerYear = money.estimate { $0.runningPerMonth * 12 }
    let unspent = "nothing is spent"
    roi = money.estimate(orReason: unspent) { $0.profitability.returnOnInvestment }
    benefitCostRatio = money.estimate(orReason: unspent) { $0.profitability.benefitCostRatio }
    let never = "not within \(settings.horizonMonths) months"
    paybackMonths = money.estimate(orReason: never) { $0.cashFlow.paybackPeriods }
    discountedPaybackMonths = money.estimate(orReason: never) {
      $0.cashFlow.discounted(rate: model.ratePerMonth).paybackPeriods
    }
    irr = money.internalRate
    npv = NetPresentValue(money)
    cashFlow = money.base.cashFlow.amounts
    let share = AssumptionShare(money.base, known, model, source: measured.source).estimate
    (assumptionShare, assumptionShareReason) = (share.value, share.reason)
    inputs = known.map(InputRow.init)
    traffic = model.months
    updatesPerYear = model.updatesPerYear
    let values = CaseValues(known, measured, flows: model.flowNames)
    flow = Arm.allCases.map { FlowRow($0, measured.flowRates[$0], values.inputs[$0]) }
    ratesByFlow = FlowRow.byFlow(model, measured, values)
    changePerYear = YearlyChange(money, model)
    staffing = StaffingOutcome(settings.staffing, values, shares: model.flowShares)
    ratesFrom = measured.source
    (financeRatePerYear, reinvestmentRatePerYear) = (
      settings.financeRatePerYear, settings.reinvestmentRatePerYear
    )
    pilotCost = settings.pilotCost?.range?.base
    extensionPerDay = settings.extensionPerDay?.range?.base
    mirr = money.estimate(orReason: "money does not go both ways", isMissingLeast: true) {
      $0.modifiedInternalRate(settings)
    }
    warnings = []
    if let drawn, let random { add(drawn, random, settings) }
    warnings =
      EconomicsWarnings(
        settings, measured, known, money.base, missing, staffing: staffing,
        widestSwings: drawn.map { TornadoRow.widest($0) } ?? []
      ).findings
  }

  private mutating func add(_ drawn: MoneyDraws, _ random: InputDraws, _ settings: EconomicsSettings) {
    let worth = drawn.worth
    let others = settings.alternatives.sorted { $0.key < $1.key }.map {
      RivalDraws($0.key, $0.value, drawn, random)
    }
    draws = worth.count
    quantiles = MoneyQuantiles(drawn, settings)
    npv.fill(DrawSummary(worth))
    npv.probabilityNegativeIfMeasured = drawn.probabilityNegativeIfMeasured
    tornado = TornadoRow.table(drawn)
    switchingValues = SwitchingRow.table(drawn)
    rivals = others.map { $0.rival(beside: worth) }
    perfectInformation = OptionDraws([worth] + others.compactMap(\.worth))?.perfectInformation
    uncertaintyShare = UncertaintyShare(draws: worth, atCentre: drawn.worthWithoutAssumptions).share
  }
}
