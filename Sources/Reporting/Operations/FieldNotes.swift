import Operations
import Vocabulary

/// What must be said beside numbers of a log: how strong the design is, what a proxy is, what nobody decided.
struct FieldNotes {
  let operations: OperationsEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// The design and what its evidence allows; the look; how differences were taken; that the rate is a proxy; where truth
  /// was used, how it misleads; that parts are explored.
  var sentences: ReportText {
    var all = [terms["design.\(operations.evidence.rawValue)"]] + [look].compactMap(\.self)
    if operations.contrasts.contains(where: { $0.unadjusted != nil }) { all.append(terms["field.adjusted"]) }
    // Where rates are weighted the pilot has phases, of which times are not told apart.
    if operations.kpis.contains(where: \.isWeighted) { all.append(terms["field.pooled-times"]) }
    all.append(terms["field.proxy"])
    if usesTruth { all.append(terms["field.truth"]) }
    if operations.contrasts.contains(where: { $0.set != "all" && $0.pAdjusted != nil }) {
      all.append(terms["field.exploratory"])
    }
    return all.joined(terms["sentence.gap"])
  }

  /// Which look at the pilot this is, and what that makes of its intervals.
  private var look: ReportText? {
    guard let look = operations.look else { return nil }
    guard let critical = look.critical else { return terms["look.none"] }
    return terms.filled(
      "look.\(look.kind.rawValue)",
      [
        "number": .ours("\(look.number ?? 1)"), "of": .ours("\(look.of ?? 1)"),
        "share": .ours(words.style.level(look.information, .share, width: nil)),
        "critical": .ours(String((critical * 100).rounded() / 100)),
      ])
  }

  private var usesTruth: Bool {
    operations.kpis.contains {
      ($0.kpi == .falseRejectRateConfirmed || $0.kpi == .falseAcceptRate) && $0.estimate.value != nil
    }
  }

  /// Best and worst case where first attempts have no decision; `nil` if few have none.
  var missing: ReportTable? {
    guard let outcomes = operations.missingOutcomes, !outcomes.isEmpty else { return nil }
    return ReportTable(
      caption: terms["missing.caption"],
      columns: [
        (terms["column.model"], .text), (terms["missing.undecided"], .number),
        (words.metric(KPI.falseRejectRateProxy.rawValue).capitalised, .number),
        (terms["missing.lowest"], .number), (terms["missing.highest"], .number),
      ],
      rows: outcomes.map { outcome in
        let measured = operations.record(.falseRejectRateProxy, outcome.arm)
        return [
          terms["arm.\(outcome.arm.rawValue)"], words.share(outcome.missing, of: outcome.firstAttempts),
          measured.map { words.level($0.estimate, .share) } ?? words.unknown, rate(outcome.lowest),
          rate(outcome.highest),
        ]
      })
  }

  private func rate(_ value: Double) -> ReportText { .ours(words.style.level(value, .share, width: nil)) }
}
