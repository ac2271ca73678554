import Vocabulary

/// What to do, and the rule that says so.
public struct Verdict: Codable, Sendable, Equatable {
  public enum Decision: String, Codable, CaseIterable, Sendable {
    case go = "GO"
    case extend = "EXTEND"
    case stop = "STOP"
    case hold = "HOLD"
  }

  /// The rule that fired; the first match wins.
  public enum Rule: String, Codable, CaseIterable, Sendable {
    case unhealthy
    case harm
    case allCriteriaMet = "all-criteria-met"
    case futile
    case criteriaUnmet = "criteria-unmet"
    case incomplete
    case sampleNotReached = "sample-not-reached"
    case infeasible

    public var decision: Decision {
      switch self {
      case .unhealthy: .hold
      case .harm, .futile, .criteriaUnmet, .infeasible: .stop
      case .allCriteriaMet: .go
      case .incomplete, .sampleNotReached: .extend
      }
    }
  }

  public var decision: Decision
  public var rule: Rule
  /// The bottom line as a sentence; filled where sentences are made.
  public var sentence: LocalizedText?

  public init(rule: Rule, sentence: LocalizedText? = nil) {
    decision = rule.decision
    self.rule = rule
    self.sentence = sentence
  }

  /// The verdict from the laboratory alone (stage S0): the comparisons are all there are, so a criterion that is settled
  /// against the model stops it, and one that is not settled asks for more comparisons.
  public static func laboratory(_ outcomes: [CriterionOutcome], isHealthy: Bool) -> Verdict? {
    guard !outcomes.isEmpty else { return nil }
    if !isHealthy { return Verdict(rule: .unhealthy) }
    if outcomes.allSatisfy({ $0.status == .met }) { return Verdict(rule: .allCriteriaMet) }
    return Verdict(
      rule: outcomes.contains { $0.status == .notMet } ? .criteriaUnmet : .sampleNotReached)
  }
}
