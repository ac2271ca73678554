import Foundation
import Statistics
import TestSupport
import Testing

@testable import Pilots

@Suite("How long a field pilot must last")
struct FieldPlanTests {
  private static func plan(_ expected: String, minimum: String = "0.5pt", metric: String = "retry_rate")
    throws -> FieldPlan?
  {
    let criteria = try JSONDecoder().decode(
      CriteriaSettings.self,
      from: Data(
        #"{"primary": {"metric": "\#(metric)", "minimum": "\#(minimum)"}, "expected": \#(expected)}"#.utf8))
    return FieldPlan(criteria, level: .percent95)
  }

  @Test("trials and days are those of a hand's reckoning")
  func byHand() throws {
    let plan = try #require(
      try Self.plan(#"{"rate": 0.14, "change": "3pt", "trials_per_day": 240, "design_effect": 1.3}"#))
    // (1.959964 + 0.841621)²·(0.14·0.86 + 0.11·0.89)/0.025²·1.3 = 3,563.9; twice that at 240 a day are 29.7 days.
    #expect(plan.trialsPerArm == 3564 && plan.days == 35 && plan.reason == nil)
  }

  @Test("against a minimum of 0 it is the plain comparison of two shares")
  func plain() throws {
    let plan = try #require(
      try Self.plan(#"{"rate": 0.05, "change": "1.5pt", "trials_per_day": 1000}"#, minimum: "0pt"))
    #expect(plan.trialsPerArm == ProportionTrial.superiority(from: 0.05, to: 0.035).trialsPerArm)
  }

  @Test("a change that does not exceed the minimum, or leads out of 0 to 100 %, has no sample and a reason")
  func impossible() throws {
    let small = try #require(try Self.plan(#"{"rate": 0.05, "change": "0.5pt", "trials_per_day": 10}"#))
    #expect(small.trialsPerArm == nil && small.days == nil && small.reason?.contains("minimum") == true)
    let beyond = try #require(try Self.plan(#"{"rate": 0.05, "change": "6pt", "trials_per_day": 10}"#))
    #expect(beyond.trialsPerArm == nil && beyond.reason?.contains("beyond 0") == true)
    #expect(small.finding?.code == "G116" && small.finding?.sentence.contains("minimum") == true)
    #expect(beyond.finding?.code == "G116" && beyond.finding?.sentence.contains("beyond 0") == true)
    let long = try Self.plan(#"{"rate": 0.05, "change": "0.51pt", "trials_per_day": 1}"#)
    #expect(long?.reason == "it would take decades" && long?.finding == nil)
  }

  @Test("nothing is planned for a time, and faulty expectations are refused")
  func none() throws {
    #expect(throws: DecodingError.self) {
      try Self.plan(#"{"rate": 0.05, "change": "1pt", "trials_per_day": 0}"#)
    }
    #expect(throws: DecodingError.self) {
      try Self.plan(#"{"rate": 0.05, "change": "1s", "trials_per_day": 10}"#)
    }
  }
}
