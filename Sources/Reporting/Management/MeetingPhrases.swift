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

  var terms: Terms { words.terms }
  var style: NumberStyle { words.style }

  /// Topic and sentence, in the order of a meeting.
  var all: [(topic: ReportText, sentence: ReportText)] {
    let phrases: [(String, ReportText?)] = [
      ("conclusion", conclusion), ("unhealthy", unhealthy), ("repair", repair), ("harm", harm),
      ("weakness", weakness),
      (isHarmed ? "gain" : "field", field), ("chance", isHarmed ? nil : chance), ("frontal", frontal),
      ("undecided", undecided), ("money", money), ("rival", rival), ("work", work), ("people", people),
      ("groups", groups), ("privacy", privacy), ("licence", licence), ("rules", rules), ("updates", updates),
    ]
    return phrases.compactMap { topic, sentence in sentence.map { (terms["topic.\(topic)"], $0) } }
  }

  var isHeld: Bool { evaluation.isHeld }

  private var conclusion: ReportText? {
    evaluation.verdict.map {
      terms.filled("phrase.conclusion", ["verdict": terms["decision.\($0.decision.rawValue)"]])
    }
  }

  /// What was seen by the first check that failed.
  private var unhealthy: ReportText? {
    failed.map { check in
      FindingWords(terms: terms, style: style).text(check.phrase, english: check.sentence).capitalised
        + terms["sentence.end"]
    }
  }

  private var repair: ReportText? {
    failed.flatMap { CodeExplanations(terms.language)[$0.code] }.map { .foreign($0.remedy) }
  }

  private var failed: HealthCheck? {
    (evaluation.operations?.health ?? []).first { $0.status == .fail }
  }

  private var isHarmed: Bool { evaluation.verdict?.rule == .harm }

  /// What got worse, by how much, and for how many.
  private var harm: ReportText? {
    let ids = evaluation.verdict?.harmed ?? []
    guard isHarmed, let harmed = evaluation.criteria.first(where: { ids.contains($0.id) }),
      let limit = harmed.harm, let interval = harmed.observed.interval,
      let change = style.changeWithRange(harmed.observed, harmed.measure)
    else { return nil }
    let sentence = terms.filled(
      "phrase.harm",
      [
        "metric": words.measured(harmed.metric, harmed.sets).capitalised, "change": .ours(change),
        "least": .ours(
          style.size(
            harmed.direction == .below ? interval.low : interval.high, harmed.measure, width: interval.width)),
        "limit": .ours(style.limit(limit, harmed.measure)), "measure": words.unit(harmed.measure),
      ])
    let pose = evaluation.projection?.poses.first { [$0.bin.rawValue] == harmed.sets }
    guard let pose else { return sentence }
    let share = terms.filled(
      "phrase.harm.share",
      [
        "set": words.set(pose.bin.rawValue).capitalised,
        "share": .ours(style.level(pose.share, .share, width: nil)),
      ])
    return sentence + terms["sentence.gap"] + share
  }

  private var weakness: ReportText? {
    guard let contrasts = PoseContrasts(evaluation), let frontal = contrasts.row("f2f")?.tar.baseline.tar,
      let from = frontal.value, let fromText = style.level(frontal, .share)
    else { return nil }
    guard let worst = contrasts.weakest, let to = worst.tar.baseline.tar.value,
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

  private var money: ReportText? {
    evaluation.economics.map { MoneyTables(economics: $0, words: words).line }
  }
}
