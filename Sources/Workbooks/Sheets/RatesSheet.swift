import Economics
import Vocabulary

/// What the pilot measured of the flow by attempt, and of false accepts, by arm.
struct RatesSheet {
  private(set) var sheet = Sheet("Rates", widths: [18, 62, 16, 16, 10, 12, 34, 14])
  private(set) var references = RateReferences()
  private var row = 4
  private let money: MoneyCase

  init(_ money: MoneyCase) {
    self.money = money
    sheet.open(
      "Rates",
      "What happens at each attempt, as the pilot counted it. Cells are named q1_baseline, q1_augmented, …")
    sheet.header(
      ["Rate", "Meaning", "Baseline", "Augmented", "Unit", "Kind", "Source", "Last day"], 3)
    addFailures()
    addEnds()
    addFalseAccepts()
  }

  private mutating func addFailures() {
    for index in 0..<attempts {
      let made = add("q\(index + 1)", "Share of attempts no. \(index + 1) that are not accepted") {
        $0.failure.dropFirst(index).first
      }
      for arm in Arm.allCases { references.flow[arm].failure += made[arm].map { [$0] } ?? [] }
    }
  }

  private mutating func addEnds() {
    for index in 0..<attempts - 1 {
      let left = add(
        "b\(index + 1)", "Share of failures at attempt \(index + 1) after which the person leaves"
      ) {
        $0.leaves.dropFirst(index).first
      }
      let reviewed = add(
        "r\(index + 1)", "Share of failures at attempt \(index + 1) that go to manual review"
      ) {
        $0.toReview.dropFirst(index).first
      }
      for arm in Arm.allCases {
        references.flow[arm].leaves += left[arm].map { [$0] } ?? []
        references.flow[arm].toReview += reviewed[arm].map { [$0] } ?? []
      }
    }
    let last = add("c", "Share of failures at the last attempt that go to manual review; the rest is refused")
    {
      $0.lastToReview
    }
    for arm in Arm.allCases { references.flow[arm].lastToReview = last[arm] ?? 0 }
  }

  /// Of the arm that allows more.
  private var attempts: Int { max(money.rates.baseline.failure.count, money.rates.augmented.failure.count) }

  /// One rate from the log, in the arms that have it.
  private mutating func add(
    _ name: String, _ meaning: String, _ value: (FlowRates) -> Double?
  ) -> PerArm<Formula?> {
    let operations = money.evaluation.operations
    describe(name, meaning, kind: "measured", source: "this pilot's log", date: operations?.lastDay)
    defer { row += 1 }
    return PerArm { arm in value(money.rates[arm]).map { cell($0, name, arm) } }
  }

  private mutating func addFalseAccepts() {
    let stated = money.economics.inputs.filter {
      $0.part == .transaction && $0.name == CostInputName.falseAcceptRate.rawValue
    }
    guard let first = stated.first else { return }
    describe(
      "far", "Share of impostors accepted", kind: first.kind.rawValue,
      source: first.source ?? (first.kind == .measured ? "this pilot" : nil), date: first.date)
    for arm in Arm.allCases {
      guard let input = stated.first(where: { $0.arm == nil || $0.arm == arm }) else { continue }
      references.falseAccepts[arm] = cell(input.base, "far", arm)
    }
    row += 1
  }

  private mutating func describe(
    _ name: String, _ meaning: String, kind: String, source: String?, date: String?
  ) {
    for (column, text) in [(0, name), (1, meaning), (4, "share"), (5, kind), (6, source), (7, date)] {
      sheet.text(text, row, column)
    }
  }

  private mutating func cell(_ value: Double, _ name: String, _ arm: Arm) -> Formula {
    sheet.input(
      value, row, arm == .baseline ? 2 : 3, .fineShare, name: "\(name)_\(arm.rawValue)", allowed: 0...1)
  }
}
