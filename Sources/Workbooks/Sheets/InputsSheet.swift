import Economics
import Vocabulary

/// Every number that somebody stated or the pilot measured, one named cell each, with who answers for it.
///
/// Rates of the flow and of false accepts stand on the sheet of rates.
struct InputsSheet {
  private(set) var sheet = Sheet("Inputs", widths: [36, 44, 11, 14, 12, 12, 12, 11, 18, 34, 12])
  private(set) var references: InputReferences
  private var row = 4
  private var names = CellNames()
  private let money: MoneyCase

  private static let headers = [
    "Name of the cell", "Input", "Arm", "Value", "Unit", "Low", "High", "Kind", "Owner", "Source", "Date",
  ]

  init(_ money: MoneyCase) {
    self.money = money
    // Replaced below; the general inputs need the sheet, and the sheet stands with them.
    references = InputReferences(
      ratePerYear: 0, financeRatePerYear: 0, reinvestmentRatePerYear: 0, horizonMonths: 0, volumeFactor: 1)
    sheet.open(
      "Inputs",
      "Change a yellow cell and everything follows. Amounts in \(money.currency), \(money.economics.prices.rawValue) prices."
    )
    sheet.header(Self.headers, 3)
    sheet.frozenColumns = 1
    addGeneral()
    addCosts()
    addSpending()
  }

  private mutating func addGeneral() {
    let economics = money.economics
    heading("General")
    references.ratePerYear = general(
      "rate_per_year", "Discount rate, without a surcharge for risk", economics.ratePerYear, "per year",
      .share,
      allowed: -0.99...10)
    let rate = { (sheet: inout InputsSheet, name: String, meaning: String, value: Double?) in
      value.map { sheet.general(name, meaning, $0, "per year", .share, allowed: -0.99...10) }
        ?? sheet.references.ratePerYear
    }
    references.financeRatePerYear = rate(
      &self, "finance_rate_per_year", "Modified rate of return: money out is financed at it",
      economics.financeRatePerYear)
    references.reinvestmentRatePerYear = rate(
      &self, "reinvestment_rate_per_year", "Modified rate of return: money in is reinvested at it",
      economics.reinvestmentRatePerYear)
    references.horizonMonths = general(
      "horizon_months", "Horizon; months beyond it count nothing", Double(economics.horizonMonths), "months",
      .count, allowed: 1...Double(money.traffic.count), isWhole: true)
    references.volumeFactor = general(
      "volume_factor", "Every month's volume is multiplied by it", 1, "factor", .stated, allowed: 0...1e6,
      source: "1 is the stated volume")
  }

  private mutating func general(
    _ name: String, _ meaning: String, _ value: Double, _ unit: String, _ format: NumberFormat,
    allowed: ClosedRange<Double>, isWhole: Bool = false, source: String = "pilot.yaml"
  ) -> Formula {
    for (column, text) in [name, meaning, "both"].enumerated() { sheet.text(text, row, column) }
    sheet.text(unit, row, 4)
    sheet.text("declared", row, 7)
    sheet.text(source, row, 9)
    defer { row += 1 }
    return sheet.input(value, row, 3, format, name: name, allowed: allowed, isWhole: isWhole)
  }

  private mutating func addCosts() {
    heading("Cost of a transaction")
    let needed = Set(money.priced.flatMap { $0.inputs + ($0.cashableShare.map { [$0] } ?? []) })
    let stated = money.economics.inputs.filter { $0.part == .transaction }
    for name in CostInputName.allCases where name != .falseAcceptRate {
      let rows = stated.filter { $0.name == name.rawValue }
      for each in rows { addCost(name, each) }
      if rows.isEmpty, needed.contains(name), let neutral = name.neutralValue { addNeutral(name, neutral) }
    }
  }

  private mutating func addCost(_ name: CostInputName, _ input: InputRow) {
    let key = "in_\(name.rawValue)" + (input.arm.map { "_\($0.rawValue)" } ?? "")
    let unit = input.unit ?? name.unit(currency: money.economics.currency)
    describe(input, meaning: name.meaning, cell: key, unit: unit, name.isShare ? .statedShare : .stated)
    let reference = sheet.input(
      input.base, row, 3, name.isShare ? .statedShare : .stated, name: key, allowed: name.possible)
    for arm in Arm.allCases where input.arm == nil || input.arm == arm {
      references.costs[.init(name: name, arm: arm)] = reference
    }
    row += 1
  }

  /// What is not stated, and counts as if it were not there.
  private mutating func addNeutral(_ name: CostInputName, _ value: Double) {
    let key = "in_\(name.rawValue)"
    for (column, text) in [key, name.meaning, "both"].enumerated() { sheet.text(text, row, column) }
    sheet.text(name.unit(currency: money.economics.currency), row, 4)
    sheet.text("default", row, 7)
    sheet.text("not stated: adds nothing", row, 9)
    let reference = sheet.input(
      value, row, 3, name.isShare ? .statedShare : .stated, name: key, allowed: name.possible)
    for arm in Arm.allCases { references.costs[.init(name: name, arm: arm)] = reference }
    row += 1
  }

  private mutating func addSpending() {
    references.oneOff = spending("Spent once, in month 0", .oneOff, prefix: "oneoff_", unit: "")
    references.running = spending("Spent every month", .running, prefix: "run_", unit: "/month")
    let updates = spending(
      "Spent on every update of the model", .update, prefix: "update_cost_", unit: "/update")
    guard let cost = updates.first else { return }
    let perYear = general(
      "updates_per_year", "Updates of the model", money.economics.updatesPerYear ?? 0, "per year", .stated,
      allowed: 0...365)
    references.updates = (cost, perYear)
  }

  private mutating func spending(
    _ title: String, _ part: InputRow.Part, prefix: String, unit: String
  ) -> [Formula] {
    let rows = money.economics.inputs.filter { $0.part == part }
    if rows.isEmpty { return [] }
    heading(title)
    return rows.map { input in
      let key = names.name(prefix, input.name)
      let unit = input.unit ?? money.economics.currency + unit
      describe(input, meaning: input.name, cell: key, unit: unit, money.money)
      defer { row += 1 }
      return sheet.input(input.base, row, 3, money.money, name: key)
    }
  }

  private mutating func describe(
    _ input: InputRow, meaning: String, cell: String, unit: String, _ format: NumberFormat
  ) {
    for (column, text) in [cell, meaning, input.arm?.rawValue ?? "both"].enumerated() {
      sheet.text(text, row, column)
    }
    sheet.text(unit, row, 4)
    for (column, value) in [(5, input.low), (6, input.high)] {
      sheet.put(.number(value), row, column, CellStyle(role: .recorded, number: format))
    }
    let source = input.source ?? (input.kind == .measured ? "this pilot" : nil)
    for (column, text) in zip(7..., [input.kind.rawValue, input.owner, source, input.date]) {
      sheet.text(text, row, column)
    }
  }

  private mutating func heading(_ text: String) {
    sheet.text(text, row, 0, .heading)
    row += 1
  }
}
