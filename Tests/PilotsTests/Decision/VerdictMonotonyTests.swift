import Foundation
import Operations
import Statistics
import Testing
import Vocabulary

@testable import Pilots

/// Random pilots, some of them before their planned trials, whose criteria are judged as those of a manifest, then made worse, or
/// larger.
@Suite("The verdict follows the data one way")
struct VerdictMonotonyTests {
  /// A pilot with a primary difference, a guardrail and a chance of a loss.
  struct Drawn {
    var primary: (value: Double, error: Double)
    var guardrail: (value: Double, error: Double)
    /// The look that is taken; `nil`: the manifest plans none.
    var look: Look?
    var cap: Int?
    /// The trials of the plan and those seen; `nil`: the plan asks for none.
    var trials: (planned: Int, seen: Int)?

    init(_ seed: UInt32) {
      let random = CounterRandom(seed: 77, stream: 901, replicate: seed)
      let u = (0..<10).map { random.uniform(at: UInt64($0)) }
      primary = (0.02 - 0.05 * u[0], 0.001 + 0.01 * u[1])
      guardrail = (-0.006 + 0.02 * u[2], 0.0005 + 0.006 * u[3])
      look = Self.look(u[4])
      // Caps before the end of the window, at it, and after it.
      cap = u[5] < 0.3 ? nil : 14 + Int(u[5] * 90)
      trials = u[6] < 0.4 ? nil : (1000, Int(u[7] * 1500))
      // Half of the guardrails stand near their limit, where what is out of reach turns into what is not met.
      if u[8] < 0.5 { guardrail = (0.002 + 0.004 * u[2], 0.0002 + 0.002 * u[9]) }
    }

    /// No look, one, the first of two, the last of two, and a sequence that may be looked at any time.
    private static func look(_ u: Double) -> Look? {
      switch u {
      case ..<0.25: nil
      case ..<0.4: Look(kind: .fixed, information: 1)
      case ..<0.6:
        Look(kind: .groupSequential, number: 1, of: 2, information: 0.5, nextInformation: 1, nextDays: 14)
      case ..<0.8: Look(kind: .groupSequential, number: 2, of: 2, information: 1)
      case ..<0.9:
        Look(kind: .confidenceSequence, information: 0.5, nextInformation: 1, nextDays: 28, coveredDays: 28)
      default: Look(kind: .confidenceSequence, information: 1.2, coveredDays: 28)
      }
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
      operations.look = look
      let outcomes = FieldCriteria(
        settings: try #require(Self.settings), operations: operations, verification: nil, economics: nil,
        far: nil
      ).outcomes
      let verdict = try #require(
        VerdictRulesTests.verdict(outcomes, operations: operations, cap: cap, trials: trials))
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
    for seed in 0..<4000 as Range<UInt32> {
      var drawn = Drawn(seed)
      var last = try drawn.judged().verdict
      for _ in 0..<24 {
        seen.insert(last.rule)
        drawn.guardrail.value += 0.0005
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
