import Economics
import Foundation
import Statistics
import Vocabulary

/// A measure of the money, or a term of the cost, with the central values in its formula.
struct MoneyExplanation {
  let economics: EconomicsEvaluation
  let words: PilotWords

  private enum Measure: String, CaseIterable {
    case npv, roi
    case benefitCostRatio = "benefit_cost_ratio"
    case paybackMonths = "payback_months"
    case discountedPaybackMonths = "discounted_payback_months"
    case irr, mirr
    case perfectInformation = "perfect_information"
    case lossProbability = "p_negative_npv"
    case assumptionShare = "assumption_share"
    case saving
  }

  var names: [String] { Measure.allCases.map(\.rawValue) + CostTerm.allCases.map(\.rawValue) }

  func lines(_ name: String) -> [String]? {
    if let measure = Measure(rawValue: name) { return lines(measure) }
    return CostTerm(rawValue: name).map {
      TermExplanation(economics: economics, words: words, term: $0).lines
    }
  }

  private var style: NumberStyle { words.style }
  private func money(_ value: Double) -> String { style.number(value, decimals: 0) }
  private var ratePerMonth: Double { CashFlow.ratePerMonth(economics.ratePerYear) }

  private func lines(_ measure: Measure) -> [String] {
    switch measure {
    case .npv: npv
    case .roi, .benefitCostRatio: returns
    case .paybackMonths: payback
    case .discountedPaybackMonths: discountedPayback
    case .irr: internalRate
    case .mirr: modifiedRate
    case .perfectInformation: perfectInformation
    case .lossProbability: loss
    case .assumptionShare: assumptions
    case .saving: saving
    }
  }

  private var npv: [String] {
    let flow = economics.cashFlow
    let months = [0, 1, 2, 3, 12, 24, flow.count - 1].filter { $0 < flow.count }
    let shown = months.enumerated().filter { $0 == 0 || months[$0 - 1] < $1 }.map(\.1)
    let drawn = economics.npv.p50.map { p50 in
      [
        "",
        "over \(style.count(economics.draws ?? 0)) draws of all inputs: p10 \(money(economics.npv.p10 ?? 0)), p50 \(money(p50)), p90 \(money(economics.npv.p90 ?? 0))",
      ]
    }
    return [
      "NPV = sum over t = 0 … \(flow.count - 1) of CF_t / (1 + r_m)^t",
      "r_m = (1 + \(economics.ratePerYear))^(1/12) - 1 = \(style.number(ratePerMonth, decimals: 8))",
      "CF_0 = -(one-off cost), CF_t = \(economics.ratesByFlow == nil ? "" : "sum over flows of ")(transactions served in month t) x (cash saving a transaction) - (running cost)",
      "",
    ] + shown.map { "CF_\($0) = \(money(flow[$0]))" } + [
      "", "NPV = \(style.number(economics.npv.base, decimals: 2)) \(economics.currency), central values",
    ] + (drawn ?? [])
  }

  /// Present values of what is spent and what comes back.
  private var present: (benefits: Double, costs: Double)? {
    guard let oneOff = economics.oneOff.value, let running = economics.runningPerYear.value else {
      return nil
    }
    let months = economics.cashFlow.count - 1
    let annuity = CashFlow([0] + Array(repeating: 1, count: months)).presentValue(rate: ratePerMonth)
    let costs = oneOff + running / 12 * annuity
    return (economics.npv.base + costs, costs)
  }

  private var returns: [String] {
    guard let present, present.costs > 0 else { return ["nothing is spent, so there is no return on it"] }
    return [
      "PV costs    = one-off + running x annuity = \(money(present.costs))",
      "PV benefits = PV of the cash saving       = \(money(present.benefits))",
      "ROI = (PV benefits - PV costs) / PV costs = \(style.number((present.benefits / present.costs - 1) * 100, decimals: 1)) %",
      "BCR = PV benefits / PV costs              = \(style.number(present.benefits / present.costs, decimals: 3))",
    ]
  }

  private var payback: [String] {
    crossing(economics.cashFlow, at: economics.paybackMonths.value, of: "cumulative cash")
  }

  private var discountedPayback: [String] {
    let worth = economics.cashFlow.enumerated().map { $1 / pow(1 + ratePerMonth, Double($0)) }
    return crossing(worth, at: economics.discountedPaybackMonths.value, of: "cumulative present value")
  }

  private func crossing(_ flow: [Double], at found: Double?, of name: String) -> [String] {
    var total = 0.0
    let sums = flow.map { amount in
      total += amount
      return total
    }
    guard let months = found else {
      return [
        "the \(name) is \(money(total)) at the end of month \(flow.count - 1): it never stays above 0"
      ]
    }
    let before = max(0, Int(months.rounded(.down)))
    return [
      "payback = the last month at which the \(name) crosses 0 upwards, linear within the month", "",
    ]
      + [before, before + 1].filter { $0 < sums.count }.map {
        "cumulative at the end of month \($0): \(money(sums[$0]))"
      }
      + ["", "payback = \(style.number(months, decimals: 2)) months"]
  }

  private var internalRate: [String] {
    let flow = CashFlow(economics.cashFlow)
    let changes =
      "the cash flow changes its sign \(flow.signChanges) \(flow.signChanges == 1 ? "time" : "times")"
    guard let rate = economics.irr.value else {
      return [changes, economics.irr.reason ?? "there is no such rate"]
    }
    return [
      changes + ", so there is one rate at which it is worth nothing",
      "IRR = (1 + monthly rate)^12 - 1 = \(style.number(rate * 100, decimals: 2)) % a year",
    ]
  }

  /// Of money in and out at the stated rates.
  private var modifiedRate: [String] {
    guard let rate = economics.mirr?.value else {
      return [economics.mirr?.reason ?? "money does not go both ways"]
    }
    let months = Double(economics.cashFlow.count - 1)
    let finance = economics.financeRatePerYear ?? economics.ratePerYear
    let reinvestment = economics.reinvestmentRatePerYear ?? economics.ratePerYear
    let flows = economics.cashFlow.enumerated()
    let out = flows.reduce(0) { $0 + max(0, -$1.element) * pow(1 + finance, -Double($1.offset) / 12) }
    let back = flows.reduce(0) {
      $0 + max(0, $1.element) * pow(1 + reinvestment, (months - Double($1.offset)) / 12)
    }
    return [
      "MIRR = (money in, grown to month \(Int(months)) / money out, brought to now)^(12 / \(Int(months))) - 1",
      "money in, reinvested at \(reinvestment) a year: \(money(back))",
      "money out, financed at \(finance) a year: \(money(out))", "",
      "MIRR = \(style.number(rate * 100, decimals: 2)) % a year",
    ]
  }

  /// The most that a perfect pilot is worth (Raiffa and Schlaifer 1961).
  private var perfectInformation: [String] {
    guard let worth = economics.perfectInformation, let mean = economics.npv.mean else {
      return ["nothing was drawn"]
    }
    let rivals = (economics.rivals ?? []).compactMap { rival in rival.quantiles.mean.map { (rival.name, $0) }
    }
    let best = ([mean, 0] + rivals.map(\.1)).max() ?? 0
    return [
      "EVPI = mean of the best option in each draw - best option by its mean", "",
      "augmented model: \(money(mean)) at the mean, do nothing: 0",
    ] + rivals.map { "\($0): \(money($1)) at the mean" } + [
      "mean of the best option in each draw: \(money(worth + best))",
      "EVPI = \(money(worth + best)) - \(money(best)) = \(money(worth)) \(economics.currency)",
    ]
  }

  private var loss: [String] {
    guard let p = economics.npv.probabilityNegative, let error = economics.npv.probabilityError,
      let draws = economics.draws
    else { return ["nothing was drawn"] }
    return [
      "P(NPV < 0) = draws with a loss / draws = \(style.count(Int((p * Double(draws)).rounded()))) / \(style.count(draws)) = \(style.number(p * 100, decimals: 2)) %",
      "its Monte-Carlo error is sqrt(p (1 - p) / draws) = \(style.number(error * 100, decimals: 2)) points",
    ]
      + (economics.npv.probabilityNegativeIfMeasured.map {
        [
          "with every measured input at its centre it is \(style.number($0 * 100, decimals: 2)) %: more data cannot bring it below that"
        ]
      } ?? [])
  }

  private var assumptions: [String] {
    [
      "share = sum of |PV| of terms with an assumed input / sum of |PV| of all terms",
      economics.assumptionShare.map { "      = \(style.number($0 * 100, decimals: 1)) %" }
        ?? "there is none: \(economics.assumptionShareReason ?? "nothing is worth anything")",
    ]
      + (economics.uncertaintyShare.map {
        [
          "",
          "of the variance of the NPV \(style.number($0 * 100, decimals: 1)) % comes from the assumed inputs",
        ]
      } ?? [])
  }

  private var saving: [String] {
    let rows = economics.annualSaving.compactMap { row in
      row.estimate.value.map {
        "\(row.term.rawValue): \(money($0)), of it cash \(money(row.cash.value ?? 0))"
      }
    }
    return ["saving a year = sum over terms of baseline - augmented, at full traffic", ""] + rows
      + ["", "total: \(economics.totals.saving.value.map(money) ?? "unknown")"]
  }
}
