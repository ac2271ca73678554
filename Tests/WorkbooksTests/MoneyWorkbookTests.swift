import Economics
import Foundation
import Pilots
import Testing
import Vocabulary

@testable import Workbooks

@Suite("The money as a workbook")
struct MoneyWorkbookTests {
  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
  }

  private static func suffix(_ flow: FlowRow) -> String {
    flow.flow.map { $0 == "窓口 1" ? "____1" : "_\($0)" } ?? ""
  }

  @Test(
    "every result is that of the evaluation, or a text where the evaluation has none",
    arguments: WorkbookPilot.all)
  func results(_ pilot: WorkbookPilot) throws {
    let economics = pilot.economics
    let workbook = try MoneyWorkbook(pilot.evaluation)
    let known: [(String, Double?)] = [
      ("npv", economics.npv.base), ("roi", economics.roi.value),
      ("payback_months", economics.paybackMonths.value),
      ("discounted_payback_months", economics.discountedPaybackMonths.value),
      ("benefit_cost_ratio", economics.benefitCostRatio.value),
      ("annual_saving", economics.totals.saving.value ?? 0),
      ("annual_cash_saving", economics.totals.cashSaving.value ?? 0),
      ("total_one_off", economics.oneOff.value),
      ("running_per_year", economics.runningPerYear.value),
      ("irr", economics.irr.value), ("mirr", economics.mirr?.value),
      ("annual_transactions", economics.annualTransactions),
    ]
    for (name, value) in known { #expect(agree(workbook.number(name), value), "\(name)") }
    for flow in try #require(economics.ratesByFlow ?? economics.flow) {
      #expect(
        agree(
          workbook.number("attempts_\(flow.arm.rawValue)\(Self.suffix(flow))"), flow.outcome.expectedAttempts)
      )
      #expect(
        agree(workbook.number("reviewed_\(flow.arm.rawValue)\(Self.suffix(flow))"), flow.outcome.reviewed))
    }
  }

  @Test(
    "the cash flow is that of the evaluation month by month, and 0 beyond its horizon",
    arguments: WorkbookPilot.all)
  func months(_ pilot: WorkbookPilot) throws {
    let economics = pilot.economics
    let sheet = try #require(try MoneyWorkbook(pilot.evaluation).sheet("CashFlow"))
    let rows = economics.traffic?.count ?? 0
    let net = sheet.range(column: 7, rows: 6...6 + rows).values
    #expect(net.count == max(economics.horizonMonths, 12) + 1)
    let expected = economics.cashFlow + Array(repeating: 0, count: net.count - economics.cashFlow.count)
    #expect(zip(net, expected).allSatisfy { agree($0, $1) })
  }

  @Test("inputs are named cells, one for each arm where the arms differ")
  func names() throws {
    let workbook = try MoneyWorkbook(WorkbookPilot.whole.evaluation)
    let named: [String: Double] = [
      "in_attempt_cost_baseline": 0.05, "in_attempt_cost_augmented": 0.06,
      "in_review_handle_seconds_augmented": 90.4, "in_review_wage_per_h": 2400, "in_recover_share": 0.75,
      "in_occupancy": 1, "in_handling": 0, "q1_baseline": 0.062, "b1_augmented": 0.08, "r2_baseline": 0.2,
      "c_augmented": 0.87, "far_augmented": 0.0011, "rate_per_year": 0.05, "horizon_months": 36,
      "updates_per_year": 2, "oneoff__1_1": 70_000, "oneoff_data_rights_2": 300_000,
      "run_monitoring": 12_000, "run___": 8_000,
    ]
    for (name, value) in named { #expect(workbook.number(name) == value, "\(name)") }
    #expect(agree(workbook.number("oneoff_data_rights"), 1_000_000))
    let names = workbook.sheets.flatMap(\.cells).compactMap(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test("rates and ends of each flow are named cells of their own, beside those of the mean transaction")
  func flows() throws {
    let pilot = WorkbookPilot.twoFlows
    let workbook = try MoneyWorkbook(pilot.evaluation)
    let named: [String: Double] = [
      "q1_baseline_a": 0.062, "q1_baseline_b": 0.21, "b1_augmented_b": 0.25, "c_augmented_b": 0.5,
      "r2_augmented_a": 0.1, "far_augmented": 0.0011,
    ]
    for (name, value) in named { #expect(workbook.number(name) == value, "\(name)") }
    #expect(workbook.number("q1_baseline") == nil && workbook.number("q3_baseline_b") == nil)
    let shares = ["a", "b"].map { workbook.number("flow_share_\($0)") }
    #expect(agree(shares[0], 3_000_000 / 4_980_000) && agree(shares[1], 1_980_000 / 4_980_000))
    let rows = try #require(pilot.economics.ratesByFlow).filter { $0.arm == .baseline }
    let mean = zip(shares, rows).reduce(0) { $0 + ($1.0 ?? 0) * $1.1.outcome.reviewed }
    #expect(agree(workbook.number("reviewed_baseline"), mean))
    let names = workbook.sheets.flatMap(\.cells).compactMap(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for sheet in workbook.sheets { #expect(Set(sheet.cells.map(\.place)).count == sheet.cells.count) }
  }

  @Test("the sheets stand in their order")
  func order() throws {
    #expect(
      try MoneyWorkbook(WorkbookPilot.whole.evaluation).sheets.map(\.title)
        == [
          "Summary", "Inputs", "Rates", "Flow", "Costs", "CashFlow", "Returns", "Results", "Criteria", "KPIs",
          "Notes",
        ])
  }

  @Test("every sheet says that the data are made up, and that health checks failed")
  func alarms() throws {
    for sheet in try MoneyWorkbook(WorkbookPilot.whole.evaluation).sheets {
      let alarms = sheet.cells.filter { $0.style.role == .alarm }.map(\.content)
      #expect(alarms == [.text("Simulated data: every number is made up.")], "\(sheet.title)")
    }
    var held = WorkbookPilot.whole.evaluation
    held.verdict = Verdict(rule: .unhealthy)
    for sheet in try MoneyWorkbook(held).sheets {
      let isSaid = sheet.cells.contains {
        if case .text(let text) = $0.content {
          text.contains("No verdict: the experiment failed")
        } else {
          false
        }
      }
      #expect(isSaid, "\(sheet.title)")
    }
  }

  @Test("no cell is put twice, and no text of a pilot is part of a formula")
  func cells() throws {
    for sheet in try MoneyWorkbook(WorkbookPilot.whole.evaluation).sheets {
      #expect(Set(sheet.cells.map(\.place)).count == sheet.cells.count, "\(sheet.title)")
      for cell in sheet.cells {
        switch cell.content {
        case .formula(let formula):
          #expect(!formula.text.contains("cmd") && !formula.text.contains("HYPERLINK"))
        case .wordFormula(let text, _): #expect(!text.contains("cmd") && !text.contains("HYPERLINK"))
        case .text, .number: break
        }
      }
    }
  }

  @Test("an evaluation of an earlier release is read, without what it lacks")
  func earlier() throws {
    let json = String(decoding: try WorkbookPilot.single.evaluation.json(), as: UTF8.self)
    let old = json.replacing("\"traffic\"", with: "\"unknown\"").replacing("\"part\"", with: "\"other\"")
      .replacing("\"updates_per_year\"", with: "\"another\"")
    let evaluation = try PilotEvaluation(json: Data(old.utf8))
    #expect(evaluation.economics?.traffic == nil && evaluation.economics?.updatesPerYear == nil)
    #expect(evaluation.economics?.inputs.contains { $0.part != nil } == false)
  }

  @Test("a run without money, and one of an earlier release, say so")
  func refused() throws {
    var evaluation = WorkbookPilot.whole.evaluation
    evaluation.economics?.traffic = nil
    #expect(throws: WorkbookError.earlierRelease) { try MoneyWorkbook(evaluation) }
    evaluation.economics = nil
    evaluation.economicsReason = "the pilot states no costs"
    #expect(throws: WorkbookError.noMoney("the pilot states no costs")) { try MoneyWorkbook(evaluation) }
  }
}
