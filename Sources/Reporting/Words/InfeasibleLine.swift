import Operations
import Pilots
import Vocabulary

/// Why a pilot ends before it is settled: no sample would do, the cap is used up, or what is needed exceeds it.
struct InfeasibleLine {
  let verdict: Verdict
  let line: BottomLine

  private var terms: Terms { line.terms }
  private var style: NumberStyle { line.style }
  private var evaluation: PilotEvaluation { line.evaluation }

  var text: ReportText {
    if let beyond { return filled("bluf.infeasible.never", naming: beyond) }
    if let planned = verdict.plannedTrials, let seen = verdict.seenTrials {
      return terms.filled(
        "bluf.infeasible.plan" + tail,
        slots.merging(["planned": .ours(style.count(planned)), "seen": .ours(style.count(seen))]) { $1 })
    }
    if evaluation.operations?.look?.isInterim == true, verdict.daysNeeded != nil {
      return terms.filled("bluf.infeasible.look" + tail, slots)
    }
    if let units = verdict.unitsNeeded, verdict.daysNeeded != nil {
      return terms.filled(
        "bluf.infeasible" + tail,
        slots.merging(["n": .ours(style.count(units)), "unit": line.unit]) { $1 })
    }
    return line.outcome(verdict.undetermined).map { filled("bluf.infeasible.used", naming: $0) }
      ?? terms.filled("bluf.infeasible.used.plain", slots)
  }

  /// A guardrail that stands beyond its limit, where nothing else is waited for: it needs no number of units, since none would do.
  private var beyond: CriterionOutcome? {
    guard verdict.plannedTrials == nil, evaluation.operations?.look?.isInterim != true else { return nil }
    return evaluation.criteria.first { $0.isOutOfReach == true }
  }

  /// Days beyond a year say no more than that they are.
  private var tail: String { verdict.isOutOfReach || verdict.daysNeeded == nil ? ".far" : "" }

  private var slots: [String: ReportText] {
    let total = verdict.daysNeeded.map { $0 + (evaluation.operations?.coveredDays ?? 0) }
    return [
      "days": line.words.text(total.map(style.count)),
      "cap": line.words.text(verdict.capDays.map(style.count)),
    ]
  }

  private func filled(_ key: String, naming criterion: CriterionOutcome) -> ReportText {
    let said = CriterionWords(outcome: criterion, words: line.words, currency: line.currency)
    return terms.filled(
      key,
      slots.merging(["criterion": said.name, "observed": said.observed, "limit": said.limit]) { $1 })
  }
}
