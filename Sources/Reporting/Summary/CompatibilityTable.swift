import Pilots
import Verification
import Vocabulary

/// What other programs would have stated, beside ours: a labelled table for a terminal, and why they differ.
struct CompatibilityTable {
  let records: [CompatibilityRecord]
  let words: PilotWords
  let columns: Int

  init(_ evaluation: PilotEvaluation, words: PilotWords, columns: Int) {
    records = evaluation.verification?.compatibility ?? []
    self.words = words
    self.columns = columns
  }

  /// Empty unless other programs were asked about.
  var lines: [String] {
    guard !records.isEmpty else { return [] }
    let head = [
      "", "FAR", text("compat.set"), text("arm.baseline"), text("compat.ours"), text("arm.augmented"),
      text("compat.ours"),
    ]
    return [text("compat.label")] + AlignedRows([head] + rows, numeric: 3...6).lines + reasons
  }

  /// One row a program, target and set, both models in it.
  private var rows: [[String]] {
    records.filter { $0.arm == .baseline }.map { record in
      let other = records.first {
        $0.arm == .augmented && $0.mode == record.mode && $0.set == record.set
          && $0.farTarget == record.farTarget
      }
      return [
        CompatibilityWords(words: words).name(record.mode).plain, words.style.target(record.farTarget),
        words.set(record.set).plain,
      ] + [record.tar, record.ours, other?.tar, other?.ours].map(rate)
    }
  }

  /// Six decimals: an old number is to be recognised.
  private func rate(_ value: Double?) -> String {
    value.map { words.style.number($0, decimals: 6) } ?? text("compat.none")
  }

  /// Each reason of each program once, with the figures of its largest difference.
  private var reasons: [String] {
    CompatibilityMode.allCases.flatMap { mode in
      CompatibilityReason.allCases.filter { $0 != .same }.flatMap { reason -> [String] in
        let cases = records.filter { $0.mode == mode && $0.reason == reason }
        let largest = cases.max { abs($0.difference ?? 0) < abs($1.difference ?? 0) }
        guard let largest else { return [] }
        let sentence = CompatibilityWords(words: words).sentence(largest).plain
        return TerminalText.wrapped(sentence, width: columns - 2).enumerated().map {
          ($0 == 0 ? "" : "  ") + $1
        }
      }
    }
  }

  private func text(_ key: String) -> String { words.terms[key].plain }
}
