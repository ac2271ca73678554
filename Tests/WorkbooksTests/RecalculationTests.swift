import Economics
import Testing

@testable import Workbooks

/// What a spreadsheet program makes of the formulas, without looking at the stored results.
@Suite(
  "A spreadsheet program recalculates the workbook",
  .enabled(if: SpreadsheetProgram.path != nil, "LibreOffice is not installed"), .serialized)
struct RecalculationTests {
  private func results(_ workbook: MoneyWorkbook) throws -> [String: Double] {
    try SpreadsheetProgram.results(of: workbook.data()).compactMapValues(Self.number)
  }

  /// `0.25`, also where it is written `25%`.
  private static func number(_ text: String) -> Double? {
    text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
  }

  @Test("to our net present value, return and payback", arguments: WorkbookPilot.all)
  func central(_ pilot: WorkbookPilot) throws {
    let economics = pilot.economics
    var workbook = try MoneyWorkbook(pilot.evaluation)
    // Stored results that are wrong tell whether anything was recalculated.
    workbook.spoil()
    let sheets = try SpreadsheetProgram.sheets(of: workbook.data())
    #expect(sheets.errors.isEmpty, "\(sheets.errors.prefix(3))")
    let found = sheets.results.compactMapValues(Self.number)
    let npv = try #require(found["npv"])
    #expect(abs(npv - economics.npv.base) < 1e-6 * max(1, abs(economics.npv.base) / 1e6))
    for (name, value) in [
      ("roi", economics.roi.value), ("payback_months", economics.paybackMonths.value),
      ("discounted_payback_months", economics.discountedPaybackMonths.value), ("irr", economics.irr.value),
      ("mirr", economics.mirr?.value),
    ] {
      Self.expect(name, found[name], value)
    }
  }

  private static func expect(
    _ name: String, _ found: Double?, _ value: Double?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let agrees =
      switch (found, value) {
      case (let a?, let b?): abs(a - b) < 1e-6 * max(1, abs(b))
      case (nil, nil): true
      default: false
      }
    #expect(
      agrees, "\(name): \(found.map { "\($0)" } ?? "none") for \(value.map { "\($0)" } ?? "none")",
      sourceLocation: sourceLocation)
  }

  @Test("to our rates of return where an edit turns them far below 0, or leaves none")
  func rates() throws {
    let losing = WorkbookPilot.losing.economics
    #expect(try #require(losing.irr.value) < -0.3)
    var workbook = try MoneyWorkbook(WorkbookPilot.whole.evaluation)
    // The names of what is spent are those of the run, so the whole sum goes into one of them.
    workbook.replace("oneoff_data_rights_2", with: 60_300_000)
    var found = try results(workbook)
    Self.expect("npv", found["npv"], losing.npv.base)
    Self.expect("irr", found["irr"], losing.irr.value)
    Self.expect("mirr", found["mirr"], losing.mirr?.value)
    // Without any traffic money goes one way.
    workbook.replace("volume_factor", with: 0)
    found = try results(workbook)
    #expect(found["npv"] != nil && found["irr"] == nil && found["mirr"] == nil)
    // A shorter horizon shortens the time over which money is reinvested.
    var shorter = WorkbookPilot.losing
    shorter.settings.horizonMonths = 20
    workbook.replace("volume_factor", with: 1)
    workbook.replace("horizon_months", with: 20)
    found = try results(workbook)
    Self.expect("irr", found["irr"], shorter.economics.irr.value)
    Self.expect("mirr", found["mirr"], shorter.economics.mirr?.value)
  }

  @Test("to our net present value of another wage, horizon, discount rate and rate of rejects")
  func changed() throws {
    let pilot = WorkbookPilot.whole
    var workbook = try MoneyWorkbook(pilot.evaluation)
    workbook.replace("in_review_wage_per_h", with: 3100)
    workbook.replace("horizon_months", with: 30)
    workbook.replace("rate_per_year", with: 0.08)
    workbook.replace("q1_augmented", with: 0.05)
    var other = pilot
    other.settings.horizonMonths = 30
    other.settings.ratePerYear = 0.08
    other.settings.inputs.replace(.reviewWagePerHour, with: 3100)
    other.measured.flowRates.augmented = FlowRates(
      failure: [0.05, 0.28, 0.35], leaves: [0.08, 0.082], toReview: [0.02, 0.1], lastToReview: 0.87)
    let npv = try #require(try results(workbook)["npv"])
    let expected = other.economics.npv.base
    #expect(abs(npv - expected) < 0.005)
    #expect(abs(npv - pilot.economics.npv.base) > 1000)
    print("NPV: ours \(pilot.economics.npv.base), after the change ours \(expected), LibreOffice \(npv)")
  }
}

extension RecalculationTests {
  @Test("of a pilot with two flows to its net present value, to the cent, also with another rate of one flow")
  func flows() throws {
    var workbook = try MoneyWorkbook(WorkbookPilot.twoFlows.evaluation)
    workbook.spoil()
    let central = WorkbookPilot.twoFlows.economics.npv.base
    #expect(abs(try #require(try results(workbook)["npv"]) - central) < 0.005)
    workbook.replace("q1_augmented_b", with: 0.15)
    var other = WorkbookPilot.twoFlows
    other.measured.ratesByFlow["b"]?.augmented = FlowRates(
      failure: [0.15, 0.33], leaves: [0.25], toReview: [0.04], lastToReview: 0.5)
    let expected = other.economics.npv.base
    #expect(abs(try #require(try results(workbook)["npv"]) - expected) < 0.005)
    #expect(central - expected > 1000)
  }
}

extension RecalculationTests {
  @Test("of the example pilot to its net present value, to the cent, also with another wage")
  func example() throws {
    let example = try ExamplePilot()
    var workbook = try MoneyWorkbook(example.evaluation)
    workbook.spoil()
    let central = try #require(try results(workbook)["npv"])
    let recorded = try #require(example.evaluation.economics?.npv.base)
    #expect(abs(central - recorded) < 0.005)
    workbook.replace("in_review_wage_per_h", with: 3000)
    let changed = try #require(try results(workbook)["npv"])
    let expected = example.netPresentValue(wage: 3000)
    #expect(abs(changed - expected) < 0.005)
    #expect(abs(example.netPresentValue(wage: 2400) - recorded) < 1e-6)
    #expect(changed - central > 1_000_000)
    print(
      "NPV of the example: ours \(recorded), LibreOffice \(central); at 3000/h ours \(expected), LibreOffice \(changed)"
    )
  }
}

extension MoneyWorkbook {
  /// Every stored result of a formula becomes wrong.
  fileprivate mutating func spoil() {
    for sheet in sheets.indices {
      for cell in sheets[sheet].cells.indices {
        guard case .formula(let formula) = sheets[sheet].cells[cell].content else { continue }
        sheets[sheet].cells[cell].content = .formula(Formula(whole: formula.text, value: -12_345))
      }
    }
  }
}

extension CostInputs {
  fileprivate mutating func replace(_ name: CostInputName, with value: Double) {
    self = CostInputs(
      Dictionary(
        uniqueKeysWithValues: sorted.map {
          ($0.0, $0.0 == name ? .shared(WorkbookPilot.quoted(value)) : $0.1)
        }))
  }
}
