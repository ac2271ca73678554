import Pilots
import Testing
import Vocabulary

@testable import Reporting

@Suite("What stands against the other decisions")
struct AgainstOtherDecisionsTests {
  private static func text(_ verdict: Verdict, _ language: ReportLanguage = .english) throws -> String {
    let evaluation = try ExampleEvaluation.changed { $0.verdict = verdict }
    let slots = DecisionSlots(evaluation: evaluation, words: PilotWords(language)).slots
    guard case .text(let text)? = slots["why_not"] else { return "" }
    return text.plain
  }

  @Test("where a criterion fails so far, the sentence against a STOP says what judges it later")
  func waits() throws {
    var verdict = Verdict(rule: .sampleNotReached, unmet: ["guardrail-1"])
    #expect(
      try Self.text(verdict).contains("Not STOP: a criterion is not met so far, but a planned look is still"))
    (verdict.plannedTrials, verdict.seenTrials) = (1000, 300)
    let said = try Self.text(verdict)
    #expect(said.contains("is not met so far, but the plan judges at 1,000 trials in each arm"))
    #expect(!said.contains("no criterion that was tested failed"))
    #expect(try Self.text(verdict, .japanese).contains("現時点で未達成の基準がありますが、計画では各群1,000件に達した時点で判定し"))
    let open = Verdict(rule: .sampleNotReached, undetermined: ["guardrail-1"])
    #expect(try Self.text(open).contains("no criterion that was tested failed"))
  }

  @Test("what else bars a GO is named while the pilot goes on")
  func alsoOpen() throws {
    let verdict = Verdict(
      rule: .sampleNotReached, undetermined: ["far-unharmed"], open: [.right(.licence), .plan])
    #expect(
      try Self.text(verdict).hasPrefix(
        "Not GO: a criterion is still undetermined. Also open: the licence of the training data and a plan frozen "
          + "beforehand. Not STOP"))
    #expect(try Self.text(verdict, .japanese).contains("このほか、学習データの利用許諾、計画の事前確定が未了です。"))
    let stopped = Verdict(rule: .infeasible, undetermined: ["far-unharmed"], open: [.plan])
    #expect(!(try Self.text(stopped).contains("Also open")))
  }

  @Test("a STOP for want of days does not call the result settled")
  func infeasible() throws {
    let said = try Self.text(Verdict(rule: .infeasible, undetermined: ["guardrail-1"], capDays: 28))
    #expect(said.hasSuffix("Not EXTEND: more data within the cap would not settle it."))
    #expect(try Self.text(Verdict(rule: .futile)).hasSuffix("Not EXTEND: the result is settled."))
  }
}
