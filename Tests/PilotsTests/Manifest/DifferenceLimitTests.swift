import Foundation
import Operations
import Statistics
import Testing

@testable import Pilots

@Suite("How far two values of a metric may be apart")
struct DifferenceLimitTests {
  @Test(
    "points are a fraction, durations are seconds, what has no unit is a plain number",
    arguments: [
      ("0.5pt", 0.005, DifferenceLimit.Unit.points), ("1s", 1, .seconds), ("250ms", 0.25, .seconds),
      ("2min", 120, .seconds), ("0s", 0, .seconds),
      ("0.05", 0.05, .plain), ("1", 1, .plain), ("0", 0, .plain),
    ])
  func read(_ text: String, _ value: Double, _ unit: DifferenceLimit.Unit) {
    #expect(DifferenceLimit(text) == DifferenceLimit(value, unit))
  }

  @Test(
    "what is negative, or no number, is no limit",
    arguments: ["-0.5", "nan", "inf", "-1s", "-1pt", "1 second", "s", ""])
  func refused(_ text: String) { #expect(DifferenceLimit(text) == nil) }

  @Test("it is written as it is read")
  func written() throws {
    for limit in [DifferenceLimit(0.005), DifferenceLimit(0.25, .seconds), DifferenceLimit(0.05, .plain)] {
      let data = try JSONEncoder().encode(limit)
      #expect(try JSONDecoder().decode(DifferenceLimit.self, from: data) == limit)
    }
    #expect(try String(decoding: JSONEncoder().encode(DifferenceLimit(0.005)), as: UTF8.self) == "\"0.5pt\"")
  }

  @Test("a criterion over a time is judged in seconds")
  func judged() throws {
    let text = #"""
      {"primary": {"metric": "time_to_decision_seconds_p50", "minimum": "250ms"},
       "guardrails": [{"metric": "review_handle_seconds_mean", "margin": "10s", "harm": "1min"}]}
      """#
    let settings = try JSONDecoder().decode(CriteriaSettings.self, from: Data(text.utf8))
    let outcomes = FieldCriteria(
      settings: settings, operations: nil, verification: nil, economics: nil, far: nil
    ).outcomes
    #expect(outcomes.map(\.quantity) == [.seconds, .seconds])
    #expect(outcomes.map(\.limit) == [-0.25, 10] && outcomes[1].harm == 60)
  }

  @Test(
    "a criterion over retries per transaction is judged as the plain number that it is; points are hundredths"
  )
  func counted() throws {
    let text = #"""
      {"primary": {"metric": "retries_per_transaction", "minimum": 0.05},
       "guardrails": [{"metric": "retries_per_transaction", "margin": 0.1, "harm": 2},
                      {"metric": "retries_per_transaction", "margin": "5pt"}]}
      """#
    let settings = try JSONDecoder().decode(CriteriaSettings.self, from: Data(text.utf8))
    let outcomes = FieldCriteria(
      settings: settings, operations: nil, verification: nil, economics: nil, far: nil
    ).outcomes
    #expect(outcomes.map(\.quantity) == [.count, .count, .count])
    #expect(outcomes.map(\.limit) == [-0.05, 0.1, 0.05] && outcomes[1].harm == 2)
  }

  @Test(
    "how long the machine takes can be a guardrail with a harm limit, and is open where the log does not say")
  func response() throws {
    let text = #"{"guardrails": [{"metric": "response_seconds_p95", "margin": "200ms", "harm": "1s"}]}"#
    let settings = try JSONDecoder().decode(CriteriaSettings.self, from: Data(text.utf8))
    let outcome = { (low: Double, high: Double) in
      var operations = VerdictRulesTests.operations()
      operations.contrasts = [
        KPIContrast(
          kpi: .responseP95, set: "all",
          delta: Estimate((low + high) / 2, Interval(low: low, high: high), method: .unitBootstrap), p: nil,
          reading: .noDifferenceShown)
      ]
      return FieldCriteria(
        settings: settings, operations: operations, verification: nil, economics: nil, far: nil
      ).outcomes.first
    }
    #expect(outcome(-0.05, 0.199)?.status == .met && outcome(-0.05, 0.2)?.status == .undetermined)
    #expect(outcome(0.3, 0.9)?.status == .notMet && outcome(0.3, 0.9)?.isHarmed == false)
    #expect(outcome(1.1, 1.4)?.isHarmed == true)
    let silent = FieldCriteria(
      settings: settings, operations: VerdictRulesTests.operations(), verification: nil, economics: nil,
      far: nil)
    #expect(silent.outcomes.first?.status == .undetermined && silent.outcomes.first?.quantity == .seconds)
  }
}
