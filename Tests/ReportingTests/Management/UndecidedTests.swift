import Operations
import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("What a verdict that waits is waiting for")
struct UndecidedTests {
  private static let ratio = BottomLineTests.criterion(
    "far-unharmed", .guardrail, metric: "far_ratio", sets: ["all"], at: 1.04, 0.85, 1.30, limit: 1.25,
    quantity: .ratio)

  private static func evaluation(
    _ verdict: Verdict, _ criteria: [CriterionOutcome], look: Look? = nil
  ) throws -> PilotEvaluation {
    try ExampleEvaluation.changed {
      $0.verdict = verdict
      $0.criteria = criteria
      $0.operations?.look = look
    }.worded()
  }

  private static func phrase(
    _ evaluation: PilotEvaluation, _ language: ReportLanguage = .english
  ) -> String? {
    MeetingPhrases(evaluation: evaluation, words: PilotWords(language)).undecided?.plain
  }

  @Test("a criterion of the comparisons says how many are lacking, since days add none")
  func comparisons() throws {
    let evaluation = try Self.evaluation(
      Verdict(rule: .sampleNotReached, undetermined: ["far-unharmed"]), [Self.ratio])
    // ln(1.30/1.04) over ln(1.25/1.04), squared, is 1.471: of 96,000 comparisons 47 % more.
    let lacking = try #require(LackingComparisons(Self.ratio, evaluation))
    #expect(abs((lacking.growth ?? 0) - 1.4717) < 0.001 && lacking.number == 46_000)
    let sentence = try #require(evaluation.verdict?.sentence)
    #expect(
      sentence.en.hasPrefix(
        "Extend the pilot, by comparisons rather than days: ratio of false accept rates is not yet settled (observed 1.04 "
          + "(0.85 … 1.30); required: below 1.25) for want of about 46,000 more non-mated comparisons of more people."
      ))
    #expect(sentence.ja.contains("日数ではなく、対象者を増やした他人ペアの比較がさらに約46,000件必要です。"))
    #expect(
      Self.phrase(evaluation)?.hasSuffix(
        "More days do not settle it; that takes about 46,000 more non-mated comparisons of more people.")
        ?? false)
    #expect(Self.phrase(evaluation, .japanese)?.contains("日数を延ばしても判断できず") ?? false)
  }

  @Test(
    "no number of comparisons is told where the estimate does not keep the limit, or the width is not the reason"
  )
  func unknown() throws {
    let evaluation = try ExampleEvaluation.evaluation()
    for (value, low, high) in [(1.3, 1.1, 1.6), (1.25, 1.1, 1.6), (1.04, 0.9, 1.2)] {
      let open = BottomLineTests.criterion(
        "far-unharmed", .guardrail, metric: "far_ratio", sets: ["all"], at: value, low, high, limit: 1.25,
        quantity: .ratio)
      let lacking = try #require(LackingComparisons(open, evaluation))
      #expect(lacking.number == nil)
      #expect(lacking.text(PilotWords(.english)).plain == "more comparisons of more people")
    }
    #expect(LackingComparisons(BottomLineTests.gain, evaluation) == nil)
  }

  @Test("the days of a plan that looks once are not said to settle what rests on comparisons")
  func planFirst() throws {
    var verdict = Verdict(rule: .sampleNotReached, undetermined: ["far-unharmed"], daysNeeded: 14)
    (verdict.plannedTrials, verdict.seenTrials) = (1000, 300)
    let sentence = try Self.evaluation(verdict, [Self.ratio]).verdict?.sentence
    #expect(
      sentence?.en.hasPrefix("Extend the pilot by 14 days: the plan looks once, at 1,000 trials") ?? false)
  }

  @Test("money that is open is told with what was observed and required")
  func money() throws {
    let loss = BottomLineTests.criterion(
      "money", .money, metric: "p_negative_npv", sets: ["all"], at: 0.3, 0.29, 0.31, limit: 0.1,
      quantity: .probability)
    let evaluation = try Self.evaluation(
      Verdict(rule: .sampleNotReached, undetermined: ["money"]), [loss])
    let said = try #require(Self.phrase(evaluation))
    #expect(said.contains("is still open: observed ") && !said.contains("days"))
  }

  @Test("a plan that looks once, or again, is what is waited for")
  func plan() throws {
    var verdict = Verdict(rule: .sampleNotReached, undetermined: ["primary"], daysNeeded: 14)
    #expect(
      Self.phrase(try Self.evaluation(verdict, [BottomLineTests.gain]))
        == "The interval straddles the line; 14 more days should settle it.")
    let look = Look(
      kind: .groupSequential, number: 1, of: 2, information: 0.5, nextInformation: 1, nextDays: 14)
    #expect(
      Self.phrase(try Self.evaluation(verdict, [BottomLineTests.gain], look: look))?.hasPrefix(
        "The plan looks again in 14 days") ?? false)
    (verdict.plannedTrials, verdict.seenTrials) = (1000, 300)
    #expect(
      Self.phrase(try Self.evaluation(verdict, [BottomLineTests.gain]))
        == "The plan looks once, at 1,000 trials in each arm; 300 are there, and 14 more days should bring the rest."
    )
  }
}
