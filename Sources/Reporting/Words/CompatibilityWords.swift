import Foundation
import Verification

/// Why another program states another value, in words.
struct CompatibilityWords {
  let words: PilotWords

  func name(_ mode: CompatibilityMode) -> ReportText { words.terms["compat.mode.\(mode.rawValue)"] }

  func sentence(_ record: CompatibilityRecord) -> ReportText {
    let sentence = words.terms.filled(
      "compat.\(record.reason.rawValue)",
      [
        "mode": name(record.mode), "target": .ours(words.style.target(record.farTarget)),
        "reached": .ours(reached(record)),
      ])
    guard record.missing > 0, record.tar != nil else { return sentence }
    return words.terms.filled(
      "compat.with-missing", ["sentence": sentence, "count": .ours(words.style.count(record.missing))])
  }

  /// Three figures beyond the first of the target, so that the two can be told apart.
  private func reached(_ record: CompatibilityRecord) -> String {
    guard let far = record.farReached else { return words.terms["unknown"].plain }
    let figures = -Int(log10(record.farTarget).rounded(.down)) + 3
    return words.style.number(far, decimals: min(max(figures, 3), 15))
  }
}
