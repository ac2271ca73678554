import Economics
import Statistics
import Vocabulary

/// The money in tables and sentences.
struct MoneyTables {
  let economics: EconomicsEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }
  private var currency: String { economics.currency }

  var scale: MoneyScale {
    let totals = [economics.totals.baseline, economics.totals.augmented].compactMap(\.value).map(abs)
    return MoneyScale(largest: totals.max() ?? 0)
  }

  var unit: ReportText {
    let divisor = scale.divisor
    let key =
      divisor >= 1e6 ? "money.unit.millions" : divisor >= 1e3 ? "money.unit.thousands" : "money.unit.ones"
    let name = currency == "JPY" ? terms["currency.JPY"] : ReportText.foreign(currency)
    return terms.filled(key, ["currency": name, "tax": terms["tax.\(economics.tax.rawValue)"]])
  }

  /// Annual cost of both models by term, and what is saved.
  var cost: ReportTable {
    let rows = ReportedTerm.allCases.map { term -> [ReportText] in
      let costs = Arm.allCases.map { arm in
        economics.annualCost.first { $0.arm == arm && $0.term == term }?.estimate
      }
      let saving = economics.annualSaving.first { $0.term == term }?.estimate
      return [terms["cost.\(term.rawValue)"]] + (costs + [saving]).map(amounts)
    }
    let totals = [economics.totals.baseline, economics.totals.augmented, economics.totals.saving]
    return ReportTable(
      caption: terms.filled(economics.draws == nil ? "cost.caption" : "cost.caption.drawn", ["unit": unit]),
      columns: [
        (terms["column.term"], .text), (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
        (terms["column.saving"], .number),
      ], rows: rows + [[terms["cost.total"]] + totals.map(amounts)])
  }

  private func amounts(_ estimate: Estimate?) -> ReportText {
    guard let estimate, let text = style.amounts(estimate, scale) else { return terms["cost.unpriced"] }
    return .ours(text)
  }

  /// What is spent and what comes back, in the unfavourable, the central and the favourable case.
  var returns: ReportTable {
    let npv = economics.npv
    let ends = [npv.low, npv.high].sorted()
    let value = Estimate(npv.base, Interval(low: ends[0], high: ends[1]), method: .inputRange)
    let money = { (estimate: Estimate) in
      spread(estimate) { .ours(style.amount($0, scale)) }
    }
    let rows: [[ReportText]] = [
      [terms["money.one-off"]] + money(economics.oneOff),
      [terms["money.running"]] + money(economics.runningPerYear),
      [terms["money.saving"]] + money(economics.totals.saving),
      [terms["money.cash"]] + money(economics.totals.cashSaving),
      [terms["money.npv"]] + money(value),
      [terms["money.roi"]] + spread(economics.roi, percent),
      [terms["money.payback"]] + spread(economics.paybackMonths) { months($0) },
      [terms["money.irr"]] + spread(economics.irr, percent),
    ]
    return ReportTable(
      caption: terms.filled("returns.caption", ["unit": unit]),
      columns: [
        (terms["column.quantity"], .text), (terms["column.low"], .number), (terms["column.base"], .number),
        (terms["column.high"], .number),
      ], rows: rows)
  }

  private func spread(_ estimate: Estimate, _ text: (Double) -> ReportText) -> [ReportText] {
    [estimate.low, estimate.value, estimate.high].map { $0.map(text) ?? terms["money.none"] }
  }

  func amount(_ value: Double) -> ReportText { .ours(style.amount(value, scale)) }

  func percent(_ share: Double) -> ReportText { .ours(percentText(share)) }

  func percentText(_ share: Double) -> String {
    style.number(share * 100, decimals: 0) + style.unit(.share)
  }

  func months(_ value: Double) -> ReportText {
    terms.filled("money.months", ["n": .ours(style.number(value, decimals: 0))])
  }

  /// Every input with who answers for it.
  var inputs: ReportTable {
    let rows = economics.inputs.map { row -> [ReportText] in
      let isFromPilot = row.kind == .measured && row.source == nil && row.owner == nil
      let missing = isFromPilot ? "–" : terms["not-provided"]
      let text = { (value: String?) in value.map(ReportText.foreign) ?? missing }
      return [
        name(row.name, row.arm), value(row), row.unit.map(ReportText.foreign) ?? "–",
        terms["input.\(row.kind.rawValue)"], text(row.owner),
        isFromPilot ? terms["input.pilot"] : text(row.source),
        row.date.map { .foreign(style.date($0)) } ?? missing,
      ]
    }
    return ReportTable(
      caption: terms["inputs.caption"],
      columns: [
        (terms["column.input"], .text), (terms["column.value"], .number), (terms["column.unit"], .text),
        (terms["column.kind"], .text), (terms["column.owner"], .text), (terms["column.source"], .text),
        (terms["column.date"], .text),
      ], rows: rows)
  }

  /// The input in words, with its arm if it has one; one that the pilot named itself stays as it is.
  func name(_ name: String, _ arm: Arm?) -> ReportText {
    let arm = arm.map { terms.filled("input.of-arm", ["arm": terms["arm.\($0.rawValue)"]]) } ?? .empty
    return (terms.has("cost-input.\(name)") ? terms["cost-input.\(name)"] : .foreign(name)) + arm
  }

  /// A number of an input with its unit, if one is stated.
  func plain(_ value: Double, unit: String? = nil) -> ReportText {
    let number = ReportText.ours(style.number(value, decimals: Self.decimals(value)))
    if style.isJapanese, unit == "JPY" { return number + terms["currency.JPY"] }
    return unit.map { number + .ours(style.gap) + .foreign($0) } ?? number
  }

  private func value(_ row: InputRow) -> ReportText {
    let text = { (value: Double) in style.number(value, decimals: Self.decimals(value)) }
    guard row.low != row.high else { return .ours(text(row.base)) }
    let ends = (text(row.low), text(row.high))
    return .ours(
      text(row.base) + (style.isJapanese ? "（\(ends.0)〜\(ends.1)）" : " (\(ends.0) … \(ends.1))"))
  }

  /// Three figures of small values, none after the point of large ones.
  private static func decimals(_ value: Double) -> Int {
    let exact = NumberStyle.fewestDecimals(value)
    guard value != 0, abs(value) < 100 else { return abs(value) < 100 ? exact : 0 }
    return min(exact == 4 ? 6 : exact, NumberStyle.decimals(forWidth: nil, value: value) + 1)
  }
}

extension MoneyTables {
  /// The first page's line: return, value, payback, share of assumptions.
  var line: ReportText {
    let line = DrawnMoneyTables(economics: economics, words: words).line ?? rangedLine
    return unpriced.map { line + terms["sentence.gap"] + $0 } ?? line
  }

  /// What is in no amount, for a reader who takes the value for that of the whole; terms that nobody stated are no news.
  private var unpriced: ReportText? {
    let gaps = economics.warnings.compactMap { warning -> [ReportedTerm]? in
      switch warning.code {
      case "M012", "M006": [.falseAccept]
      case "M022":
        ReportedTerm.allCases.filter { term in
          term.parts.contains { warning.sentence.hasPrefix("\($0.rawValue) is in no total") }
        }
      default: nil
      }
    }.joined()
    let named = ReportedTerm.allCases.filter(gaps.contains).map { term -> ReportText in
      let name = terms["cost.\(term.rawValue)"]
      let isPart = economics.annualSaving.contains { $0.term == term && $0.estimate.value != nil }
      return isPart ? terms.filled("money.unpriced.part", ["term": name]) : name
    }
    guard !named.isEmpty else { return nil }
    return terms.filled("money.unpriced", ["terms": named.joined(terms["list.and"])])
  }

  /// Without draws.
  private var rangedLine: ReportText {
    let npv = economics.npv
    let ends = [npv.low, npv.high].sorted()
    return terms.filled(
      "money.line",
      [
        "months": .ours(style.count(economics.horizonMonths)),
        "npv": .ours(style.money(npv.base, currency)), "low": .ours(style.money(ends[0], currency)),
        "high": .ours(style.money(ends[1], currency)),
        "roi": economics.roi.value.map(percent) ?? terms["money.none"],
        "payback": economics.paybackMonths.value.map(months) ?? terms["money.never"],
      ]) + assumptions
  }

  /// What share of the amounts rests on assumptions, or why that is not known; it ends the line.
  var assumptions: ReportText {
    guard let share = economics.assumptionShare else {
      let reason = economics.assumptionShareReason ?? "nothing has a price"
      return terms.filled("money.line.no-share", ["reason": words.reason(reason)])
    }
    return terms.filled("money.line.share", ["share": percent(share)])
  }

  /// What a year saves, with its range.
  var savingSentence: ReportText {
    let saving = economics.totals.saving
    guard let value = saving.value, let interval = saving.interval else { return terms["money.no-saving"] }
    let key = value < 0 ? "money.saving.sentence.loss" : "money.saving.sentence"
    let sign: Double = value < 0 ? -1 : 1
    let ends = [interval.low * sign, interval.high * sign].sorted()
    return terms.filled(
      saving.method == .monteCarlo ? key + ".drawn" : key,
      [
        "saving": .ours(style.money(abs(value), currency)), "low": .ours(style.money(ends[0], currency)),
        "high": .ours(style.money(ends[1], currency)),
      ])
  }
}
