import Economics
import Statistics

/// What it comes to: live, beside what the run recorded.
struct ResultsSheet {
  private(set) var sheet = Sheet("Results", widths: [32, 27, 17, 12, 17, 17, 17, 17, 17])
  /// Net present value, return and payback first.
  let outputs: [ResultRow]

  init(
    _ money: MoneyCase, _ costs: CostsSheet.References, _ cash: CashFlowSheet.References,
    _ returns: ReturnsSheet
  ) {
    let (worth, others) = (
      Self.worth(money, costs, cash), Self.others(money, costs) + Self.rates(money, returns)
    )
    outputs = worth + others
    sheet.open(
      "Results",
      "Column C is live: central values only. Columns E to H are the run's and do not move. Amounts in \(money.currency)."
    )
    sheet.header(
      [
        "Measure", "Name of the cell", "This workbook", "Unit", "Run: central", "Run: p10", "Run: p50",
        "Run: p90", "Change from the run",
      ], 3)
    for (offset, output) in outputs.enumerated() { add(output, 4 + offset) }
  }

  private mutating func add(_ result: ResultRow, _ row: Int) {
    sheet.text(result.title, row, 0, .label)
    sheet.text(result.name, row, 1)
    sheet.output(result.content, row, 2, result.format, name: result.name)
    sheet.text(result.unit, row, 3)
    let recorded = CellStyle(role: .recorded, number: result.format)
    sheet.put(.known(result.central, reason: result.reason), row, 4, recorded)
    for (column, value) in zip(5..., [result.p10, result.p50, result.p90]) {
      sheet.put(.known(value, reason: "–"), row, column, recorded)
    }
    guard let central = result.central, case .formula(let now) = result.content else { return }
    // Rounded, so that the last digits of a sum do not read as a change.
    let text = "IFERROR(ROUND(\(result.name)-E\(row + 1),6),\"–\")"
    let change = ((now.value - central) * 1e6).rounded() / 1e6
    sheet.formula(Formula(whole: text, value: change == 0 ? 0 : change), row, 8, result.format)
  }

  /// Net present value, return, benefit over cost, and both paybacks.
  private static func worth(
    _ money: MoneyCase, _ costs: CostsSheet.References, _ cash: CashFlowSheet.References
  ) -> [ResultRow] {
    let (economics, quantiles) = (money.economics, money.economics.quantiles)
    let benefits = Formula.sumOfProducts(cash.cashSaving, cash.factor)
    let spent = costs.oneOff + .sumOfProducts(cash.running, cash.factor)
    let isSpent = 0 < spent
    let unspent = "nothing is spent"
    let never = "not within the horizon"
    return [
      ResultRow(
        title: "Net present value", name: "npv", unit: economics.currency, format: money.money,
        content: .formula(.sum(cash.presentValue)), central: economics.npv.base, p10: economics.npv.p10,
        p50: economics.npv.p50, p90: economics.npv.p90),
      ResultRow(
        "Return on investment (ROI)", "roi", "share", .share,
        .when(isSpent, (benefits - spent) / spent, else: unspent), economics.roi, quantiles?.roi),
      ResultRow(
        "Payback", "payback_months", "months", .months,
        .when(0 <= cash.cumulative, .max(cash.crossings), else: never), economics.paybackMonths,
        quantiles?.paybackMonths),
      ResultRow(
        "Payback, discounted", "discounted_payback_months", "months", .months,
        .when(0 <= cash.cumulativePresentValue, .max(cash.discountedCrossings), else: never),
        economics.discountedPaybackMonths, quantiles?.discountedPaybackMonths),
      ResultRow(
        "Benefit over cost", "benefit_cost_ratio", "ratio", .ratio,
        .when(isSpent, benefits / spent, else: unspent), economics.benefitCostRatio,
        quantiles?.benefitCostRatio),
    ]
  }

  /// Savings and spending.
  private static func others(_ money: MoneyCase, _ costs: CostsSheet.References) -> [ResultRow] {
    let (economics, quantiles) = (money.economics, money.economics.quantiles)
    let unit = economics.currency
    return [
      ResultRow(
        "Saving a year", "annual_saving", "\(unit)/year", money.money, .formula(costs.savingPerYear),
        economics.totals.saving, quantiles?.saving),
      ResultRow(
        "Cash saving a year", "annual_cash_saving", "\(unit)/year", money.money,
        .formula(costs.cashSavingPerYear), economics.totals.cashSaving, quantiles?.cashSaving),
      ResultRow(
        "Spent once", "total_one_off", unit, money.money, .formula(costs.oneOff), economics.oneOff,
        quantiles?.oneOff),
      ResultRow(
        "Spent a year", "running_per_year", "\(unit)/year", money.money,
        .formula(costs.runningPerMonth * 12), economics.runningPerYear, quantiles?.runningPerYear),
    ]
  }

  /// The internal rate means something only where the flow changes its sign once; the modified one has no such condition.
  private static func rates(_ money: MoneyCase, _ returns: ReturnsSheet) -> [ResultRow] {
    let (economics, quantiles) = (money.economics, money.economics.quantiles)
    let modified = economics.mirr ?? .unknown("not recorded by the release of the run")
    return [
      ResultRow(
        "Internal rate of return a year", "irr", "share", .share, returns.internalRate, economics.irr,
        quantiles?.irr),
      ResultRow(
        "Modified internal rate of return a year", "mirr", "share", .share, returns.modifiedRate, modified,
        quantiles?.mirr),
    ]
  }
}

extension ResultRow {
  fileprivate init(
    _ title: String, _ name: String, _ unit: String, _ format: NumberFormat, _ content: CellContent,
    _ estimate: Estimate, _ quantiles: DrawnQuantity?
  ) {
    self.init(
      title: title, name: name, unit: unit, format: format, content: content, central: estimate.value,
      reason: estimate.reason, p10: quantiles?.p10, p50: quantiles?.p50, p90: quantiles?.p90)
  }
}
