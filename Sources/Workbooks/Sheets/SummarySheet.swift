import Pilots
import Vocabulary

/// What the run decided, and the money in a few lines.
struct SummarySheet {
  private(set) var sheet = Sheet("Summary", widths: [38, 24, 20, 20, 20, 20])
  private var row = 3
  private let money: MoneyCase

  init(_ money: MoneyCase, _ outputs: [ResultRow], _ flows: [PerArm<FlowSheet.References>]) {
    self.money = money
    sheet.open(money.evaluation.pilot.title.en, "The money of the pilot, with live formulas")
    addAlarms()
    addIdentity()
    addResults(Array(outputs.prefix(4)))
    addChecks(outputs, flows)
  }

  private mutating func addAlarms() {
    for text in money.alarms {
      sheet.text(text, row, 0, .alarm)
      row += 1
    }
  }

  private mutating func addIdentity() {
    let (pilot, provenance) = (money.evaluation.pilot, money.evaluation.provenance)
    let verdict = money.evaluation.verdict
    let models = PerArm { "\(pilot.models[$0].name) \(pilot.models[$0].version)" }
    let decision = verdict.map {
      "\($0.decision.rawValue) (rule: \($0.rule.rawValue), stage \($0.stage.rawValue))"
    }
    let lines = [
      ("Organisation", pilot.organisation), ("Baseline", models.baseline), ("Augmented", models.augmented),
      ("Verdict of the run", decision ?? money.evaluation.verdictReason),
      ("", verdict?.sentence?.en), ("Run", provenance.runId), ("Recorded", provenance.createdAt),
      ("Seed, version", "\(provenance.seed), contrapose \(provenance.toolVersion)"),
    ]
    for (name, value) in lines {
      guard let value else { continue }
      sheet.text(name, row, 0, .label)
      sheet.text(value, row, 1)
      row += 1
    }
    row += 1
  }

  private mutating func addResults(_ outputs: [ResultRow]) {
    let currency = money.currency
    sheet.header(
      ["Money, \(currency)", "This workbook (live)", "Run: central", "Run: p10", "Run: p50", "Run: p90"], row,
      isFrozen: false)
    for output in outputs {
      row += 1
      sheet.text("\(output.title), \(output.unit)", row, 0, .label)
      sheet.put(output.shown, row, 1, CellStyle(role: .output, number: output.format))
      let recorded = CellStyle(role: .recorded, number: output.format)
      sheet.put(.known(output.central, reason: output.reason), row, 2, recorded)
      for (column, value) in zip(3..., [output.p10, output.p50, output.p90]) {
        sheet.put(.known(value, reason: "–"), row, column, recorded)
      }
    }
    addLoss()
    row += 1
    for text in notes {
      sheet.text(text, row, 0, .subtitle)
      row += 1
    }
    row += 1
  }

  private mutating func addLoss() {
    guard let share = money.economics.npv.probabilityNegative else { return }
    row += 1
    sheet.text("Probability of a loss (NPV below 0)", row, 0, .label)
    sheet.put(.text("not computed here"), row, 1, CellStyle(role: .note))
    sheet.put(.number(share), row, 2, CellStyle(role: .recorded, number: .share))
  }

  private var notes: [String] {
    let draws =
      money.economics.draws.map { "of the run's \(Self.grouped($0)) draws of all inputs" }
      ?? "absent: the run drew nothing"
    return [
      "This workbook computes central values only: every input at its base.",
      "p10, p50 and p90 are \(draws); they do not move when a cell is changed.",
    ]
  }

  /// `20,000`.
  private static func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : "\(grouped(count / 1000)),\("\(1000 + count % 1000)".dropFirst())"
  }

  private mutating func addChecks(_ outputs: [ResultRow], _ flows: [PerArm<FlowSheet.References>]) {
    sheet.text("Checks", row, 0, .heading)
    for (arm, name, ends) in zip(money.flows, flows).flatMap({ flow, ends in
      Arm.allCases.map { ($0, flow.name, ends[$0]) }
    }) {
      row += 1
      let which = name.map { " \($0)" } ?? ""
      sheet.text("Ends of the flow\(which) add up to 1, \(arm.rawValue)", row, 0, .label)
      let sum = ends.success + ends.abandoned + ends.reviewed + ends.refused
      put(Condition(text: "ABS(\(sum.text)-1)<0.000001", isTrue: abs(sum.value - 1) < 1e-6), "yes", "NO")
    }
    guard let worth = outputs.first, case .formula(let now) = worth.content, let then = worth.central else {
      return
    }
    row += 1
    sheet.text("Inputs as in the run", row, 0, .label)
    put(
      Condition(text: "ABS(\(worth.name)-Results!E5)<0.005", isTrue: abs(now.value - then) < 0.005), "yes",
      "changed: NPV is no longer the run's")
  }

  private mutating func put(_ condition: Condition, _ yes: String, _ no: String) {
    let text = "IF(\(condition.text),\"\(yes)\",\"\(no)\")"
    sheet.put(.wordFormula(text, result: condition.isTrue ? yes : no), row, 1, CellStyle(role: .formula))
  }
}
