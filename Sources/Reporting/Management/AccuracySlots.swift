import Pilots
import Verification
import Vocabulary

/// What changed in the laboratory, for whom.
struct AccuracySlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  var slots: [String: Slot] {
    let contrasts = PoseContrasts(evaluation)
    let tables = PoseTables(words: words)
    var slots: [String: Slot] = [
      "has_comparisons": .flag(evaluation.verification != nil),
      "far_target": .text(evaluation.design.primaryFar.map { .ours(words.style.target($0)) } ?? .empty),
      "comparisons_line": .text(size),
      "replicates": .text(.ours(words.style.count(evaluation.design.replicates))),
    ]
    slots.set("poses_table", contrasts.map { .table(tables.classes($0)) })
    slots.set("drop_sentence", contrasts.flatMap(drop).map(Slot.text))
    slots.set("frontal_sentence", frontal.map(Slot.text))
    slots.set("forest_figure", contrasts.map { .figure(forest($0)) })
    slots.set("det_figure", det.map(Slot.figure))
    slots.set("eer_table", evaluation.verification.map { .table(eer($0)) })
    slots.set("fixed_table", points(.fixed, .global))
    slots.set("oracle_table", points(ownPolicy, .cell))
    slots.set("assumption", assumption.map(Slot.text))
    return slots
  }

  /// Each model at its own threshold: fixed on other people if there are any.
  private var ownPolicy: ThresholdPolicy {
    evaluation.verification?.calibration == nil ? .oracle : .recalibrated
  }

  private var frontal: ReportText? {
    guard !evaluation.isHeld, let reading = evaluation.verification?.frontalNonInferiority else { return nil }
    return FrontalWords(words: words).sentence(reading)
  }

  /// How much TAR the worst class loses against frontal pairs, in points and as a share, as EFHQ states its 5 to 37 %.
  private func drop(_ contrasts: PoseContrasts) -> ReportText? {
    guard let worst = contrasts.weakest, let frontal = contrasts.row("f2f") else { return nil }
    var slots = ["set": words.set(worst.set)]
    for (arm, ending) in [(Arm.baseline, ""), (.augmented, "-augmented")] {
      guard let there = frontal.tar[arm].tar.value, let here = worst.tar[arm].tar.value, there > 0,
        here <= there
      else { return nil }
      slots["points" + ending] = .ours(
        style.points(there - here, width: worst.tar[arm].tar.interval?.width))
      slots["percent" + ending] = .ours(
        style.number((1 - here / there) * 100, decimals: 1) + style.unit(.share))
    }
    return terms.filled("drop.sentence", slots)
  }

  private var style: NumberStyle { words.style }

  private func forest(_ contrasts: PoseContrasts) -> Figure {
    ForestFigure(contrasts: contrasts, margin: evaluation.design.frontalMargin, words: words).figure
  }

  private var det: Figure? {
    guard let verification = evaluation.verification, let far = evaluation.design.primaryFar else {
      return nil
    }
    return DETFigure(verification: verification, far: far, words: words).figure
  }

  private func points(_ policy: ThresholdPolicy, _ scope: ThresholdScope) -> Slot? {
    guard let verification = evaluation.verification else { return nil }
    let table = PoseTables(words: words).points(verification, policy, scope)
    return table.rows.isEmpty ? nil : .table(table)
  }

  private var size: ReportText {
    guard let all = evaluation.verification?.poses.first(where: { $0.set == "all" }) else { return .empty }
    let slots: [String: ReportText] = [
      "n": .ours(words.style.count(all.mated + all.nonMated)), "mated": .ours(words.style.count(all.mated)),
      "nonmated": .ours(words.style.count(all.nonMated)),
      "subjects": .ours(all.subjects.map(words.style.count) ?? ""),
    ]
    return terms.filled(all.subjects == nil ? "comparisons.pairs" : "comparisons.subjects", slots)
  }

  /// Angles that nobody measured.
  private var assumption: ReportText? {
    guard let assumed = evaluation.design.poseAssumption else { return nil }
    let angles = [("angle.pitch", assumed.pitch), ("angle.roll", assumed.roll)].compactMap { key, value in
      value.map { terms.filled(key, ["degrees": .ours(words.style.number($0, decimals: 0))]) }
    }
    return terms.filled("assumption", ["angles": angles.joined(terms["list.and"])])
  }

  private func eer(_ verification: VerificationEvaluation) -> ReportTable {
    let style = words.style
    let classes = ["all"] + PoseClass.reported.map(\.rawValue)
    let rows = verification.summary.filter { classes.contains($0.set) }.map { summary -> [ReportText] in
      [
        words.set(summary.set), terms["arm.\(summary.arm.rawValue)"],
        words.text(summary.eer.value.map { style.number($0 * 100, decimals: 2) + style.unit(.share) }),
        words.text(summary.auc.value.map { style.number($0, decimals: 4) }),
        words.text(summary.dPrime.map { style.number($0, decimals: 2) }),
        .ours("\(style.count(summary.missing.successes))/\(style.count(summary.missing.trials))"),
      ]
    }
    return ReportTable(
      caption: terms["eer.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.model"], .text), (terms["column.eer"], .number),
        (terms["column.auc"], .number), (terms["column.dprime"], .number), (terms["column.missing"], .number),
      ], rows: rows)
  }
}
