import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// The answer as one whole sentence, by verdict and rule; a second says when false accepts cannot be judged.
struct BottomLine {
  let evaluation: PilotEvaluation
  let words: PilotWords

  var terms: Terms { words.terms }
  var style: NumberStyle { words.style }

  /// - Returns: `nil` without a verdict, unless a failed health check forbids any.
  var text: ReportText? {
    guard let verdict = evaluation.verdict else {
      return evaluation.isHeld ? unhealthy(evaluation.failedChecks) : nil
    }
    let first = sentence(verdict)
    return falseAccepts.map { first + terms["sentence.gap"] + $0 } ?? first
  }

  private func sentence(_ verdict: Verdict) -> ReportText {
    switch verdict.rule {
    case .allCriteriaMet: allMet(verdict)
    case .sampleNotReached: notReached(verdict)
    case .harm: harm(verdict)
    case .futile: futile(verdict)
    case .criteriaUnmet: unmet(verdict)
    case .incomplete: terms.filled("bluf.incomplete", ["open": open(verdict.open)])
    case .infeasible: InfeasibleLine(verdict: verdict, line: self).text
    case .unhealthy: unhealthy(verdict.failedChecks)
    }
  }

  private func unhealthy(_ codes: [String]) -> ReportText {
    terms.filled("bluf.unhealthy", ["check": codes.map(check).listed(terms)])
  }

  private func allMet(_ verdict: Verdict) -> ReportText {
    let next = terms["stage.\((verdict.stage.next ?? verdict.stage).rawValue)"]
    guard let primary, let value = primary.observed.value, let interval = primary.observed.interval else {
      return terms.filled("bluf.all-criteria-met.plain", ["stage": next])
    }
    let isFall = primary.direction == .below
    let ends = [interval.low, interval.high].map { style.size($0, primary.measure, width: interval.width) }
    var slots: [String: ReportText] = [
      "stage": next, "metric": words.metric(primary.metric), "poses": words.sets(primary.sets),
      "delta": .ours(style.size(value, primary.measure, width: interval.width)), "measure": unit(of: primary),
      "low": .ours(isFall ? ends[1] : ends[0]), "high": .ours(isFall ? ends[0] : ends[1]),
    ]
    let key = "bluf.all-criteria-met.\(isFall ? "fell" : "rose")"
    guard let margin = frontalMargin else { return terms.filled(key, slots) }
    slots["margin"] = .ours(style.points(margin))
    return terms.filled(key + ".frontal", slots)
  }

  private func notReached(_ verdict: Verdict) -> ReportText {
    let days = verdict.daysNeeded.map { ReportText.ours(style.count($0)) }
    let tail = days == nil ? "" : verdict.isOutOfReach ? ".far" : ".days"
    // The days of a plan bring its trials, and no comparisons: these do not stand for what the days settle.
    guard let open = outcome(verdict.undetermined),
      verdict.plannedTrials == nil || LackingComparisons(open, evaluation) == nil
    else {
      guard let planned = verdict.plannedTrials, let seen = verdict.seenTrials else {
        return terms.filled("bluf.sample-not-reached" + tail, ["days": days ?? .empty])
      }
      return terms.filled(
        "bluf.sample-not-reached.plan" + tail,
        [
          "days": days ?? .empty, "planned": .ours(style.count(planned)), "seen": .ours(style.count(seen)),
        ])
    }
    if days == nil, let lacking = LackingComparisons(open, evaluation) {
      let said = CriterionWords(outcome: open, words: words, currency: currency)
      return terms.filled(
        "bluf.sample-not-reached.comparisons",
        [
          "criterion": said.name, "observed": said.observed, "limit": said.limit,
          "lacking": lacking.text(words),
        ])
    }
    guard open.kind == .primary, let interval = open.observed.interval else {
      let said = CriterionWords(outcome: open, words: words, currency: currency)
      return terms.filled(
        "bluf.sample-not-reached.criterion" + tail,
        ["days": days ?? .empty, "criterion": said.name, "observed": said.observed, "limit": said.limit])
    }
    let isFall = open.direction == .below
    let ends = [interval.low, interval.high].map { end in
      signed(isFall ? -end : end, interval, open.measure)
    }
    // An interval that reaches the bound and yet settles nothing has too little behind it; to say that it does not
    // reach it would contradict the numbers.
    let reaches = isFall ? interval.high <= open.limit : interval.low >= open.limit
    let kind = reaches ? "thin" : "primary.\(isFall ? "fall" : "rise")"
    return terms.filled(
      "bluf.sample-not-reached.\(kind)" + tail,
      [
        "days": days ?? .empty, "metric": words.measured(open.metric, open.sets),
        "low": .ours(isFall ? ends[1] : ends[0]), "high": .ours(isFall ? ends[0] : ends[1]),
        "min": .ours(style.size(open.limit, open.measure)), "measure": unit(of: open),
      ])
  }

  private func harm(_ verdict: Verdict) -> ReportText {
    guard let harmed = outcome(verdict.harmed), let interval = harmed.observed.interval,
      let limit = harmed.harm
    else { return terms["bluf.harm.plain"] }
    let least = harmed.direction == .below ? interval.low : interval.high
    return terms.filled(
      "bluf.harm",
      [
        "metric": words.measured(harmed.metric, harmed.sets),
        "low": .ours(style.size(least, harmed.measure, width: interval.width)),
        "harm": .ours(style.size(limit, harmed.measure)), "measure": unit(of: harmed),
      ])
  }

  private func futile(_ verdict: Verdict) -> ReportText {
    guard let primary, let interval = primary.observed.interval else { return terms["bluf.futile.plain"] }
    let most = primary.direction == .below ? -interval.low : interval.high
    return terms.filled(
      (most < 0 ? "bluf.futile.worse" : "bluf.futile") + afterLastLook,
      [
        "metric": words.measured(primary.metric, primary.sets),
        "least": .ours(style.size(most, primary.measure, width: interval.width)),
        "high": .ours(signed(most, interval, primary.measure)),
        "min": .ours(style.size(primary.limit, primary.measure)), "measure": unit(of: primary),
      ])
  }

  private func unmet(_ verdict: Verdict) -> ReportText {
    guard let unmet = outcome(verdict.unmet) else { return terms["bluf.futile.plain"] }
    let said = CriterionWords(outcome: unmet, words: words, currency: currency)
    return terms.filled(
      "bluf.criteria-unmet" + afterLastLook,
      ["criterion": said.name, "observed": said.observed, "limit": said.limit])
  }

  /// False accepts by number where the data cannot judge them.
  private var falseAccepts: ReportText? {
    guard let far = evaluation.design.primaryFar, let verification = evaluation.verification,
      let contrast = verification.contrast("all", far: far, policy: .fixed, quantity: .far),
      contrast.reading == .undetermined,
      let point = verification.point(.augmented, set: "all", far: far, policy: .fixed),
      let upper = point.far.interval?.high
    else { return nil }
    return terms.filled(
      "bluf.far",
      [
        "x": .ours(style.count(point.falseAccepts)), "n": .ours(style.count(point.nonMated)),
        "upper": .ours(style.level(upper, .share, width: nil)),
      ])
  }
}

extension BottomLine {
  var currency: String { evaluation.economics?.currency ?? "JPY" }

  private var primary: CriterionOutcome? { evaluation.criteria.first { $0.kind == .primary } }

  func outcome(_ ids: [String]) -> CriterionOutcome? {
    let named = evaluation.criteria.filter { ids.contains($0.id) && !$0.notTested }
    return named.first { $0.kind == .primary } ?? named.first
  }

  /// What a key ends in where the last of several looks was taken: then not the planned trials end the pilot.
  private var afterLastLook: String {
    evaluation.operations?.look?.kind == .groupSequential ? ".look" : ""
  }

  /// The margin within which frontal faces are unharmed, of the criterion that judged them.
  private var frontalMargin: Double? {
    let frontal = evaluation.criteria.first { outcome in
      outcome.kind == .guardrail && outcome.quantity == .difference && outcome.measure == .share
        && (outcome.sets == ["frontal"] || outcome.id == "frontal-unharmed")
    }
    return frontal.map { abs($0.limit) }
  }

  var unit: ReportText {
    let type = evaluation.operations?.units.type ?? "subject"
    return terms.has("unit.\(type)") ? terms["unit.\(type)"] : .foreign(type)
  }

  /// An end of an interval with its sign, without its unit.
  private func signed(_ end: Double, _ interval: Interval, _ measure: Measure) -> String {
    style.number(
      measure == .share ? end * 100 : end,
      decimals: NumberStyle.decimals(forWidth: interval.width, value: interval.high, measure))
  }

  private func unit(of outcome: CriterionOutcome) -> ReportText { words.unit(outcome.measure) }

  private func check(_ code: String) -> ReportText {
    terms.has("check.\(code)") ? terms["check.\(code)"] : .foreign(code)
  }

  /// What is open, in words, joined as a list.
  func open(_ items: [OpenItem]) -> ReportText {
    items.map { item in
      terms.has("open.\(item.code)")
        ? terms["open.\(item.code)"]
        : terms.filled("open.warning", ["code": .foreign(item.code)])
    }.listed(terms)
  }
}
