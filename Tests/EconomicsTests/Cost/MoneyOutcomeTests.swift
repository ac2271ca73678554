import Economics
import TestSupport
import Testing
import Vocabulary

@Suite("money at one set of values")
struct MoneyOutcomeTests {
  private func outcome(_ inputs: [CostInputName: CostInputEntry]) -> MoneyOutcome {
    let measured = MeasuredInputs(
      flowRates: PerArm(
        baseline: FlowRates(failure: [0.1], leaves: [], toReview: [], lastToReview: 1),
        augmented: FlowRates(failure: [0.04], leaves: [], toReview: [], lastToReview: 1)))
    let settings = EconomicsSettings(
      ratePerYear: 0, horizonMonths: 12,
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1000)]],
      inputs: CostInputs(inputs), runningPerMonth: ["monitoring": CostInput(.point(50), kind: .quoted)])
    return CostModel(settings).outcome(at: CaseValues(CaseInput.all(settings, measured), measured))
  }

  @Test("hours freed are the handling time of the reviews that fall away, before occupancy and shrinkage")
  func hoursFreed() throws {
    let quoted = { CostInputEntry.shared(CostInput(.point($0), kind: .quoted)) }
    // 12,000 transactions, 6 % fewer reviews, a tenth of an hour each.
    let money = outcome([.reviewHandleSeconds: quoted(360), .occupancy: quoted(0.5), .shrinkage: quoted(0.3)])
    #expect(isClose(try #require(money.reviewHoursFreed), 72, within: 1e-9))
    #expect(money.presentRunning == 600)
  }

  @Test("hours freed are unknown while the time of a case is")
  func unknown() { #expect(outcome([:]).reviewHoursFreed == nil) }
}
