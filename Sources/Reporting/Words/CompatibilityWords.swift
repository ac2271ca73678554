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
    return record.tar == nil ? sentence : self.sentence(sentence, missing: record.missing)
  }

  func sentence(_ measure: CompatibilityMeasure) -> ReportText {
    let sentence = words.terms.filled("compat.\(measure.reason.rawValue)", ["mode": name(measure.mode)])
    return measure.value == nil ? sentence : self.sentence(sentence, missing: measure.missing)
  }

  func name(_ measure: CompatibilityMeasure.Name) -> ReportText {
    switch measure {
    case .eer: words.terms["column.eer"]
    case .auc: words.terms["column.auc"]
    case .dPrime: words.terms["column.dprime"]
    }
  }

  private func sentence(_ sentence: ReportText, missing: Int) -> ReportText {
    guard missing > 0 else { return sentence }
    return words.terms.filled(
      "compat.with-missing", ["sentence": sentence, "count": .ours(words.style.count(missing))])
  }

  /// Three figures beyond the first of the target, so that the two can be told apart.
  private func reached(_ record: CompatibilityRecord) -> String {
    guard let far = record.farReached else { return words.terms["unknown"].plain }
    let figures = -Int(log10(record.farTarget).rounded(.down)) + 3
    return words.style.number(far, decimals: min(max(figures, 3), 15))
  }
}
