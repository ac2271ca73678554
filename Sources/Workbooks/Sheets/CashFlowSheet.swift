/// Cash by month from month 0, and what it is worth now.
struct CashFlowSheet {
  /// What the results are made of.
  struct References {
    /// By month from month 0.
    var net: CellRange
    var cashSaving: CellRange
    var running: CellRange
    var factor: CellRange
    var presentValue: CellRange
    /// After the last month.
    var cumulative: Formula
    var cumulativePresentValue: Formula
    /// Months at which the cumulative flow turns positive; 0 elsewhere.
    var crossings: CellRange
    var discountedCrossings: CellRange
    /// Month by month from month 0.
    var months: CellRange
    /// The sign of the last flow that is not 0: up to the month before, and up to the month.
    var signsBefore: CellRange
    var signsAfter: CellRange
    var lastSign: Formula
  }

  private(set) var sheet: Sheet
  let references: References

  init(_ traffic: TrafficTable, _ inputs: InputReferences, _ costs: CostsSheet.References) {
    var sheet = traffic.sheet
    let first = TrafficTable.firstRow
    var last: Line?
    for month in 0...traffic.months.count {
      last = Line(month, after: last, traffic, inputs, costs, &sheet)
    }
    let end = first + traffic.months.count
    let range = { (column: Int) in sheet.range(column: column, rows: first...end) }
    references = References(
      net: range(7), cashSaving: range(4), running: range(6), factor: range(9), presentValue: range(10),
      cumulative: last?.cumulative ?? 0, cumulativePresentValue: last?.cumulativePresentValue ?? 0,
      crossings: range(12), discountedCrossings: range(13), months: range(0),
      signsBefore: sheet.range(column: 14, rows: first...end - 1),
      signsAfter: sheet.range(column: 14, rows: first + 1...end), lastSign: last?.sign ?? 0)
    self.sheet = sheet
  }

  /// One month.
  private struct Line {
    let month: Formula
    let cumulative: Formula
    let cumulativePresentValue: Formula
    let sign: Formula

    init(
      _ number: Int, after before: Line?, _ traffic: TrafficTable, _ inputs: InputReferences,
      _ costs: CostsSheet.References, _ sheet: inout Sheet
    ) {
      let row = TrafficTable.firstRow + number
      let money = costs.format
      month = sheet.fixed(Double(number), row, 0, .count)
      let counts = month <= inputs.horizonMonths
      var saving: Formula = 0
      if number > 0 {
        let volume = traffic.months[number - 1]
        saving = .when(
          counts,
          volume.saved(costs.cashSavings, inputs.volumeFactor), else: 0)
      }
      let inflow = sheet.formula(saving, row, 4, money)
      let oneOff = sheet.formula(number == 0 ? costs.oneOff : 0, row, 5, money)
      let running = sheet.formula(
        number == 0 ? 0 : .when(counts, costs.runningPerMonth, else: 0), row, 6, money)
      let net = sheet.formula(inflow - oneOff - running, row, 7, money)
      cumulative = sheet.formula(before.map { $0.cumulative + net } ?? net, row, 8, money)
      let factor = sheet.formula(1 / (1 + traffic.ratePerMonth).raised(to: month), row, 9, .factor)
      let presentValue = sheet.formula(net * factor, row, 10, money)
      cumulativePresentValue = sheet.formula(
        before.map { $0.cumulativePresentValue + presentValue } ?? presentValue, row, 11, money)
      sign = sheet.formula(
        .when(net < 0, -1, else: .when(0 < net, 1, else: before?.sign ?? 0)), row, 14, .general)
      guard let before else { return }
      sheet.formula(
        Self.crossing(before.month, before.cumulative, cumulative, net), row, 12, .marker)
      sheet.formula(
        Self.crossing(before.month, before.cumulativePresentValue, cumulativePresentValue, presentValue), row,
        13, .marker)
    }

    /// The month, with its fraction, in which the cumulative flow rises through 0; 0 if it does not.
    private static func crossing(
      _ month: Formula, _ before: Formula, _ after: Formula, _ amount: Formula
    ) -> Formula {
      .when(before < 0 && 0 <= after, month - before / amount, else: 0)
    }
  }
}

extension TrafficTable.Month {
  /// Cash saved in it, by what a transaction of each flow saves.
  fileprivate func saved(_ savings: [Formula], _ volumeFactor: Formula) -> Formula {
    guard transactions.count > 1 else {
      return transactions[0] * share * volumeFactor * savings[0]
    }
    return Formula.total(zip(transactions, savings).map { $0 * $1 }) * share * volumeFactor
  }
}
