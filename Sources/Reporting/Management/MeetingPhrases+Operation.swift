import Economics
import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// What it means for the work, the people, the law and the rules.
extension MeetingPhrases {
  private var currency: String { evaluation.economics?.currency ?? "JPY" }

  private func money(_ value: Double) -> ReportText { .ours(style.moneyInTwoFigures(value, currency)) }

  private func count(_ value: Double) -> ReportText { .ours(style.number(abs(value), decimals: 0)) }

  /// The rival that costs almost nothing.
  var rival: ReportText? {
    guard !isHeld, let rival = evaluation.economics?.rivals?.first(where: { $0.name == "threshold_only" }),
      let worth = rival.quantiles.p50, let difference = rival.difference.p50
    else { return nil }
    return terms.filled(
      difference < 0 ? "phrase.rival.behind" : "phrase.rival.ahead",
      ["npv": money(worth), "diff": money(abs(difference))])
  }

  private var change: MonthlyChange? {
    guard !isHeld, let operations = evaluation.operations, let economics = evaluation.economics else {
      return nil
    }
    return MonthlyChange(operations, economics)
  }

  /// From points of TAR to retries and money; only if all three go the right way.
  var work: ReportText? {
    guard let operations = evaluation.operations, let retries = change?.retries?.value, retries < 0,
      let saving = evaluation.economics?.totals.saving.value, saving > 0,
      let worst = PoseContrasts(evaluation)?.weakest, worst.reading == .better, let delta = worst.delta.value
    else { return nil }
    return terms.filled(
      "phrase.work",
      [
        "delta": .ours(style.points(delta, width: worst.delta.interval?.width)), "set": words.set(worst.set),
        "retries": count(retries), "amount": money(saving / 12),
        "badge": .ours(operations.evidence.rawValue),
      ])
  }

  /// Fewer reviews, the hours they free, and the part of these hours that is cash.
  var people: ReportText? {
    guard let reviews = change?.reviews?.value, reviews < 0, let hours = change?.reviewHours?.value, hours < 0
    else { return nil }
    let name = CostInputName.labourCashableShare.rawValue
    let share = evaluation.economics?.inputs.first { $0.name == name }?.base
    return terms.filled(
      share == nil ? "phrase.people" : "phrase.people.cash",
      [
        "cases": count(reviews), "hours": count(hours),
        "cash": .ours(share.map { style.number($0 * 100, decimals: 0) + style.unit(.share) } ?? ""),
      ])
  }

  /// The widest gap between groups of people and how it moved; else who was not looked at.
  var groups: ReportText? { GroupSlots(evaluation: evaluation, words: words).phrase }

  /// The records hold neither faces nor features; who looked at consent, purpose and retention, and what is open.
  var privacy: ReportText? {
    let names: [RightsItem.Name] = [.consent, .purpose, .retention]
    let items = evaluation.rights.filter { names.contains($0.item) }
    guard items.count == names.count else { return nil }
    let owners = items.compactMap(\.owner).reduce(into: [String]()) { owners, owner in
      if !owners.contains(owner) { owners.append(owner) }
    }
    guard !owners.isEmpty else { return nil }
    let open = items.count { $0.status != .settled }
    return terms.filled(
      open == 0 ? "phrase.privacy.settled" : "phrase.privacy.open",
      [
        "owners": owners.map(ReportText.foreign).joined(terms["list.and"]), "open": .ours(style.count(open)),
      ])
  }

  /// Whether the training data may be used for this.
  var licence: ReportText? {
    guard let item = evaluation.rights.first(where: { $0.item == .licence }), let owner = item.owner,
      let date = item.date
    else { return nil }
    return terms.filled(
      item.status == .settled ? "phrase.licence.settled" : "phrase.licence.open",
      ["owner": .foreign(owner), "date": .foreign(style.date(date))])
  }

  var rules: ReportText? { GovernanceSlots(evaluation: evaluation, words: words).rules }

  var updates: ReportText? {
    guard let economics = evaluation.economics, let times = economics.updatesPerYear, times > 0,
      let cost = economics.inputs.first(where: { $0.part == .update })?.base
    else { return nil }
    let decimals = times == times.rounded() ? 0 : 1
    return terms.filled(
      times == 1 ? "phrase.updates.once" : "phrase.updates",
      ["times": .ours(style.number(times, decimals: decimals)), "cost": money(cost)])
  }
}
