import Statistics
import Verification
import Vocabulary

/// What needs no threshold, what was never scored, and how the comparisons hang together.
struct SummaryTables {
  let verification: VerificationEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// EER, AUC and d′ of every set.
  var separation: ReportTable {
    ReportTable(
      caption: terms["separation.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.model"], .text), (terms["column.eer"], .number),
        (terms["column.eer-threshold"], .number), (terms["column.auc"], .number),
        (terms["column.dprime"], .number), (terms["column.interval-by"], .text),
        (terms["column.auc-by"], .text),
      ],
      rows: verification.summary.filter { !verification.isRepeated($0.set) }.map { summary in
        [
          words.set(summary.set), terms["arm.brief.\(summary.arm.rawValue)"],
          words.level(summary.eer, .share),
          summary.eer.value == nil ? "–" : words.threshold(summary.eerThreshold), area(summary.auc),
          words.text(summary.dPrime.map { style.number($0, decimals: 2) }), words.how(summary.eer),
          words.how(summary.auc),
        ]
      })
  }

  /// `0.9978 (0.9971 … 0.9984)`.
  private func area(_ auc: Estimate) -> ReportText {
    guard let value = auc.value else { return auc.reason.map(words.reason) ?? words.unknown }
    let number = { (value: Double) in style.number(value, decimals: 4) }
    guard let interval = auc.interval else { return .ours(number(value)) }
    let dash = style.isJapanese ? "〜" : " … "
    return .ours(number(value) + style.parenthesised(number(interval.low) + dash + number(interval.high)))
  }

  /// Samples and comparisons without a score.
  var failures: ReportTable {
    let shown = verification.summary.filter { summary in
      summary.set == "all" || summary.missing.successes > 0
    }
    return ReportTable(
      caption: terms["failures.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.model"], .text), (terms["column.fta"], .number),
        (terms["column.fte"], .number), (terms["column.missing"], .number), (terms["column.note"], .text),
      ],
      rows: shown.map { summary in
        [
          words.set(summary.set), terms["arm.brief.\(summary.arm.rawValue)"],
          words.level(summary.failureToAcquire, .share),
          summary.failureToEnrol.map { words.level($0, .share) } ?? terms["failures.unnamed"],
          words.share(summary.missing.successes, of: summary.missing.trials),
          words.how(summary.failureToAcquire),
        ]
      })
  }

  /// How many independent comparisons each set counts like.
  var designEffects: ReportTable {
    let effect = { (value: Double?) in words.text(value.map { style.number($0, decimals: 1) }) }
    let effective = { (count: Int, effect: Double?) -> ReportText in
      words.text(effect.map { style.count(Int((Double(count) / $0).rounded())) })
    }
    return ReportTable(
      caption: terms["effects.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.people"], .number), (terms["column.mated"], .number),
        (terms["column.effect"], .number), (terms["column.effective"], .number),
        (terms["column.non-mated"], .number), (terms["column.effect"], .number),
        (terms["column.effective"], .number),
      ],
      rows: verification.poses.filter { !verification.isRepeated($0.set) }.map { size in
        [
          words.set(size.set), words.text(size.subjects.map(style.count)), .ours(style.count(size.mated)),
          effect(size.designEffectMated), effective(size.mated, size.designEffectMated),
          .ours(style.count(size.nonMated)), effect(size.designEffectNonMated),
          effective(size.nonMated, size.designEffectNonMated),
        ]
      })
  }
}
