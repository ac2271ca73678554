import Foundation
import Statistics

/// The one scale of a table of money.
struct MoneyScale: Sendable, Equatable {
  let divisor: Double

  /// The largest of 1, 1,000 and 1,000,000 at which the largest amount still has four figures.
  init(largest: Double) {
    divisor = largest >= 1e9 ? 1e6 : largest >= 1e6 ? 1e3 : 1
  }
}

extension NumberStyle {
  /// An amount in a sentence: `¥8.1 M`, `810万円`, `1.2億円`; to three figures.
  func money(_ amount: Double, _ currency: String) -> String {
    isJapanese ? japaneseMoney(amount, currency, figures) : englishMoney(amount, currency, figures)
  }

  /// The same to two significant figures, for the first page: more would claim what no estimate of money knows.
  func moneyInTwoFigures(_ amount: Double, _ currency: String) -> String {
    let rounded = Self.twoFigures(amount)
    return isJapanese
      ? japaneseMoney(rounded, currency, twoFigures) : englishMoney(rounded, currency, twoFigures)
  }

  private func twoFigures(_ value: Double) -> String {
    number(value, decimals: value >= 10 || value == 0 ? 0 : 1)
  }

  /// Rounded to two significant digits: more would claim what no estimate of money knows.
  private static func twoFigures(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let unit = pow(10, log10(abs(value)).rounded(.down) - 1)
    return (value / unit).rounded() * unit
  }

  private func englishMoney(_ amount: Double, _ currency: String, _ figures: (Double) -> String) -> String {
    let head = currency == "JPY" ? "¥" : currency + gap
    let (divisor, tail) =
      switch abs(amount) {
      case 1e9...: (1e9, gap + "bn")
      case 1e6...: (1e6, gap + "M")
      case 1e4...: (1e3, gap + "k")
      default: (1.0, "")
      }
    let text = figures(abs(amount) / divisor)
    return (amount < 0 && text.contains { "123456789".contains($0) } ? minus : "") + head + text + tail
  }

  private func japaneseMoney(_ amount: Double, _ currency: String, _ figures: (Double) -> String) -> String {
    let unit = currency == "JPY" ? "円" : currency
    let (divisor, name) =
      switch abs(amount) {
      case 1e8...: (1e8, "億")
      case 1e4...: (1e4, "万")
      default: (1.0, "")
      }
    let text = figures(abs(amount) / divisor)
    // A word joiner keeps the number and its unit on one line.
    return (amount < 0 && text.contains { "123456789".contains($0) } ? minus : "") + text + "\u{2060}" + name
      + unit
  }

  /// Three figures, or all digits before the point.
  private func figures(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return number(value, decimals: decimals)
  }

  /// An amount in a table of one scale; a minus is △ in Japanese tables.
  func amount(_ value: Double, _ scale: MoneyScale) -> String {
    let text = number(value / scale.divisor, decimals: 0)
    return isJapanese ? text.replacingOccurrences(of: minus, with: "△") : text
  }

  /// `12 (8 … 19)`, in one scale.
  func amounts(_ estimate: Estimate, _ scale: MoneyScale) -> String? {
    estimate.value.map { value in
      guard let interval = estimate.interval, interval.width > 0 else { return amount(value, scale) }
      let ends = (amount(interval.low, scale), amount(interval.high, scale))
      guard ends.0 != ends.1 else { return amount(value, scale) }
      return amount(value, scale) + (isJapanese ? "（\(ends.0)〜\(ends.1)）" : " (\(ends.0) … \(ends.1))")
    }
  }
}
