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
      "What happens at each attempt, as the pilot counted it. Cells are named q1_baseline\(money.flows[0].suffix), q1_augmented\(money.flows[0].suffix), …"
    )
    sheet.header(
      ["Rate", "Meaning", "Baseline", "Augmented", "Unit", "Kind", "Source", "Last day"], 3)
    for flow in money.flows { add(flow) }
    addFalseAccepts()
  }

  private mutating func add(_ flow: PricedRates) {
    if let name = flow.name {
      sheet.text("Flow: \(name)" + (flow.isPooled ? " (rates of all flows)" : ""), row, 0, .heading)
      row += 1
    }
    references.flows.append(PerArm(baseline: RateReferences.Flow(), augmented: RateReferences.Flow()))
    addFailures(flow)
    addEnds(flow)
  }

  private mutating func addFailures(_ flow: PricedRates) {
    for index in 0..<flow.attempts {
      let made = add("q\(index + 1)", "Share of attempts no. \(index + 1) that are not accepted", flow) {
        $0.failure.dropFirst(index).first
      }
      note(made, \.failure)
    }
  }

  private mutating func addEnds(_ flow: PricedRates) {
    for index in 0..<flow.attempts - 1 {
      let left = add(
        "b\(index + 1)", "Share of failures at attempt \(index + 1) after which the person leaves", flow
      ) {
        $0.leaves.dropFirst(index).first
      }
      let reviewed = add(
        "r\(index + 1)", "Share of failures at attempt \(index + 1) that go to manual review", flow
      ) {
        $0.toReview.dropFirst(index).first
      }
      note(left, \.leaves)
      note(reviewed, \.toReview)
    }
    let last = add(
      "c", "Share of failures at the last attempt that go to manual review; the rest is refused", flow
    ) {
      $0.lastToReview
    }
    for arm in Arm.allCases {
      references.flows[references.flows.count - 1][arm].lastToReview = last[arm] ?? 0
    }
  }

  /// Of the flow that was begun last.
  private mutating func note(
    _ made: PerArm<Formula?>, _ place: WritableKeyPath<RateReferences.Flow, [Formula]>
  ) {
    for arm in Arm.allCases {
      references.flows[references.flows.count - 1][arm][keyPath: place] += made[arm].map { [$0] } ?? []
    }
  }

  /// One rate from the log, in the arms that have it.
  private mutating func add(
    _ name: String, _ meaning: String, _ flow: PricedRates, _ value: (FlowRates) -> Double?
  ) -> PerArm<Formula?> {
    let operations = money.evaluation.operations
    describe(name, meaning, kind: "measured", source: "this pilot's log", date: operations?.lastDay)
    defer { row += 1 }
    return PerArm { arm in value(flow.rates[arm]).map { cell($0, name, arm, flow.suffix) } }
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
      references.falseAccepts[arm] = cell(input.base, "far", arm, "")
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

  private mutating func cell(_ value: Double, _ name: String, _ arm: Arm, _ suffix: String) -> Formula {
    sheet.input(
      value, row, arm == .baseline ? 2 : 3, .fineShare, name: "\(name)_\(arm.rawValue)\(suffix)",
      allowed: 0...1)
  }
}
