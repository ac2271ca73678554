import Pilots
import Verification
import Vocabulary

/// What other programs would have stated, beside ours: a labelled table for a terminal, and why they differ.
struct CompatibilityTable {
  let records: [CompatibilityRecord]
  let measures: [CompatibilityMeasure]
  let words: PilotWords
  let columns: Int

  init(_ evaluation: PilotEvaluation, words: PilotWords, columns: Int) {
    records = evaluation.verification?.compatibility ?? []
    measures = evaluation.verification?.compatibilityMeasures ?? []
    self.words = words
    self.columns = columns
  }

  /// Empty unless other programs were asked about.
  var lines: [String] {
    guard !records.isEmpty || !measures.isEmpty else { return [] }
    return [text("compat.label")] + table("FAR", rows) + table("", measureRows) + wrappedReasons
  }

  private func table(_ what: String, _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let head = [
      "", what, text("compat.set"), text("arm.baseline"), text("compat.ours"), text("arm.augmented"),
      text("compat.ours"),
    ]
    return AlignedRows([head] + rows, numeric: 3...6).lines
  }

  /// One row a program, target and set, both models in it.
  private var rows: [[String]] {
    records.filter { $0.arm == .baseline }.map { record in
      let other = records.first {
        $0.arm == .augmented && $0.mode == record.mode && $0.set == record.set
          && $0.farTarget == record.farTarget
      }
      return [
        said.name(record.mode).plain, words.style.target(record.farTarget),
        words.set(record.set).plain,
      ] + [record.tar, record.ours, other?.tar, other?.ours].map(rate)
    }
  }

  /// One row a program, measure and set.
  private var measureRows: [[String]] {
    measures.filter { $0.arm == .baseline }.map { measure in
      let other = measures.first {
        $0.arm == .augmented && $0.mode == measure.mode && $0.set == measure.set
          && $0.measure == measure.measure
      }
      return [said.name(measure.mode).plain, said.name(measure.measure).plain, words.set(measure.set).plain]
        + [measure.value, measure.ours, other?.value, other?.ours].map(rate)
    }
  }

  private var said: CompatibilityWords { CompatibilityWords(words: words) }

  /// Six decimals: an old number is to be recognised.
  private func rate(_ value: Double?) -> String {
    value.map { words.style.number($0, decimals: 6) } ?? text("compat.none")
  }

  /// Each sentence once, those of one program together.
  private var wrappedReasons: [String] {
    var isSaid: Set<String> = []
    return CompatibilityMode.allCases.flatMap { reasons(records, $0) + reasons(measures, $0) }
      .filter { isSaid.insert($0).inserted }
      .flatMap {
        TerminalText.wrapped($0, width: columns - 2).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
      }
  }

  /// Each reason of a program once, with the figures of its largest difference.
  private func reasons(_ records: [CompatibilityRecord], _ mode: CompatibilityMode) -> [String] {
    CompatibilityReason.allCases.filter { $0 != .same }.compactMap { reason in
      records.filter { $0.mode == mode && $0.reason == reason }
        .max { abs($0.difference ?? 0) < abs($1.difference ?? 0) }.map { said.sentence($0).plain }
    }
  }

  private func reasons(_ measures: [CompatibilityMeasure], _ mode: CompatibilityMode) -> [String] {
    CompatibilityReason.allCases.filter { $0 != .same }.compactMap { reason in
      measures.filter { $0.mode == mode && $0.reason == reason }
        .max { abs($0.difference ?? 0) < abs($1.difference ?? 0) }.map { said.sentence($0).plain }
    }
  }

  private func text(_ key: String) -> String { words.terms[key].plain }
}
