import Economics
import Findings
import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

@Suite("What the money claims beyond its design")
struct MoneyClaimsTests {
  private static func contrast(_ kpi: KPI, _ set: String, _ reading: ContrastReading) -> KPIContrast {
    KPIContrast(
      kpi: kpi, set: set, delta: Estimate(-0.01, Interval(low: -0.02, high: -0.001), method: .deltaMethod),
      p: 0.01,
      reading: reading)
  }

  private static func operations(days: Int = 28, all: ContrastReading = .better) -> OperationsEvaluation {
    var result = VerdictRulesTests.operations()
    result.days = days
    result.contrasts = [
      contrast(.falseRejectRateProxy, "profile_left", .better), contrast(.failureByAttempt1, "all", all),
    ]
    return result
  }

  private static let economics = EconomicsEvaluation(
    EconomicsSettings(
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1)]],
      inputs: CostInputs([.caseCost: .shared(CostInput(.point(1), kind: .quoted))])),
    MeasuredInputs(
      flowRates: PerArm { arm in
        FlowRates(failure: [arm == .baseline ? 0.1 : 0.05], leaves: [], toReview: [], lastToReview: 1)
      }))

  private static func codes(
    _ operations: OperationsEvaluation, candidates: Int? = nil, isFresh: Bool = false,
    primary: (kpi: KPI, set: String)? = (.falseRejectRateProxy, "profile_left")
  ) -> [String] {
    MoneyClaims(candidates: candidates, isFreshlyTested: isFresh, primary: primary).findings(
      economics, operations
    )
    .map(\.code)
  }

  @Test("a gain of some poses counted for all is M005, unless it is shown over all")
  func poses() {
    #expect(Self.codes(Self.operations(all: .noDifferenceShown)) == ["M005"])
    #expect(Self.codes(Self.operations()).isEmpty)
    #expect(Self.codes(Self.operations(all: .noDifferenceShown), primary: nil).isEmpty)
  }

  @Test("two weeks, or an effect that changes, carried forward are M008")
  func novelty() {
    #expect(
      Self.codes(Self.operations(days: 14)) == ["M008"] && Self.codes(Self.operations(days: 15)).isEmpty)
    var fading = Self.operations()
    fading.warnings = [Finding(.warning, "L210", "fades")]
    #expect(Self.codes(fading) == ["M008"])
    fading.warnings = [Finding(.note, "L210", "not checked: fewer than three weeks")]
    #expect(Self.codes(fading).isEmpty)
  }

  @Test("what was invoiced before the pilot began is M014, what is to be spent is not")
  func billed() {
    let codes = { (source: String, date: String, isSunk: Bool?) in
      let input = CostInput(
        .point(10), kind: .quoted, owner: "IT", source: source, date: date, isSunk: isSunk)
      return MoneyClaims(
        candidates: nil, isFreshlyTested: false, primary: nil, oneOff: ["integration": input]
      ).findings(Self.economics, Self.operations()).map(\.code)
    }
    #expect(codes("invoice 88", "2026-09-30", nil) == ["M014"])
    #expect(codes("invoice 88", "2026-10-01", nil).isEmpty && codes("offer 88", "2026-09-30", nil).isEmpty)
    #expect(
      codes("invoice 88", "2026-09-30", false).isEmpty && codes("invoice 88", "2026-09-30", true).isEmpty)
  }

  @Test("the best of several models is M009, unless it was tested afresh")
  func candidates() {
    #expect(Self.codes(Self.operations(), candidates: 5) == ["M009"])
    #expect(Self.codes(Self.operations(), candidates: 5, isFresh: true).isEmpty)
    #expect(Self.codes(Self.operations(), candidates: 1).isEmpty)
  }
}
