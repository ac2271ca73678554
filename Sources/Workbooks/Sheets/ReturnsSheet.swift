import Foundation

/// The rates of return, found in cells: those that spreadsheets bring along miss negative rates, and count months beyond the
/// horizon.
struct ReturnsSheet {
  private(set) var sheet = Sheet("Returns", widths: [30, 17, 17, 17, 17, 17])
  /// Of a year; a text unless the flow changes its sign exactly once.
  let internalRate: CellContent
  /// Of a year; a text unless money goes both ways.
  let modifiedRate: CellContent

  /// Halvings until neighbouring numbers are told apart.
  private static let steps = 50
  private static let firstRow = 8

  init(_ inputs: InputReferences, _ cash: CashFlowSheet.References) {
    sheet.open(
      "Rates of return",
      "Nothing here is to be changed. The internal rate is looked for by halving, so that a negative one is found too."
    )
    sheet.text("Changes of sign of the cash flow", 3, 0, .label)
    let changes = sheet.formula(Self.changes(cash), 3, 1, .count)
    sheet.text("Money in, brought to now", 4, 0, .label)
    let moneyIn = sheet.formula(Self.worth(cash, inputs.reinvestmentRatePerYear, of: 1), 4, 1, .ratio)
    sheet.text("Money out, brought to now", 5, 0, .label)
    let moneyOut = sheet.formula(Self.worth(cash, inputs.financeRatePerYear, of: -1), 5, 1, .ratio)
    let modified =
      (moneyIn / moneyOut).raised(to: 12 / inputs.horizonMonths) * (1 + inputs.reinvestmentRatePerYear) - 1
    modifiedRate = .when(
      0 < moneyIn && 0 < moneyOut, modified, else: "money does not go both ways")
    sheet.header(
      ["Step", "From", "To", "Middle", "Discount factor a month", "Before the root"], Self.firstRow - 1)
    let factor = Self.search(cash, &sheet)
    internalRate = .when(
      changes <= 1 && 1 <= changes, 1 / factor.raised(to: 12) - 1, else: "none or not unique")
  }

  /// How often money in turns to money out or back.
  private static func changes(_ cash: CashFlowSheet.References) -> Formula {
    let (before, after) = (cash.signsBefore, cash.signsAfter)
    return Formula(
      whole: "SUMPRODUCT((\(after.text)<>\(before.text))*(\(before.text)<>0))",
      value: Double(zip(before.values, after.values).count { $0 != $1 && $0 != 0 }))
  }

  /// What all money in, or out, is worth now at a rate of the year.
  private static func worth(
    _ cash: CashFlowSheet.References, _ ratePerYear: Formula, of sign: Double
  ) -> Formula {
    let (net, months) = (cash.net, cash.months)
    let side = sign > 0 ? ">" : "<"
    let value = zip(net.values, months.values).reduce(0) { sum, next in
      let (amount, month) = next
      return amount * sign > 0 ? sum + abs(amount) * pow(1 + ratePerYear.value, -month / 12) : sum
    }
    let text =
      "SUMPRODUCT((\(net.text)\(side)0)*ABS(\(net.text))*(1+\(ratePerYear.text))^(-\(months.text)/12))"
    return Formula(whole: text, value: value)
  }

  /// The discount factor v at which Σ CFₜvᵗ is 0, as v = u/(1 − u) with u halved between 0 and 1. Before it the sum has the
  /// sign of the first flow, which is not that of the last.
  private static func search(_ cash: CashFlowSheet.References, _ sheet: inout Sheet) -> Formula {
    // Beyond these a factor to the power of the last month is no number that a spreadsheet holds.
    let widest = pow(10, -250 / max(1, Double(cash.months.values.count)))
    var (low, high) = (Formula(floatLiteral: widest / (1 + widest)), Formula(floatLiteral: 1 / (1 + widest)))
    var factor: Formula = 1
    for step in 1...steps {
      let row = firstRow + step - 1
      _ = sheet.fixed(Double(step), row, 0, .count)
      let from = sheet.formula(low, row, 1, .factor)
      let to = sheet.formula(high, row, 2, .factor)
      let middle = sheet.formula((from + to) / 2, row, 3, .factor)
      factor = sheet.formula(middle / (1 - middle), row, 4, .factor)
      let side = sheet.formula(side(of: factor, cash), row, 5, .general)
      low = .when(0 < side, middle, else: from)
      high = .when(0 < side, to, else: middle)
    }
    return factor
  }

  /// 1 before the root, −1 behind it; powers of numbers above 1 would leave what a spreadsheet holds.
  private static func side(of factor: Formula, _ cash: CashFlowSheet.References) -> Formula {
    let (net, months, last) = (cash.net, cash.months, cash.lastSign)
    let end = months.values.last ?? 0
    let (v, count) = (factor.value, Int(end))
    let sum = zip(net.values, months.values).reduce(0) { sum, next in
      sum + next.0 * (v <= 1 ? pow(v, next.1) : pow(1 / v, end - next.1))
    }
    let text =
      "SIGN(IF(\(factor.text)<=1,SUMPRODUCT(\(net.text),\(factor.text)^\(months.text)),"
      + "SUMPRODUCT(\(net.text),(1/\(factor.text))^(\(count)-\(months.text)))))*-\(last.text)"
    return Formula(whole: text, value: (sum > 0 ? 1 : sum < 0 ? -1 : 0) * -last.value)
  }
}
