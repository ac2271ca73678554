/// How a number is written.
enum NumberFormat: Sendable, Hashable {
  case general
  /// Whole units of money, or hundredths where the currency has them.
  case money(decimals: Int)
  /// Money of one transaction.
  case smallMoney
  /// A price or a time as somebody stated it.
  case stated
  /// A fraction, in per cent.
  case share
  /// A fraction whose last digits matter: a rate that was measured.
  case fineShare
  /// A fraction as somebody stated it, however small.
  case statedShare
  case count
  case months
  case ratio
  case factor
  /// Months where there are any, else nothing.
  case marker

  /// In the spreadsheet's notation.
  var code: String {
    switch self {
    case .general: "General"
    case .money(let decimals):
      decimals == 0 ? "#,##0;[Red]-#,##0" : "#,##0.\(String(repeating: "0", count: decimals));[Red]-#,##0.00"
    case .smallMoney: "#,##0.00000;[Red]-#,##0.00000"
    case .stated: "#,##0.00##"
    case .share: "0.00%;[Red]-0.00%"
    case .fineShare: "0.000%"
    case .statedShare: "0.00####%"
    case .count: "#,##0"
    case .months: "0.0"
    case .ratio: "0.00;[Red]-0.00"
    case .factor: "0.000000"
    case .marker: "0.0;-0.0;;"
    }
  }
}
