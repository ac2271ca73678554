import Pilots
import Statistics
import Testing

@Suite("The verdict of the laboratory")
struct VerdictTests {
  static func outcome(_ status: CriterionOutcome.Status) -> CriterionOutcome {
    CriterionOutcome(id: "frontal-unharmed", status: status, observed: .unknown("not measured"), limit: 0)
  }

  @Test("all criteria met is GO; one settled against is STOP; one open is EXTEND")
  func rules() {
    let verdict = { (statuses: [CriterionOutcome.Status]) in
      Verdict.laboratory(statuses.map(Self.outcome), isHealthy: true)
    }
    #expect(verdict([.met, .met])?.decision == .go)
    #expect(verdict([.met, .notMet])?.rule == .criteriaUnmet)
    #expect(verdict([.met, .notMet])?.decision == .stop)
    #expect(verdict([.met, .undetermined])?.decision == .extend)
  }

  @Test("without criteria there is no verdict")
  func noCriteria() { #expect(Verdict.laboratory([], isHealthy: true) == nil) }

  @Test("unhealthy data never yield GO")
  func unhealthy() {
    #expect(Verdict.laboratory([Self.outcome(.met)], isHealthy: false)?.decision == .hold)
  }
}
