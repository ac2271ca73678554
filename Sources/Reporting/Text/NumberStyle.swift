import Foundation
import Statistics
import Vocabulary

/// How numbers are written: the only place where they are rounded.
///
/// Decimals follow the width of the interval, so that two figures of it are seen; nothing depends on the locale.
struct NumberStyle: Sendable {
  enum Medium: Sendable {
    case page(ReportLanguage)
    case terminal
  }

  let medium: Medium

  init(_ language: ReportLanguage) { medium = .page(language) }
  private init(medium: Medium) { self.medium = medium }

  static let terminal = NumberStyle(medium: .terminal)

  var isJapanese: Bool {
    if case .page(.japanese) = medium { return true }
    return false
  }

  var minus: String {
    if case .terminal = medium { return "-" }
    return "−"
  }

  /// Between a number and its unit: no line may break there.
  var gap: String {
    switch medium {
    case .terminal: " "
    case .page(.english): "\u{A0}"
    case .page(.japanese): ""
    }
  }

  /// Enough decimals to show two figures of an interval `width` wide.
  static func decimals(forWidth width: Double?, value: Double) -> Int {
    let scale = width.flatMap { $0 > 0 ? $0 : nil } ?? abs(value)
    guard scale > 0, scale.isFinite else { return 1 }
    return min(max(Int((-log10(scale)).rounded(.up)) + 1, 0), 5)
  }

  /// `value` with `decimals`, its minus in the style of the medium; digits in groups of three.
  func number(_ value: Double, decimals: Int, showsPlus: Bool = false) -> String {
    let text = String(format: "%.*f", decimals, abs(value))
    let isZero = !text.contains { "123456789".contains($0) }
    let sign = isZero ? "" : value < 0 ? minus : showsPlus ? "+" : ""
    let parts = text.split(separator: ".", maxSplits: 1)
    return sign + Self.grouped(String(parts[0])) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Eight figures without the zeros that end them: for formulas that a reader may reckon after.
  func exact(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let decimals = min(max(7 - Int(log10(abs(value)).rounded(.down)), 0), 12)
    let text = number(value, decimals: decimals)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
  }

  func count(_ value: Int) -> String { number(Double(value), decimals: 0) }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// `yyyy-MM-dd`, or the first ten characters of an instant, as a date.
  func date(_ text: String) -> String {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard isJapanese, parts.count == 3 else { return String(text.prefix(10)) }
    return "\(parts[0])年\(parts[1])月\(parts[2])日"
  }

  /// A probability, never as 0.
  func p(_ value: Double) -> String {
    guard value < 0.001 else { return number(value, decimals: 3) }
    return isJapanese ? "0.001未満" : "under 0.001"
  }

  /// A chance counted in draws: never said to be certain, since a draw more might differ.
  func chance(_ value: Double) -> String {
    if value < 0.001 { return isJapanese ? "0.1%未満" : "under 0.1 %" }
    if value > 0.999 { return isJapanese ? "99.9%超" : "over 99.9 %" }
    let decimals = value < 0.1 || value > 0.9 ? 1 : 0
    return number(value * 100, decimals: decimals) + unit(.share)
  }

  /// A target as the field writes it: `1e-3`.
  func target(_ far: Double) -> String {
    let exponent = Int(log10(far).rounded(.down))
    let mantissa = far / pow(10, Double(exponent))
    let digits = (mantissa * 100).rounded() / 100
    return (digits == digits.rounded() ? "\(Int(digits))" : "\(digits)") + "e\(exponent)"
  }
}
