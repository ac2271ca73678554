import Economics

/// The first columns of the cash flow: volume and adoption by month, which are inputs.
struct TrafficTable {
  private(set) var sheet = Sheet(
    "CashFlow", widths: [8, 11, 14, 12, 14, 13, 13, 14, 15, 11, 14, 16, 10, 11, 8])
  /// Transactions and adopted share of months 1, 2, ….
  private(set) var months: [(transactions: Formula, share: Formula)] = []
  /// Of the first twelve months, as if every one were served.
  private(set) var firstYear: Formula = 0
  /// What brings money of the next month to now.
  private(set) var ratePerMonth: Formula = 0

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
    for (index, month) in money.traffic.enumerated() { add(month, Self.firstRow + 1 + index) }
    let year = sheet.range(column: 2, rows: Self.firstRow + 1...Self.firstRow + 12)
    firstYear = .sum(year) * inputs.volumeFactor
  }

  private mutating func add(_ month: TrafficMonth, _ row: Int) {
    sheet.text(month.month.description, row, 1)
    let transactions = sheet.input(month.transactions, row, 2, .count, allowed: 0...1e12)
    let share = sheet.input(month.adoptedShare, row, 3, .share, allowed: 0...1)
    months.append((transactions, share))
  }
}
