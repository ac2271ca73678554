import Findings
import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

@Suite("The order of the rules")
struct VerdictOrderTests {
  typealias Rules = VerdictRulesTests

  /// Pairs that no data can bring together, each for its reason.
  static let exclusive: [(Verdict.Rule, Verdict.Rule, because: String)] = [
    (.harm, .allCriteriaMet, "what lies beyond its harm limit is not met"),
    (.harm, .incomplete, "what lies beyond its harm limit is not met"),
    (.allCriteriaMet, .futile, "the primary criterion is met, or not"),
    (.allCriteriaMet, .criteriaUnmet, "every criterion is met, or one is not"),
    (.futile, .incomplete, "the primary criterion is met, or not"),
    (.criteriaUnmet, .incomplete, "every criterion is met, or one is not"),
  ]

  /// Every combination of what the rules look at.
  static let family: [VerdictRules] = {
    var all: [VerdictRules] = []
    for health in [HealthCheck.Status.pass, .fail] {
      for primary in CriterionOutcome.Status.allCases {
        for guardrail in CriterionOutcome.Status.allCases {
          for isHarmed in guardrail == .notMet ? [false, true] : [false] {
            for rights in [Rules.settled, []] {
              for nextDays in [nil, 14] as [Int?] {
                for cap in [nil, 30, 300] as [Int?] {
                  var operations = Rules.operations(health: health)
                  operations.look = nextDays.map {
                    Look(
                      kind: .groupSequential, number: 1, of: 2, information: 0.5, nextInformation: 1,
                      nextDays: $0)
                  }
                  let outcomes = [
                    Rules.outcome(
                      "primary", primary, kind: .primary, needs: primary == .undetermined ? 300 : nil),
                    Rules.outcome(
                      "guardrail-1", guardrail, isHarmed: isHarmed,
                      needs: guardrail == .undetermined ? 300 : nil),
                  ]
                  all.append(
                    VerdictRules(
                      outcomes: outcomes, stage: .pilot, operations: operations, rights: rights,
                      planSha256: "52be04", findings: [], capDays: cap))
                }
              }
            }
          }
        }
      }
    }
    return all
  }()

  private static var pairs: [(Verdict.Rule, Verdict.Rule)] {
    VerdictRules.order.enumerated().flatMap { index, first in
      VerdictRules.order.dropFirst(index + 1).map { (first, $0) }
    }
  }

  @Test("each rule gives the verdict of some pilot", arguments: Verdict.Rule.allCases)
  func eachRule(_ rule: Verdict.Rule) {
    #expect(Self.family.contains { $0.verdict?.rule == rule })
    #expect(VerdictRules.order.count { $0 == rule } == 1)
  }

  @Test("of two rules that both match the earlier one decides, and every pair has a pilot in which both do")
  func pairwise() {
    for (first, second) in Self.pairs {
      let both = Self.family.filter { $0.matching.contains(first) && $0.matching.contains(second) }
      let isExclusive = Self.exclusive.contains { $0.0 == first && $0.1 == second }
      #expect(both.isEmpty == isExclusive, "\(first) and \(second)")
      for rules in both { #expect(rules.verdict?.rule != second, "\(first) and \(second)") }
      // A pilot in which nothing earlier speaks: the first of the two gives the verdict.
      if !isExclusive { #expect(both.contains { $0.verdict?.rule == first }, "\(first) and \(second)") }
    }
  }

  @Test("the verdict is that of the first rule that matches")
  func first() {
    for rules in Self.family { #expect(rules.verdict?.rule == rules.matching.first) }
  }

  @Test("a roll-out to all units needs operating rules, and no stage before it does")
  func operatingRules() {
    let verdict = { (stage: Stage, has: Bool) in
      VerdictRules(
        outcomes: [Rules.gain], stage: stage, operations: Rules.operations(), rights: Rules.settled,
        planSha256: "52be04", findings: [], capDays: nil, hasOperatingRules: has
      ).verdict
    }
    #expect(verdict(.half, false)?.open == [.operatingRules] && verdict(.half, false)?.rule == .incomplete)
    #expect(verdict(.half, true)?.decision == .go && verdict(.pilot, false)?.decision == .go)
    // At the last stage all units are served already: the rules are needed all the more.
    #expect(verdict(.full, false)?.open == [.operatingRules] && verdict(.full, true)?.decision == .go)
  }

  @Test("before the trials that the plan asks for are there, a plan of one look settles nothing")
  func plannedTrials() {
    let verdict = { (status: CriterionOutcome.Status, seen: Int) in
      VerdictRules(
        outcomes: [Rules.outcome("primary", status, kind: .primary)], stage: .pilot,
        operations: Rules.operations(), rights: Rules.settled, planSha256: "52be04", findings: [],
        capDays: nil,
        trials: (1000, seen)
      ).verdict?.rule
    }
    #expect(verdict(.notMet, 999) == .sampleNotReached && verdict(.notMet, 1000) == .futile)
    #expect(verdict(.met, 999) == .sampleNotReached && verdict(.met, 1000) == .allCriteriaMet)
  }

  /// A pilot of 1,000 units an arm in 28 days, everything met, before the plan's trials are there.
  private static func early(
    _ kind: Look.Kind?, seen: Int, rights: [RightsItem] = Rules.settled, cap: Int? = nil
  ) -> Verdict? {
    var operations = Rules.operations()
    operations.look = kind.map { Look(kind: $0, number: 1, of: 1, information: 1) }
    return VerdictRules(
      outcomes: [Rules.gain], stage: .pilot, operations: operations, rights: rights, planSha256: "52be04",
      findings: [], capDays: cap, trials: (1000, seen)
    ).verdict
  }

  @Test("a GO waits for the trials of a plan that looks once, and says how many units and days they take")
  func peeking() {
    for kind in [nil, .fixed] as [Look.Kind?] {
      let verdict = Self.early(kind, seen: 800)
      #expect(verdict?.rule == .sampleNotReached && verdict?.decision == .extend)
      #expect(verdict?.plannedTrials == 1000 && verdict?.seenTrials == 800)
      // A quarter more of 1,000 units at 28 days: a week.
      #expect(verdict?.unitsNeeded == 250 && verdict?.daysNeeded == 7 && verdict?.nextVerdict == "2026-11-04")
      #expect(Self.early(kind, seen: 1000)?.rule == .allCriteriaMet)
    }
    // What is open besides does not hide that the trials are not there; a cap that ends before them does.
    #expect(Self.early(nil, seen: 800, rights: [])?.rule == .sampleNotReached)
    #expect(Self.early(nil, seen: 800, cap: 35)?.rule == .sampleNotReached)
    #expect(Self.early(nil, seen: 800, cap: 34)?.rule == .infeasible)
    #expect(Self.early(nil, seen: 0)?.rule == .sampleNotReached)
  }

  @Test(
    "before the plan's one look a guardrail that fails so far and one that seems out of reach both wait for it"
  )
  func waiting() {
    var beyond = Rules.outcome("guardrail-1", .undetermined)
    beyond.isOutOfReach = true
    let failed = Rules.outcome("guardrail-1", .notMet)
    let long = Rules.outcome("guardrail-1", .undetermined, needs: 5000)
    for guardrail in [beyond, failed, long] {
      let early = { (cap: Int?) in
        Rules.verdict([Rules.gain, guardrail], cap: cap, trials: (1000, 800))
      }
      #expect(early(56)?.rule == .sampleNotReached && early(56)?.daysNeeded == 7)
      #expect(early(34)?.rule == .infeasible)
      #expect(
        Rules.verdict([Rules.gain, guardrail], cap: 56, trials: (1000, 1000))?.decision == .stop)
    }
  }

  @Test(
    "an interval that holds at this look needs no planned trials",
    arguments: [
      Look.Kind.groupSequential, .confidenceSequence,
    ])
  func validLooks(_ kind: Look.Kind) {
    #expect(Self.early(kind, seen: 800)?.rule == .allCriteriaMet)
    #expect(Self.early(kind, seen: 800)?.plannedTrials == nil)
  }

  @Test(
    "privacy and fairness are asked for from the randomised pilot on, and wherever they are stated as open")
  func governance() {
    let four = Rules.settled.filter { $0.item.requiredFrom == .laboratory }
    #expect(Rules.verdict([Rules.gain], stage: .shadow, rights: four, plan: nil)?.decision == .go)
    #expect(
      Rules.verdict([Rules.gain], stage: .pilot, rights: four)?.open
        == [.right(.privacyAssessment), .right(.fairness)])
    let stated = four + [RightsItem(.fairness, .open)]
    #expect(Rules.verdict([Rules.gain], stage: .laboratory, rights: stated)?.open == [.right(.fairness)])
  }
}
