import Economics

/// The first columns of the cash flow: volume and adoption by month, which are inputs.
struct TrafficTable {
  private(set) var sheet = Sheet(
    "CashFlow", widths: [8, 11, 14, 12, 14, 13, 13, 14, 15, 11, 14, 16, 10, 11, 8])
  /// Transactions and adopted share of months 1, 2, ….
  private(set) var months: [Month] = []
  /// Of the first twelve months, as if every one were served.
  private(set) var firstYear: Formula = 0
  /// The same of each flow that is priced apart.
  private(set) var firstYearByFlow: [Formula] = []
  /// What brings money of the next month to now.
  private(set) var ratePerMonth: Formula = 0

  /// What formulas call the numbers of a month.
  struct Month {
    /// Of each flow that is priced apart.
    var transactions: [Formula]
    var share: Formula
  }

  /// The first column of transactions by flow.
  private var firstFlow = 0

  /// The row of month 0.
  static let firstRow = 6

  init(_ money: MoneyCase, _ inputs: InputReferences) {
    sheet.open(
      "Cash flow",
      "Month 0 is the one-off cost; months count at their ends. Amounts in \(money.currency). Volumes and shares are inputs."
    )
    sheet.text("Discount rate a month", 3, 0, .label)
    let perMonth = (1 + inputs.ratePerYear).raised(to: 1.0 / 12) - 1
    ratePerMonth = sheet.formula(perMonth, 3, 3, .fineShare, name: "rate_per_month")
    let unit = money.currency
    sheet.header(
      [
        "Month", "Calendar", "Transactions", "Served by augmented", "Cash saving, \(unit)",
        "One-off, \(unit)",
        "Running, \(unit)", "Net cash, \(unit)", "Cumulative, \(unit)", "Discount factor",
        "Present value, \(unit)", "Cumulative present value, \(unit)", "Paid back at", "Discounted: at",
        "Sign",
      ], Self.firstRow - 1, height: 48)
    sheet.frozenColumns = 2
    firstFlow = sheet.widths.count
    addHeaders(money.flows)
    for (index, month) in money.traffic.enumerated() { add(month, money.flows, Self.firstRow + 1 + index) }
    let year = { [sheet] (column: Int) in
      Formula.sum(sheet.range(column: column, rows: Self.firstRow + 1...Self.firstRow + 12))
        * inputs.volumeFactor
    }
    firstYear = year(2)
    firstYearByFlow = money.flows.indices.map {
      money.flows[$0].name == nil ? firstYear : year(firstFlow + $0)
    }
  }

  /// Transactions by flow stand after all other columns.
  private mutating func addHeaders(_ flows: [PricedRates]) {
    for name in flows.compactMap(\.name) {
      sheet.text("Transactions: \(name)", Self.firstRow - 1, sheet.widths.count, .header)
      sheet.widths.append(14)
    }
  }

  private mutating func add(_ month: TrafficMonth, _ flows: [PricedRates], _ row: Int) {
    sheet.text(month.month.description, row, 1)
    let named = flows.enumerated().compactMap { place, flow in
      flow.name.map { name in
        let stated = month.flows?.first { $0.name == name }?.transactions ?? 0
        return sheet.input(stated, row, firstFlow + place, .count, allowed: 0...1e12)
      }
    }
    let transactions =
      named.isEmpty
      ? [sheet.input(month.transactions, row, 2, .count, allowed: 0...1e12)] : named
    if !named.isEmpty { sheet.formula(.total(named), row, 2, .count) }
    let share = sheet.input(month.adoptedShare, row, 3, .share, allowed: 0...1)
    months.append(Month(transactions: transactions, share: share))
  }

  /// The share of the first year's transactions in each flow, one row each of the sheet of flows.
  func flowShares(_ flows: [PricedRates], in sheet: inout Sheet, _ top: Int) -> [Formula] {
    sheet.text("Share of the first year's transactions", top, 0, .heading)
    return zip(flows, firstYearByFlow).enumerated().map { place, flow in
      let (row, equal) = (top + 1 + place, 1 / Formula(floatLiteral: Double(flows.count)))
      sheet.text(flow.0.name ?? "", row, 0, .label)
      sheet.text("its transactions of the first twelve months / those of all flows", row, 1)
      return sheet.formula(
        .when(0 < firstYear, flow.1 / firstYear, else: equal), row, 2, .fineShare,
        name: "flow_share\(flow.0.suffix)")
    }
  }
}
