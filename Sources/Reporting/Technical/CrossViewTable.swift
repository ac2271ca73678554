import Statistics
import Verification
import Vocabulary

/// What turned heads lose against frontal ones, in points and in per cent, and how that changed.
struct CrossViewTable {
  let verification: VerificationEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// - Returns: `nil` if no drop was measured.
  var table: ReportTable? {
    guard let changes = verification.crossViewDropChanges, !changes.isEmpty else { return nil }
    return ReportTable(
      caption: terms["drops.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.far-target"], .text), (terms["column.threshold"], .text),
        (terms["column.drop-baseline"], .number), (terms["column.drop-relative"], .number),
        (terms["column.drop-augmented"], .number), (terms["column.drop-relative"], .number),
        (terms["column.change-interval"], .number), (terms["column.p"], .number),
        (terms["column.interval-by"], .text),
      ], rows: changes.map(row))
  }

  private func row(_ change: CrossViewDropChange) -> [ReportText] {
    let drops = Arm.allCases.flatMap { arm -> [ReportText] in
      let drop = verification.crossViewDrops?.first { drop in
        drop.arm == arm && drop.set == change.set && drop.farTarget == change.farTarget
          && drop.policy == change.policy && drop.scope == change.scope
      }
      guard let drop else { return [words.unknown, words.unknown] }
      return [words.change(drop.points, .share), words.level(drop.relative, .share)]
    }
    return [
      words.set(change.set), .ours(words.style.target(change.farTarget)),
      .ours("\(change.policy.rawValue), \(change.scope.rawValue)"),
    ] + drops + [words.change(change.delta, .share), words.p(change.p), words.how(change.delta)]
  }
}
