import Findings

/// How to use the workbook, what its names mean, and what the run warned of.
struct NotesSheet {
  private(set) var sheet = Sheet("Notes", widths: [26, 110])
  private var row = 3
  private let money: MoneyCase

  init(_ money: MoneyCase) {
    self.money = money
    sheet.open("Notes", "How to use this workbook")
    add("Use", uses)
    add("Colours", colours)
    add("Names", names)
    add("Conventions", conventions)
    add("Warnings of the run", warnings)
  }

  private mutating func add(_ title: String, _ lines: [(String, String)]) {
    if lines.isEmpty { return }
    sheet.text(title, row, 0, .heading)
    row += 1
    for (name, text) in lines {
      sheet.text(name, row, 0, .label)
      sheet.text(text, row, 1, .note)
      // Texts wrap; a line holds about 115 characters.
      sheet.heights[row] = 15 * Double((text.count + 114) / 115)
      row += 1
    }
    row += 1
  }

  private let uses = [
    ("1", "Change a yellow cell on Inputs, Rates or CashFlow. Results and Summary follow at once."),
    (
      "2", "Read the change on Results, column I. Summary says whether the inputs are still those of the run."
    ),
    (
      "3", "Record what you changed and why: the run, its verdict and its ranges do not follow this workbook."
    ),
    ("4", "To have ranges and a verdict with the changed input, change pilot.yaml and run the pilot again."),
  ]

  private let colours = [
    ("Yellow, blue digits", "an input: may be changed"),
    ("White", "a formula, or a text"),
    ("Green", "a formula that is looked for: totals and results"),
    ("Grey", "recorded by the run: does not move"),
  ]

  private var names: [(String, String)] { stated + byFlow }

  /// Where flows are priced apart.
  private var byFlow: [(String, String)] {
    guard let first = money.flows.first, first.name != nil else { return [] }
    return [
      (
        "…\(first.suffix)",
        "rates, ends and savings of one flow end in its name; attempts, reviewed and the like without one are of the mean transaction of the first year"
      )
    ]
  }

  private let stated = [
    ("in_…", "an input of the cost of a transaction; ends in _baseline or _augmented where the arms differ"),
    (
      "oneoff_…, run_…",
      "money spent once in month 0, and every month; update_cost_… and updates_per_year for updates"
    ),
    (
      "q1, b1, r1, c, far",
      "rates by attempt: not accepted, leaves, to review; last failures to review; false accepts; each with its arm"
    ),
    ("npv, roi, payback_months", "results; all other names stand beside their cells on Results"),
  ]

  private var conventions: [(String, String)] {
    let economics = money.economics
    return [
      ("Money", "\(money.currency); \(economics.prices.rawValue) prices; saving is baseline less augmented"),
      ("Time", "month 0 is now; months count at their ends; monthly rate = (1 + rate_per_year)^(1/12) − 1"),
      ("Horizon", "may be shortened; it may not exceed the \(money.traffic.count) months on CashFlow"),
      ("Payback", "last month in which the cumulative flow turns positive, linear within the month"),
      (
        "Return on investment",
        "(present benefits − present costs) / present costs; costs are one-off and running"
      ),
      (
        "Base of an input",
        "the stated value, the mode, or the median of a lognormal; the run's p50 is of draws, not of these"
      ),
      (
        "Rates of return",
        "irr and mirr are found on Returns; mirr grows money in to the horizon, and brings money out to now"
      ),
      ("Per cent", "cells in per cent take 75% for three quarters"),
    ]
  }

  /// What concerns money, and what bars a verdict.
  private var warnings: [(String, String)] {
    money.evaluation.findings.filter { $0.code.hasPrefix("M") || $0.code.hasPrefix("H") }.map {
      ("\($0.code), \($0.severity.rawValue)", $0.sentence + ($0.remedy.map { "; \($0)" } ?? ""))
    }
  }
}
