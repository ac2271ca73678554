import Economics
import Operations
import Pilots
import Verification
import Vocabulary

/// Everything that fills the management report's template.
struct ManagementSlots {
  let slots: [String: Slot]
  let figures: [Figure]
  let words: PilotWords

  init(_ evaluation: PilotEvaluation, words: PilotWords) {
    self.words = words
    let parts = [
      IdentitySlots(evaluation: evaluation, words: words).slots,
      DecisionSlots(evaluation: evaluation, words: words).slots,
      DeviationSlots(evaluation: evaluation, words: words).slots,
      AccuracySlots(evaluation: evaluation, words: words).slots,
      FieldSlots(evaluation: evaluation, words: words).slots,
      MoneySlots(evaluation: evaluation, words: words).slots,
      GovernanceSlots(evaluation: evaluation, words: words).slots,
      GroupSlots(evaluation: evaluation, words: words).slots,
      AppendixSlots(evaluation: evaluation, words: words).slots,
    ]
    slots = parts.reduce(into: [:]) { all, part in
      all.merge(part) { _, _ in preconditionFailure("a slot is filled once") }
    }
    figures = (["forest", "det"] + FieldFigures.ids + ["cost"]).compactMap { id in
      guard case .figure(let figure)? = parts.lazy.compactMap({ $0[id + "_figure"] }).first else {
        return nil
      }
      return figure
    }
  }
}

extension [String: Slot] {
  /// A slot that may be missing: a section of the same name with `_known` tells whether it is there.
  mutating func set(_ name: String, _ slot: Slot?) {
    self[name] = slot ?? .text(.empty)
    self[name + "_known"] = .flag(slot != nil)
  }

  /// Tables of one kind, each in a slot `table`, and whether there are any.
  mutating func list(_ name: String, _ tables: [ReportTable]) {
    self[name] = .list(tables.map { ["table": .table($0)] })
    self[name + "_known"] = .flag(!tables.isEmpty)
  }
}
