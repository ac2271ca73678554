import Economics
import Pilots
import Statistics
import Vocabulary

/// The money over the draws: deciles of what comes out, and what moves it.
struct DrawnMoneyTables {
  let economics: EconomicsEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }
  private var base: MoneyTables { MoneyTables(economics: economics, words: words) }
  private var currency: String { economics.currency }

  /// More bars than these say little about the decision.
  private static let mostRows = 10

  /// What is spent and what comes back: first decile, median, last decile; `nil` if nothing was drawn.
  var returns: ReportTable? {
    guard let drawn = economics.quantiles, let draws = economics.draws else { return nil }
    let npv = economics.npv
    let money = { (quantity: DrawnQuantity) in deciles(quantity) { base.amount($0) } }
    let rows: [[ReportText]] = [
      [terms["money.one-off"]] + money(drawn.oneOff),
      [terms["money.running"]] + money(drawn.runningPerYear),
      [terms["money.saving"]] + money(drawn.saving),
      [terms["money.cash"]] + money(drawn.cashSaving),
      [terms["money.npv"]] + [npv.p10, npv.p50, npv.p90].map { $0.map(base.amount) ?? terms["money.none"] },
      [terms["money.roi"]] + deciles(drawn.roi) { base.percent($0) },
      [terms["money.bcr"]] + deciles(drawn.benefitCostRatio) { .ours(style.number($0, decimals: 2)) },
      [terms["money.payback"]] + deciles(drawn.paybackMonths, none: "money.never") { base.months($0) },
      [terms["money.payback.discounted"]]
        + deciles(drawn.discountedPaybackMonths, none: "money.never") { base.months($0) },
      [terms["money.irr"]] + deciles(drawn.irr) { base.percent($0) },
      [terms["money.mirr"]] + deciles(drawn.mirr) { base.percent($0) },
      [terms["money.hours"]]
        + deciles(drawn.reviewHoursFreedPerYear, none: "unknown") { .ours(style.number($0, decimals: 0)) },
    ]
    return ReportTable(
      caption: terms.filled("returns.caption.drawn", ["unit": base.unit, "n": .ours(style.count(draws))]),
      columns: [
        (terms["column.quantity"], .text), (terms["column.p10"], .number), (terms["column.p50"], .number),
        (terms["column.p90"], .number),
      ], rows: rows)
  }

  private func deciles(
    _ quantity: DrawnQuantity, none: String = "money.none", _ text: (Double) -> ReportText
  ) -> [ReportText] {
    [quantity.p10, quantity.p50, quantity.p90].map { $0.map(text) ?? terms[none] }
  }

  /// The inputs that move the net present value most.
  var tornado: ReportTable? {
    guard let rows = economics.tornado, !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms.filled("tornado.caption", ["unit": base.unit]),
      columns: [
        (terms["column.input"], .text), (terms["column.p10"], .number), (terms["column.p90"], .number),
        (terms["column.npv-at-p10"], .number), (terms["column.npv-at-p90"], .number),
      ],
      rows: rows.prefix(Self.mostRows).map { row in
        [
          base.name(row.input, row.arm), value(row.low, row), value(row.high, row), base.amount(row.npvAtLow),
          base.amount(row.npvAtHigh),
        ]
      })
  }

  private func value(_ value: Double?, _ row: TornadoRow) -> ReportText {
    value.map { base.plain($0, unit: row.unit) } ?? "–"
  }

  /// In the unit of its input; a fall of a rate is told in points.
  private func value(_ value: Double, _ row: SwitchingRow) -> ReportText {
    guard row.input == SwitchingRow.errorReduction else { return base.plain(value, unit: row.unit) }
    return terms.filled("money.points", ["n": .ours(style.number(value * 100, decimals: 2))])
  }

  /// Where the decision turns: within the range of an input first, beyond it last.
  var switching: ReportTable? {
    guard let rows = economics.switchingValues, !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms[rows.contains { $0.hasRange != nil } ? "switching.caption.ranged" : "switching.caption"],
      columns: [
        (terms["column.input"], .text), (terms["column.taken"], .number), (terms["column.turns-at"], .number),
        (terms["column.distance"], .number),
      ],
      rows: Self.sorted(rows).prefix(Self.mostRows).map { row in
        [
          base.name(row.input, row.arm), value(row.central, row), turning(row),
          row.value.flatMap { row.isInRange == false ? nil : $0 }.map {
            .ours(
              style.number(($0 / row.central - 1) * 100, decimals: 0, showsPlus: true) + style.unit(.share))
          }
            ?? "–",
        ]
      })
  }

  /// The value, or that none turns the decision within what is stated of the input.
  private func turning(_ row: SwitchingRow) -> ReportText {
    if row.isInRange == false, let low = row.rangeLow, let high = row.rangeHigh {
      return terms.filled("switching.beyond", ["low": value(low, row), "high": value(high, row)])
    }
    guard let value = row.value else { return terms["switching.none"] }
    let side = row.losesAbove == true ? "switching.above" : "switching.below"
    return terms.filled(
      row.hasRange == false ? side + ".unstated" : side, ["value": self.value(value, row)])
  }

  /// First what turns the decision within its range, by how far through the range it lies; then what has no range, by the
  /// share of its value; then the rest, by name.
  static func sorted(_ rows: [SwitchingRow]) -> [SwitchingRow] {
    let rank = { (row: SwitchingRow) -> (Int, Double) in
      guard let value = row.value, row.isInRange != false else { return (2, 0) }
      guard let low = row.rangeLow, let high = row.rangeHigh else {
        return (1, abs(value / row.central - 1))
      }
      return (0, high > low ? abs(value - row.central) / (high - low) : 0)
    }
    return rows.map { ($0, rank($0)) }.sorted { a, b in
      (a.1.0, a.1.1, a.0.input, a.0.arm?.rawValue ?? "") < (b.1.0, b.1.1, b.0.input, b.0.arm?.rawValue ?? "")
    }.map(\.0)
  }

  /// The augmented model beside doing nothing and every rival.
  var rivals: ReportTable? {
    guard let rivals = economics.rivals, let p50 = economics.npv.p50 else { return nil }
    let npv = economics.npv
    let own = [terms["rival.augmented"], spread(npv.p10, p50, npv.p90), "–", "–"]
    let nothing = [
      terms["rival.nothing"], base.amount(0), spread(npv.p10, p50, npv.p90),
      npv.probabilityNegative.map { .ours(style.chance(1 - $0)) } ?? words.unknown,
    ]
    let others = rivals.map { rival -> [ReportText] in
      let (worth, difference) = (rival.quantiles, rival.difference)
      return [
        terms.has("rival.\(rival.name)") ? terms["rival.\(rival.name)"] : .foreign(rival.name),
        rival.npv == nil
          ? rival.reason.map(words.reason) ?? words.unknown : spread(worth.p10, worth.p50, worth.p90),
        spread(difference.p10, difference.p50, difference.p90),
        rival.probabilityBehind.map { .ours(style.chance($0)) } ?? words.unknown,
      ]
    }
    return ReportTable(
      caption: terms.filled("rivals.caption", ["unit": base.unit]),
      columns: [
        (terms["column.option"], .text), (terms["column.npv"], .number), (terms["column.gap"], .number),
        (terms["column.ahead"], .number),
      ], rows: [own, nothing] + others)
  }

  /// What else could be done, in a sentence part each; rivals that could not be priced are left to the table.
  var rivalsLine: ReportText {
    let told = (economics.rivals ?? []).compactMap { rival -> ReportText? in
      guard let worth = rival.quantiles.p50, let chance = rival.probabilityBehind else { return nil }
      return terms.filled(
        chance < 0.5 ? "rivals.line.better" : "rivals.line",
        [
          "rival": terms.has("rival.\(rival.name)") ? terms["rival.\(rival.name)"] : .foreign(rival.name),
          "npv": .ours(style.moneyInTwoFigures(worth, currency)), "chance": .ours(style.chance(chance)),
        ])
    }
    return told.isEmpty ? terms["rivals.none"] : told.joined(terms["list.semicolon"])
  }

  private func spread(_ low: Double?, _ middle: Double?, _ high: Double?) -> ReportText {
    guard let low, let middle, let high else { return words.unknown }
    return words.text(
      style.amounts(
        Estimate(middle, Interval(low: min(low, middle), high: max(high, middle)), method: .monteCarlo),
        base.scale))
  }
}

extension DrawnMoneyTables {
  /// The first page's line: value, chance of a loss, return, payback, share of assumptions, and what would turn it.
  ///
  /// - Returns: `nil` if nothing was drawn.
  var line: ReportText? {
    let npv = economics.npv
    guard let p10 = npv.p10, let p50 = npv.p50, let p90 = npv.p90, let loss = npv.probabilityNegative else {
      return nil
    }
    let money = { (value: Double) in ReportText.ours(style.moneyInTwoFigures(value, currency)) }
    let payback = economics.quantiles?.paybackMonths.p50
    let line =
      terms.filled(
        payback == nil ? "money.line.drawn.never" : "money.line.drawn",
        [
          "months": .ours(style.count(economics.horizonMonths)), "npv": money(p50), "low": money(p10),
          "high": money(p90), "loss": chance(loss),
          "roi": economics.quantiles?.roi.p50.map { base.percent($0) } ?? terms["money.none"],
          "payback": payback.map { base.months($0) } ?? .empty,
        ]) + base.assumptions
    return flip.map { line + terms["sentence.gap"] + $0 } ?? line
  }

  /// A probability to two figures; one that no draw showed is not written as 0.
  private func chance(_ probability: Double) -> ReportText {
    guard let draws = economics.draws, probability == 0 || probability == 1 else {
      return .ours(style.number(probability * 100, decimals: probability < 0.1 ? 1 : 0) + style.unit(.share))
    }
    let bound = 1000 / Double(draws)
    let text = style.number(probability == 0 ? bound : 100 - bound, decimals: 2) + style.unit(.share)
    return terms.filled(probability == 0 ? "money.loss.under" : "money.loss.over", ["bound": .ours(text)])
  }

  /// The one input that turns the decision nearest to what is taken, amongst those that can within their range.
  var flip: ReportText? {
    guard let row = Self.sorted(economics.switchingValues ?? []).first else { return nil }
    // An evaluation of an earlier release knows no ranges, and names what is nearest.
    // That a share lies between 0 and 1 is no statement of anybody, and a value far off is no help to a board.
    let isStated = row.rangeLow != 0 || row.rangeHigh != 1
    guard let value = row.value, row.isInRange.map({ $0 && isStated }) ?? (row.hasRange == nil) else {
      return row.hasRange == nil ? nil : terms["money.flip.none"]
    }
    let isLoss = economics.npv.base < 0
    let direction = (row.losesAbove == true) != isLoss ? "above" : "below"
    return terms.filled(
      isLoss ? "money.flip.gain.\(direction)" : "money.flip.loss.\(direction)",
      [
        "input": base.name(row.input, row.arm), "value": self.value(value, row),
        "taken": self.value(row.central, row),
      ])
  }

  /// What an extension costs, beside the most that it can tell.
  ///
  /// - Parameter verdict: an extension of so many days; `nil` is returned for any other, and where either sum is not known.
  func extending(_ verdict: Verdict?) -> ReportText? {
    guard let verdict, verdict.decision == .extend, !verdict.isOutOfReach, let days = verdict.daysNeeded,
      let perDay = economics.extensionPerDay, let worth = economics.perfectInformation
    else { return nil }
    let cost = perDay * Double(days)
    return terms.filled(
      cost <= worth ? "money.extension.worth" : "money.extension.too-much",
      [
        "days": .ours(style.count(days)), "cost": .ours(style.moneyInTwoFigures(cost, currency)),
        "evpi": .ours(style.moneyInTwoFigures(worth, currency)),
      ])
  }

  /// What knowing everything is worth, and what the assumptions bring to the spread.
  var information: ReportText? {
    guard let worth = economics.perfectInformation, let share = economics.uncertaintyShare else { return nil }
    return terms.filled(
      share > 0.995 ? "money.information.all" : "money.information",
      [
        "evpi": .ours(style.moneyInTwoFigures(worth, currency)), "share": base.percent(share),
      ])
  }
}
