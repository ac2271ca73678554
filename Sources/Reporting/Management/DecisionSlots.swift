import Pilots

/// The first page: the answer, why not another, and what it rests on.
struct DecisionSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  var slots: [String: Slot] {
    let tables = DecisionTables(evaluation: evaluation, words: words)
    let line = BottomLine(evaluation: evaluation, words: words)
    var slots: [String: Slot] = [
      "bottom_line": .text(line.text ?? terms["verdict.none"]),
      "headlines": .table(tables.headlines),
      "has_criteria": .flag(!evaluation.criteria.isEmpty),
      "criteria": .table(tables.criteria),
      "health_line": .text(tables.health),
      "rights_line": .text(tables.rights),
      "rights_table": .table(RightsItemWords(evaluation: evaluation, words: words).table),
      "has_verdict": .flag(evaluation.verdict != nil),
      "next_verdict_known": .flag(evaluation.verdict?.nextVerdict != nil),
      "next_verdict": .text(evaluation.verdict?.nextVerdict.map { .foreign(words.style.date($0)) } ?? .empty),
      "phrases": .list(
        MeetingPhrases(evaluation: evaluation, words: words).all.map {
          ["topic": .text($0.topic), "sentence": .text($0.sentence)]
        }),
    ]
    slots.set("failed_checks_table", tables.failures.map(Slot.table))
    for (name, text) in verdict { slots[name] = .text(text) }
    return slots
  }

  private var verdict: [String: ReportText] {
    guard let verdict = evaluation.verdict else {
      return ["decision": terms["decision.none"], "shape": "–", "rule": "–", "why_not": .empty]
    }
    return [
      "decision": terms["decision.\(verdict.decision.rawValue)"],
      "shape": terms["shape.\(verdict.decision.rawValue)"], "rule": .ours(verdict.rule.rawValue),
      "why_not": whyNot(verdict),
    ]
  }

  /// What stands against the other decisions, in a sentence each.
  private func whyNot(_ verdict: Verdict) -> ReportText {
    let others = Verdict.Decision.allCases.filter { $0 != verdict.decision && $0 != .hold }
    return others.map { other in against(other, verdict) }.joined(terms["sentence.gap"])
  }

  private func against(_ decision: Verdict.Decision, _ verdict: Verdict) -> ReportText {
    let line = BottomLine(evaluation: evaluation, words: words)
    switch decision {
    case .go where verdict.decision == .hold: return terms["against.go.hold"]
    case .go where !verdict.harmed.isEmpty || !verdict.unmet.isEmpty:
      return terms["against.go.unmet"] + alsoOpen(verdict)
    case .go where !verdict.undetermined.isEmpty: return terms["against.go.undetermined"] + alsoOpen(verdict)
    case .go where verdict.plannedTrials != nil: return terms["against.go.early"] + alsoOpen(verdict)
    case .go: return terms.filled("against.go.open", ["open": line.open(verdict.open)])
    case .stop where verdict.decision == .hold: return terms["against.stop.hold"]
    case .stop: return againstStop(verdict)
    case .extend where verdict.decision == .hold: return terms["against.extend.hold"]
    case .extend where verdict.decision == .go: return terms["against.extend.go"]
    case .extend where verdict.rule == .infeasible: return terms["against.extend.infeasible"]
    default: return terms["against.extend.stop"]
    }
  }

  /// What bars a GO besides the data, where the pilot goes on: there is time to settle it meanwhile.
  private func alsoOpen(_ verdict: Verdict) -> ReportText {
    guard verdict.decision == .extend, !verdict.open.isEmpty else { return .empty }
    let open = BottomLine(evaluation: evaluation, words: words).open(verdict.open)
    return terms["sentence.gap"] + terms.filled("against.go.also", ["open": open])
  }

  /// What fails so far stands in the table below: then only the plan, which judges later, speaks against a STOP.
  private func againstStop(_ verdict: Verdict) -> ReportText {
    guard !verdict.unmet.isEmpty else { return terms["against.stop"] }
    return verdict.plannedTrials.map { planned in
      terms.filled("against.stop.plan", ["planned": .ours(words.style.count(planned))])
    } ?? terms["against.stop.look"]
  }
}
