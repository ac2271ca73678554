import Pilots
import Statistics

/// The tables of a plan's text.
struct PlanTables {
  let plan: VerificationPlan
  let style: NumberStyle
  let columns: Int

  /// What each FAR target asks for; the rows that decide carry a star.
  var falseAccepts: [String] {
    let head = [
      "FAR target", "0 errors 95 %", "80 %", "people", "30 errors", "people", "at hand", "true FAR", "",
    ]
    let rows = plan.falseAccepts.map { need in
      [
        style.target(need.farTarget) + (need.decides ? "*" : ""), count(need.zeroErrors95),
        count(need.zeroErrors80), count(need.peopleZeroErrors), count(need.ruleOf30),
        count(need.peopleRuleOf30), count(need.nonMatedNow), factor(need),
        need.decides ? word(need.status) : "",
      ]
    }
    let isOpen = plan.falseAccepts.contains { $0.countedAs == .independent }
    let caption =
      "Non-mated comparisons, all against all once, counted as independent (* decides; true FAR in multiples of the "
      + "one seen\(isOpen ? ", at best" : ""))\(calibrated)"
    return TerminalText.wrapped(caption, width: columns)
      + AlignedRows.lines([head] + rows, numeric: 1...7, width: columns) + falseAcceptNotes
  }

  /// At which targets the calibration is counted, which fixes the thresholds there.
  private var calibrated: String {
    let fixed = plan.falseAccepts.filter { $0.fixedOn == .calibration && $0.nonMatedNow != nil }
    guard !fixed.isEmpty else { return "" }
    let targets = fixed.map { style.target($0.farTarget) }.joined(separator: ", ")
    return "; at hand, for FAR \(targets): those of the calibration, which fix the threshold"
  }

  private var falseAcceptNotes: [String] {
    plan.falseAccepts.filter(\.decides).compactMap { need -> String? in
      let target = "FAR \(style.target(need.farTarget))"
      if let needed = need.needed, let effect = plan.assumptions.designEffectNonMated {
        return "\(target) with the design effect \(number(effect.value)): \(style.count(needed)) comparisons"
      }
      guard let typical = need.neededTypically, let least = typical.first, let most = typical.last else {
        return nil
      }
      return
        "\(target), to show the order only: \(style.count(least)) to \(style.count(most)) comparisons at the typical design effects "
        + "\(number(TypicalDesignEffect.nonMated.lowerBound)) to \(number(TypicalDesignEffect.nonMated.upperBound))"
    }.flatMap { TerminalText.wrapped($0, width: columns) }
  }

  /// What each set asks for.
  var pairs: [String] {
    let isOpen = plan.pairs.contains { $0.countedAs == .independent }
    let typical = isOpen ? ["typical"] : []
    let head =
      ["set", "to show", "80 % power", "90 %", "needed"] + typical + ["at hand", "power", "shows", ""]
    let rows = plan.pairs.map { need in
      [
        need.set, need.purpose == .gain ? "gain" : "margin \(need.margin.map { style.limit($0) } ?? "-")",
        count(need.pairs80), count(need.pairs90), needed(need),
      ] + (isOpen ? [need.neededTypically.map { "~" + style.count($0) } ?? "-"] : [])
        + [count(need.matedNow), power(need), shows(need), word(need.status)]
    }
    return TerminalText.wrapped("Mated pairs (80 and 90 %: if no two share a person)", width: columns)
      + AlignedRows.lines([head] + rows, numeric: 2...(isOpen ? 8 : 7), width: columns)
      + TerminalText.wrapped(pairsNote(isOpen: isOpen), width: columns)
  }

  private func pairsNote(isOpen: Bool) -> String {
    let power = percent(plan.assumptions.power)
    guard isOpen else { return "needed: for \(power) power, times the design effect" }
    return
      "needed: for \(power) power, times the design effect; where that is unknown pairs count as independent, so "
      + "that needed and shows are at least (>=) and power is at most (<=) what is written. typical: at a "
      + "design effect of \(number(TypicalDesignEffect.mated)), to show the order only; no answer rests on it"
  }

  private func needed(_ need: PairNeed) -> String {
    need.needed.map(style.count) ?? need.pairs.map { ">=" + style.count($0) } ?? "-"
  }

  private func power(_ need: PairNeed) -> String {
    guard let now = need.powerNow else { return "-" }
    guard need.countedAs == .independent else { return percent(now) }
    return "<=" + (now > 0.99 ? "100 %" : percent(now < 0.01 ? 0.01 : now))
  }

  private func shows(_ need: PairNeed) -> String {
    need.detectable.map { (need.countedAs == .independent ? ">=" : "") + style.limitUp($0) } ?? "-"
  }

  /// What it all rests on, set by set unless they agree.
  var assumptions: [String] {
    let known = plan.assumptions
    let sets = known.sets.sorted { $0.key < $1.key }.map { (name: $0.key, texts: texts($0.value)) }
    let stated = sets.filter { !$0.texts.isEmpty }.map { "\($0.name) " + $0.texts.joined(separator: ", ") }
    let effect = known.designEffectNonMated.map { ["non-mated " + text("design effect", $0, number)] } ?? []
    let run = known.earlierRun.map { ["earlier run \($0.prefix(7))"] } ?? []
    let parts = stated + effect + run
    return TerminalText.wrapped(
      "Expected: " + (parts.isEmpty ? "nothing is stated" : parts.joined(separator: "; ")), width: columns)
  }

  private func texts(_ set: SetAssumptions) -> [String] {
    [
      set.gain.map { text("gain", $0, style.limitNear) }, set.loss.map { text("loss", $0, style.limitNear) },
      set.discordant.map { text("discordant", $0, style.limitNear) },
      set.designEffect.map { text("design effect", $0, number) },
    ].compactMap { $0 }
  }

  private func text(_ name: String, _ value: AssumedValue, _ written: (Double) -> String) -> String {
    "\(name) \(written(value.value)) (\(value.source.words))"
  }

  private func count(_ value: Int?) -> String { value.map(style.count) ?? "-" }

  private func number(_ value: Double) -> String {
    style.number(value, decimals: min(1, NumberStyle.fewestDecimals(value)))
  }

  /// Never 0 or 100 % for a probability that is neither.
  private func percent(_ share: Double) -> String {
    if share > 0 && share < 0.01 { return "<1 %" }
    if share < 1 && share > 0.99 { return ">99 %" }
    return style.number(share * 100, decimals: 0) + " %"
  }

  private func factor(_ need: FalseAcceptNeed) -> String {
    guard let low = need.relativeLow, let high = need.relativeHigh else { return "-" }
    return "\(style.number(low, decimals: 2))-\(style.number(high, decimals: 2))x"
  }

  private func word(_ status: PlanStatus) -> String {
    switch status {
    case .enough: "enough"
    case .notEnough: "not enough"
    case .undetermined: "undetermined"
    }
  }
}

extension AssumedValue.Source {
  fileprivate var words: String {
    switch self {
    case .manifest: "manifest"
    case .option: "option"
    case .earlierRun: "earlier run"
    }
  }
}

extension NumberStyle {
  /// A number of points that promises something, rounded up: `3.9 pt`.
  fileprivate func limitUp(_ fraction: Double) -> String {
    number((fraction * 1000 - 1e-9).rounded(.up) / 10, decimals: 1) + changeUnit(.share)
  }

  /// A number of points that was stated or computed, to a hundredth.
  fileprivate func limitNear(_ fraction: Double) -> String { limit((fraction * 10_000).rounded() / 10_000) }
}
