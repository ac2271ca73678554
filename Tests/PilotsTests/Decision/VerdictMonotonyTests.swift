import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

/// Random pilots whose criteria are judged as those of a manifest, then made worse, or larger.
@Suite("The verdict follows the data one way")
struct VerdictMonotonyTests {
  /// A pilot with a primary difference, a guardrail and a chance of a loss.
  struct Drawn {
    var primary: (value: Double, error: Double)
    var guardrail: (value: Double, error: Double)
    var isInterim: Bool
    var cap: Int?

    init(_ seed: UInt32) {
      let random = CounterRandom(seed: 77, stream: 901, replicate: seed)
      let u = (0..<6).map { random.uniform(at: UInt64($0)) }
      primary = (0.02 - 0.05 * u[0], 0.001 + 0.01 * u[1])
      guardrail = (-0.006 + 0.02 * u[2], 0.0005 + 0.006 * u[3])
      isInterim = u[4] < 0.3
      cap = u[5] < 0.3 ? nil : 28 + Int(u[5] * 80)
    }

    private static let settings = try? JSONDecoder().decode(
      CriteriaSettings.self,
      from: Data(
        """
        {"stage": "S2", "primary": {"metric": "false_reject_rate_proxy", "minimum": "0.5pt"},
         "guardrails": [{"metric": "retry_rate", "margin": "0.4pt", "harm": "1pt"}]}
        """.utf8))

    private static func contrast(_ kpi: KPI, _ drawn: (value: Double, error: Double)) -> KPIContrast {
      let half = 1.96 * drawn.error
      let delta = Estimate(
        drawn.value, Interval(low: drawn.value - half, high: drawn.value + half), method: .deltaMethod)
      return KPIContrast(kpi: kpi, set: "all", delta: delta, p: 0.5, reading: .noDifferenceShown)
    }

    func judged(units: Int = 1000) throws -> (outcomes: [CriterionOutcome], verdict: Verdict) {
      var operations = VerdictRulesTests.operations()
      operations.units = UnitCounts(type: "subject", baseline: units, augmented: units)
      operations.contrasts = [
        Self.contrast(.falseRejectRateProxy, primary), Self.contrast(.retryRate, guardrail),
      ]
      if isInterim {
        operations.look = Look(
          kind: .groupSequential, number: 1, of: 2, information: 0.5, nextInformation: 1, nextDays: 14)
      }
      let outcomes = FieldCriteria(
        settings: try #require(Self.settings), operations: operations, verification: nil, economics: nil,
        far: nil
      ).outcomes
      let verdict = try #require(
        VerdictRulesTests.verdict(outcomes, operations: operations, cap: cap))
      return (outcomes, verdict)
    }
  }

  /// How near a decision is to GO.
  static func rank(_ decision: Verdict.Decision) -> Int {
    switch decision {
    case .hold, .stop: 0
    case .extend: 1
    case .go: 2
    }
  }

  @Test("making a guardrail worse never moves the verdict towards GO")
  func worse() throws {
    var seen: Set<Verdict.Rule> = []
    for seed in 0..<1500 as Range<UInt32> {
      var drawn = Drawn(seed)
      var last = try drawn.judged().verdict
      for _ in 0..<12 {
        seen.insert(last.rule)
        drawn.guardrail.value += 0.001
        let next = try drawn.judged().verdict
        #expect(
          Self.rank(next.decision) <= Self.rank(last.decision), "\(drawn): \(last.rule) to \(next.rule)")
        last = next
      }
    }
    // The walk passes through every rule that criteria alone can bring.
    #expect(
      seen.isSuperset(of: [.harm, .allCriteriaMet, .futile, .criteriaUnmet, .infeasible, .sampleNotReached]))
  }

  @Test("more data of the same rates never turn what is met into undetermined")
  func more() throws {
    var met = 0
    for seed in 0..<1500 as Range<UInt32> {
      let drawn = Drawn(seed)
      let few = try drawn.judged().outcomes
      for factor in [1.5, 4, 100] {
        var larger = drawn
        larger.primary.error /= factor.squareRoot()
        larger.guardrail.error /= factor.squareRoot()
        let many = try larger.judged(units: Int(1000 * factor)).outcomes
        for (before, after) in zip(few, many) where before.status == .met {
          met += 1
          #expect(after.status == .met, "\(drawn)")
        }
      }
    }
    #expect(met > 1000)
  }
}
