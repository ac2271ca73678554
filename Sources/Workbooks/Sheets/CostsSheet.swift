import Economics
import Vocabulary

/// What a transaction costs in each arm, what a year costs, and what is spent on the change.
struct CostsSheet {
  /// What the cash flow is made of.
  struct References {
    /// Of a transaction of each flow that is priced apart.
    var cashSavings: [Formula] = []
    var savingPerYear: Formula = 0
    var cashSavingPerYear: Formula = 0
    var oneOff: Formula = 0
    var runningPerMonth: Formula = 0
    /// Of whole amounts.
    var format: NumberFormat
  }

  private(set) var sheet = Sheet("Costs", widths: [28, 56, 12, 12, 11, 11, 12, 14, 14, 14, 14])
  private(set) var references: References
  private var row = 5
  private let money: MoneyCase
  private let inputs: InputReferences
  private let rates: RateReferences

  init(
    _ money: MoneyCase, _ inputs: InputReferences, _ rates: RateReferences,
    _ flow: FlowSheet, _ traffic: TrafficTable
  ) {
    (self.money, self.inputs, self.rates) = (money, inputs, rates)
    references = References(format: money.money)
    sheet.open(
      "Costs",
      "Cost by term; saving is baseline less augmented. Amounts in \(money.currency). A year is a run rate: every transaction served."
    )
    sheet.text("Transactions of the first twelve months", 3, 0, .label)
    let year = sheet.formula(traffic.firstYear, 3, 2, .count, name: "annual_transactions")
    let unit = money.currency
    sheet.header(
      [
        "Term", "How it is made, per transaction", "Baseline, \(unit), each", "Augmented, \(unit), each",
        "Cash share, baseline", "Cash share, augmented", "Cash saving, \(unit), each",
        "Baseline, \(unit), a year", "Augmented, \(unit), a year", "Saving, \(unit), a year",
        "Cash saving, \(unit), a year",
      ], 5, height: 48)
    sheet.frozenColumns = 1
    for term in money.priced { add(TermFormula(term: term), flow.mean, year) }
    if money.priced.isEmpty { addNothing() }
    addTotals(from: 6, suffix: "", columns: [2, 3, 6, 7, 8, 9, 10])
    addUnpriced()
    addSpending()
    if money.flows.count > 1 {
      references.cashSavings = zip(money.flows, flow.references).map { add($0, $1) }
    }
  }

  /// What a transaction of one flow costs; the table above is that of the mean transaction of the first year.
  private mutating func add(_ flow: PricedRates, _ ends: PerArm<FlowSheet.References>) -> Formula {
    row += 2
    sheet.text("Flow: \(flow.name ?? "")", row, 0, .heading)
    let first = row + 1
    for term in money.priced { add(TermFormula(term: term), ends, nil) }
    if money.priced.isEmpty { addNothing() }
    return addTotals(from: first, suffix: flow.suffix, columns: [2, 3, 6])[2]
  }

  private func value(_ name: CostInputName, _ arm: Arm) -> Formula {
    (name == .falseAcceptRate ? rates.falseAccepts[arm] : inputs[name, arm]) ?? 0
  }

  /// - Parameter year: transactions of the year; without them the term has no amounts of a year.
  private mutating func add(
    _ term: TermFormula, _ flow: PerArm<FlowSheet.References>, _ year: Formula?
  ) {
    row += 1
    sheet.text(term.title, row, 0, .label)
    sheet.text(term.words, row, 1)
    let each = PerArm { arm in
      sheet.formula(
        term.amount(flow[arm]) { value($0, arm) }, row, arm == .baseline ? 2 : 3, .smallMoney)
    }
    let shares = PerArm { arm in
      let column = arm == .baseline ? 4 : 5
      return term.term.cashableShare.map { sheet.formula(value($0, arm), row, column, .share) }
        ?? sheet.fixed(1, row, column, .share)
    }
    let cash = sheet.formula(
      realised(each.baseline * shares.baseline - each.augmented * shares.augmented), row, 6, .smallMoney)
    guard let year else { return }
    let yearly = PerArm { arm in
      sheet.formula(each[arm] * year, row, arm == .baseline ? 7 : 8, money.money)
    }
    sheet.formula(realised(yearly.baseline - yearly.augmented), row, 9, money.money)
    sheet.formula(cash * year, row, 10, money.money)
  }

  /// The part of a saving that is realised, where a share is stated.
  private func realised(_ saving: Formula) -> Formula {
    inputs[.realisedShare, .augmented].map { saving * $0 } ?? saving
  }

  private mutating func addNothing() {
    row += 1
    sheet.text("no term could be priced", row, 0, .note)
  }

  @discardableResult
  private mutating func addTotals(from first: Int, suffix: String, columns: [Int]) -> [Formula] {
    let rows = first...row
    row += 1
    sheet.text("Total of the priced terms", row, 0, .label)
    let names = [6: "cash_saving_per_transaction\(suffix)", 9: "saving_per_year", 10: "cash_saving_per_year"]
    let totals = columns.map { column in
      let format = [2, 3, 6].contains(column) ? NumberFormat.smallMoney : money.money
      return sheet.formula(
        .sum(sheet.range(column: column, rows: rows)), row, column, format, name: names[column], role: .output
      )
    }
    row += 1
    guard totals.count > 3 else { return totals }
    references.cashSavings = [totals[2]]
    references.savingPerYear = totals[5]
    references.cashSavingPerYear = totals[6]
    return totals
  }

  /// What has no number, and why: it is in no total.
  private mutating func addUnpriced() {
    for unpriced in money.economics.unpriced {
      row += 1
      sheet.text(TermFormula(term: unpriced.term).title, row, 0, .label)
      sheet.text("not priced, in no total: \(unpriced.reason)", row, 1, .note)
    }
    row += 1
  }

  private mutating func addSpending() {
    row += 1
    sheet.text("Spent once, in month 0", row, 0, .label)
    sheet.text("sum of the one-off inputs", row, 1)
    references.oneOff = sheet.formula(
      .total(inputs.oneOff), row, 2, money.money, name: "one_off", role: .output)
    row += 1
    sheet.text("Spent every month", row, 0, .label)
    sheet.text("sum of the running inputs" + (inputs.updates == nil ? "" : ", and updates / 12"), row, 1)
    let updates = inputs.updates.map { [$0.cost * $0.perYear / 12] } ?? []
    references.runningPerMonth = sheet.formula(
      .total(inputs.running + updates), row, 2, money.money, name: "running_per_month", role: .output)
  }
}
