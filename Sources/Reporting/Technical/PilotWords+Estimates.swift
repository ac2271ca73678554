import Foundation
import Statistics

extension PilotWords {
  /// How the interval was made in a word, or why there is none.
  func how(_ estimate: Estimate) -> ReportText {
    if let method = estimate.method { return terms["how.\(method.rawValue)"] }
    guard estimate.value != nil, let reason = estimate.reason else { return "–" }
    return self.reason(reason)
  }

  /// A level with its interval, or why it is unknown.
  func level(_ estimate: Estimate, _ measure: Measure) -> ReportText {
    guard let number = style.levelWithRange(estimate, measure) else {
      return estimate.reason.map(reason) ?? unknown
    }
    return .ours(number)
  }

  /// A difference with its interval, or why it is unknown.
  func change(_ estimate: Estimate, _ measure: Measure) -> ReportText {
    guard let number = style.changeWithRange(estimate, measure) else {
      return estimate.reason.map(reason) ?? unknown
    }
    return .ours(number)
  }

  /// A probability; a dash where none was computed.
  func p(_ value: Double?) -> ReportText { value.map { .ours(style.p($0)) } ?? "–" }

  /// `89/8,000`.
  func share(_ count: Int, of all: Int) -> ReportText { .ours("\(style.count(count))/\(style.count(all))") }

  func threshold(_ value: Double?) -> ReportText {
    value.map { .ours(style.score($0)) } ?? terms["threshold.above-all"]
  }
}

extension NumberStyle {
  /// A score to about six figures, whatever its scale.
  func score(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return String(format: "%.5g", value) }
    return number(value, decimals: max(0, 6 - "\(Int(abs(value)))".count + (abs(value) < 1 ? 1 : 0)))
  }

  /// A remark behind a number.
  func parenthesised(_ text: String) -> String { isJapanese ? "（\(text)）" : " (\(text))" }
}
