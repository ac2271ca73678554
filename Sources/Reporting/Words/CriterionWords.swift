import Pilots
import Statistics
import Vocabulary

/// A criterion in words: what it is about, its limit, what was observed, and what came of it.
struct CriterionWords {
  let outcome: CriterionOutcome
  let words: PilotWords
  let currency: String

  private var style: NumberStyle { words.style }
  private var terms: Terms { words.terms }

  var name: ReportText {
    switch outcome.quantity {
    case .money: terms["criterion.money"]
    case .probability: terms["criterion.loss"]
    // Of several sets of comparisons the one whose interval reaches lowest is shown.
    case _ where outcome.metric == "tar" && outcome.sets.count > 1:
      terms.filled(
        "metric.lowest-of",
        [
          "metric": words.metric(outcome.metric),
          "sets": outcome.sets.map(ReportText.foreign).joined(terms["list.and"]),
        ])
    default: words.measured(outcome.metric, outcome.sets)
    }
  }

  /// What must hold with the whole interval.
  var limit: ReportText {
    switch outcome.quantity {
    case .money: terms["limit.money"]
    case .probability:
      terms.filled(
        "limit.loss", ["limit": .ours(style.number(outcome.limit * 100, decimals: 0) + style.unit(.share))])
    case .ratio:
      terms.filled("limit.ratio", ["limit": .ours(style.number(outcome.limit, decimals: 2))])
    case .difference, .seconds, .count:
      terms.filled(
        "limit.\(outcome.direction.rawValue).\(outcome.limit < 0 ? "negative" : "positive")",
        ["limit": .ours(style.limit(outcome.limit, outcome.measure))])
    }
  }

  /// The estimate with its interval, or why there is none.
  var observed: ReportText {
    let estimate = outcome.observed
    switch outcome.quantity {
    case .money:
      guard let value = estimate.value, let interval = estimate.interval else { return words.unknown }
      return terms.filled(
        "observed.money",
        [
          "value": .ours(style.money(value, currency)), "low": .ours(style.money(interval.low, currency)),
          "high": .ours(style.money(interval.high, currency)),
        ])
    case .ratio: return words.text(style.levelWithRange(estimate, .plain))
    // Its interval says only how well the draws were counted.
    case .probability:
      guard let value = estimate.value else { return estimate.reason.map(words.reason) ?? words.unknown }
      return .ours(style.level(value, .share, width: estimate.interval?.width))
    case .difference, .seconds, .count: return words.text(style.changeWithRange(estimate, outcome.measure))
    }
  }

  var status: ReportText {
    outcome.notTested ? terms["status.not-tested"] : terms["status.\(outcome.status.rawValue)"]
  }

  /// The criterion and what came of it, as one sentence.
  var sentence: ReportText {
    terms.filled(
      "criterion.sentence",
      ["name": name.capitalised, "limit": limit, "observed": observed, "status": status])
  }
}
