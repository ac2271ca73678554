import Economics
import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// Sentences to say in the meeting; each appears only if its numbers exist and the verdict allows it.
struct MeetingPhrases {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// Topic and sentence, in the order of a meeting.
  var all: [(topic: ReportText, sentence: ReportText)] {
    let phrases: [(String, ReportText?)] = [
      ("conclusion", conclusion), ("weakness", weakness), ("field", field), ("chance", chance),
      ("frontal", frontal), ("undecided", undecided), ("money", money),
    ]
    return phrases.compactMap { topic, sentence in sentence.map { (terms["topic.\(topic)"], $0) } }
  }

  private var isHeld: Bool { evaluation.isHeld }

  private var conclusion: ReportText? {
    evaluation.verdict.map {
      terms.filled("phrase.conclusion", ["verdict": terms["decision.\($0.decision.rawValue)"]])
    }
  }

  private var weakness: ReportText? {
    guard let contrasts = PoseContrasts(evaluation), let frontal = contrasts.row("f2f")?.tar.baseline.tar,
      let from = frontal.value, let fromText = style.level(frontal, .share)
    else { return nil }
    let others = ["f2p", "p2p"].compactMap(contrasts.row)
    guard let worst = others.min(by: { lowest($0) < lowest($1) }), let to = worst.tar.baseline.tar.value,
      let toText = style.level(worst.tar.baseline.tar, .share), to < from
    else { return nil }
    return terms.filled(
      "phrase.weakness",
      [
        "far": .ours(style.target(contrasts.far)), "f2f": .ours(fromText), "set": words.set(worst.set),
        "value": .ours(toText),
        "drop": .ours(style.points(from - to, width: worst.tar.baseline.tar.interval?.width)),
      ])
  }

  private func lowest(_ row: PoseContrasts.Row) -> Double { row.tar.baseline.tar.value ?? 1 }

  private var primary: CriterionOutcome? { evaluation.criteria.first { $0.kind == .primary } }

  private var field: ReportText? {
    guard !isHeld, let primary,
      let headline = Headline.all(of: evaluation).first(where: {
        $0.metric == primary.metric && $0.sets == primary.sets && $0.source == .field
      }), let delta = headline.delta.value, delta < 0, let interval = headline.delta.interval,
      let before = style.level(headline.levels.baseline.estimate, headline.measure),
      let after = style.level(headline.levels.augmented.estimate, headline.measure), interval.high < 0
    else { return nil }
    return terms.filled(
      "phrase.field",
      [
        "kpi": words.measured(primary.metric, primary.sets), "before": .ours(before), "after": .ours(after),
        "low": .ours(style.size(interval.high, headline.measure, width: interval.width)),
        "high": .ours(style.size(interval.low, headline.measure, width: interval.width)),
        "measure": words.unit(headline.measure),
      ])
  }

  private var chance: ReportText? {
    guard !isHeld, let primary, let kpi = KPI(rawValue: primary.metric),
      let p = evaluation.operations?.contrast(kpi, set: primary.sets.joined(separator: "+"))?.p
    else { return nil }
    return terms.filled("phrase.chance", ["p": .ours(style.p(p))])
  }

  private var frontal: ReportText? {
    let judged = evaluation.criteria.first {
      $0.kind == .guardrail && $0.sets == ["frontal"] && $0.status == .met && $0.quantity == .difference
        && $0.measure == .share
    }
    guard !isHeld, let judged, let interval = judged.observed.interval else { return nil }
    let upper = max(0, judged.direction == .below ? interval.high : -interval.low)
    return terms.filled(
      "phrase.frontal",
      [
        "upper": .ours(
          style.number(
            upper * 100,
            decimals: NumberStyle.decimals(
              forWidth: interval.width, value: upper, .share))),
        "margin": .ours(style.points(judged.limit)),
      ])
  }

  private var undecided: ReportText? {
    guard let verdict = evaluation.verdict, verdict.rule == .sampleNotReached, !verdict.isOutOfReach,
      let days = verdict.daysNeeded
    else { return nil }
    return terms.filled("phrase.undecided", ["days": .ours(style.count(days))])
  }

  private var money: ReportText? {
    evaluation.economics.map { MoneyTables(economics: $0, words: words).line }
  }
}
