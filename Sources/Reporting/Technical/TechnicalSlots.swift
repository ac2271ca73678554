import Pilots
import Verification
import Vocabulary

/// Everything that fills the technical report's template: the slots of the management report, and its own.
struct TechnicalSlots {
  let slots: [String: Slot]
  let figures: [Figure]

  init(_ evaluation: PilotEvaluation, words: PilotWords) {
    let management = ManagementSlots(evaluation, words: words)
    let brief = PilotWords(words.terms.language, isBrief: true, level: words.terms.level)
    var parts = [
      ComparedSlots(evaluation: evaluation, words: words).slots,
      FrontalSlots(evaluation: evaluation, words: words).slots,
    ]
    parts.append(Self.measured(evaluation, words: words, brief: brief))
    let own = parts.reduce(into: [String: Slot]()) { all, part in
      all.merge(part) { _, _ in preconditionFailure("a slot is filled once") }
    }
    slots = management.slots.merging(own) { _, _ in preconditionFailure("a slot is filled once") }
    figures = ["frontal", "forest", "yaw", "pitch", "det", "cost"].compactMap {
      [slots] id in
      guard case .figure(let figure)? = slots[id + "_figure"] else { return nil }
      return figure
    }
  }

  /// What was measured on the comparisons; without any, every part is missing.
  private static func measured(
    _ evaluation: PilotEvaluation, words: PilotWords, brief: PilotWords
  ) -> [String: Slot] {
    let failure = evaluation.design.failure
    let verification =
      evaluation.verification
      ?? VerificationEvaluation(poses: [], operatingPoints: [], contrasts: [], summary: [], curves: [])
    let far = evaluation.design.primaryFar
    let policy = verification.verdictPolicy ?? evaluation.design.primaryPolicy ?? .oracle
    let points = PointTables(verification: verification, failure: failure, words: brief)
    let contrasts = ContrastTables(verification: verification, failure: failure, words: brief)
    let crossView = CrossViewTable(verification: verification, words: brief)
    let summary = SummaryTables(verification: verification, words: brief)
    let matrix = far.map { PoseMatrix(verification: verification, far: $0, policy: policy, words: words) }
    let fairness = FairnessTables(verification: verification, failure: failure, words: words)
    var slots = CurveSlots(verification: verification, far: far, policy: policy, words: brief).slots
    slots.list("point_tables", points.tables)
    slots.list("accept_tables", contrasts.accepts)
    slots.list("false_accept_tables", contrasts.falseAccepts)
    slots.list("ratio_tables", contrasts.ratios)
    slots.list("matrix_tables", matrix?.tables ?? [])
    slots.set("exact_table", points.exact(primary: far).map(Slot.table))
    slots.set("drops_table", crossView.table.map(Slot.table))
    slots.filled("separation_table", summary.separation)
    slots.filled("failures_table", summary.failures)
    slots.filled("effects_table", summary.designEffects)
    slots.set("readings_table", ReadingsTable(verification: verification, words: brief).table.map(Slot.table))
    let others = OtherProgramsTable(verification: verification, words: brief)
    slots.set("compatibility_table", others.table.map(Slot.table))
    slots.set("compatibility_measures_table", others.measures.map(Slot.table))
    slots["groups"] = .list(fairness.groups)
    slots["groups_known"] = .flag(!fairness.groups.isEmpty)
    return slots
  }
}

extension [String: Slot] {
  /// A table that is missing if it has no rows.
  fileprivate mutating func filled(_ name: String, _ table: ReportTable) {
    set(name, table.rows.isEmpty ? nil : .table(table))
  }
}
