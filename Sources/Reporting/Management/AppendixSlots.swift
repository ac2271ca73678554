import Pilots
import Vocabulary

/// Method, rows, findings, words.
struct AppendixSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  var slots: [String: Slot] {
    let tables = ProvenanceTables(evaluation: evaluation, words: words)
    let other = PilotWords(
      words.terms.language == .english ? .japanese : .english, level: words.terms.level)
    return [
      "inputs_table": .table(tables.inputs),
      "has_findings": .flag(!evaluation.findings.isEmpty),
      "findings_table": .table(tables.findings),
      "glossary_table": .table(ProvenanceTables.glossary(words, other: other)),
    ]
  }
}
