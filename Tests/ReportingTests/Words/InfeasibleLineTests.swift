import Operations
import Pilots
import Statistics
import Testing

@testable import Reporting

@Suite("Why a pilot cannot be settled in time")
struct InfeasibleLineTests {
  private static func verdict(units: Int? = nil, days: Int? = nil, open: [String] = []) -> Verdict {
    Verdict(rule: .infeasible, undetermined: open, unitsNeeded: units, daysNeeded: days, capDays: 34)
  }

  private static func text(
    _ verdict: Verdict, _ criteria: [CriterionOutcome] = [], look: Look? = nil
  ) throws -> (en: String, ja: String) {
    let evaluation = try ExampleEvaluation.changed {
      $0.verdict = verdict
      $0.criteria = criteria
      $0.operations?.days = 28
      $0.operations?.look = look
    }.worded()
    let sentence = try #require(evaluation.verdict?.sentence)
    return (sentence.en, sentence.ja)
  }

  @Test("few units that take a whole week are told with the days that week makes")
  func weeks() throws {
    let said = try Self.text(Self.verdict(units: 3, days: 7))
    #expect(
      said.en
        == "Stop or redesign: settling this needs 3 more persons an arm, in whole weeks 35 days in all, more than the "
        + "cap of 34 days.")
    #expect(said.ja.contains("週単位で通算35日となり、上限の34日を超えます。"))
    #expect(
      try Self.text(Self.verdict(units: 9000, days: 700)).en.contains("more than a year at this traffic"))
  }

  @Test("a plan that looks once, and the next of several looks, are what the cap is too short for")
  func plan() throws {
    var planned = Self.verdict(units: 3, days: 7)
    (planned.plannedTrials, planned.seenTrials) = (1000, 990)
    // What stands beyond its limit so far does not end it: the plan's trials do not come in time.
    var beyond = BottomLineTests.criterion("guardrail-1", .guardrail, at: 0.02, -0.01, 0.05, limit: 0.005)
    beyond.isOutOfReach = true
    let said = try Self.text(planned, [beyond])
    #expect(
      said.en
        == "Stop or redesign: the plan looks once, at 1,000 trials in each arm, and 990 are there; in whole weeks that "
        + "takes 35 days in all, more than the cap of 34 days.")
    #expect(said.ja.contains("到達には週単位で通算35日を要し、上限の34日を超えます。"))
    let look = Look(
      kind: .groupSequential, number: 1, of: 2, information: 0.5, nextInformation: 1, nextDays: 14,
      coveredDays: 28)
    #expect(
      try Self.text(Self.verdict(days: 14), [beyond], look: look).en
        == "Stop or redesign: the next planned look comes after 42 days in all, more than the cap of 34 days."
    )
    #expect(
      try Self.text(Self.verdict(), [beyond]).en.contains("at this difference no larger sample would meet it")
    )
  }

  @Test("a cap that is used up is told with what is open, and without a number of units that nobody knows")
  func used() throws {
    let loss = BottomLineTests.criterion(
      "money", .money, metric: "p_negative_npv", sets: ["all"], at: 0.3, 0.29, 0.31, limit: 0.1,
      quantity: .probability)
    let said = try Self.text(Self.verdict(open: ["money"]), [loss])
    #expect(said.en.hasSuffix("and the cap of 34 days is used up."))
    #expect(said.en.contains("is still open (observed ") && !said.en.contains("more persons"))
    #expect(said.ja.hasSuffix("上限の34日に達しました。"))
  }
}
