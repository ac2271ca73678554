import Operations
import Pilots
import Vocabulary

/// Why a decision waits.
extension MeetingPhrases {
  /// What is waited for: the trials of the plan, its next look, more days, or what else would settle the open criterion.
  var undecided: ReportText? {
    guard let verdict = evaluation.verdict, verdict.rule == .sampleNotReached, !verdict.isOutOfReach else {
      return nil
    }
    let days = verdict.daysNeeded.map { ReportText.ours(style.count($0)) }
    if let planned = verdict.plannedTrials, let seen = verdict.seenTrials {
      return terms.filled(
        "phrase.undecided.plan" + (days == nil ? "" : ".days"),
        [
          "planned": .ours(style.count(planned)), "seen": .ours(style.count(seen)), "days": days ?? .empty,
        ])
    }
    if let days {
      let isInterim = evaluation.operations?.look?.isInterim == true
      return terms.filled(isInterim ? "phrase.undecided.look" : "phrase.undecided", ["days": days])
    }
    return stillOpen(verdict)
  }

  private func stillOpen(_ verdict: Verdict) -> ReportText? {
    let line = BottomLine(evaluation: evaluation, words: words)
    guard let open = line.outcome(verdict.undetermined) else { return nil }
    let said = CriterionWords(outcome: open, words: words, currency: line.currency)
    let lacking = LackingComparisons(open, evaluation)?.text(words)
    return terms.filled(
      lacking == nil ? "phrase.undecided.open" : "phrase.undecided.comparisons",
      [
        "criterion": said.name.capitalised, "observed": said.observed, "limit": said.limit,
        "lacking": lacking ?? .empty,
      ])
  }
}
