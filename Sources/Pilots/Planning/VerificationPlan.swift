import Foundation
import Statistics

/// How much a pilot needs, beside what it has, for each of its criteria on comparisons.
///
/// Written as `contrapose/plan/1`: keys in snake_case and sorted, unknown values absent. Power is that of each set alone;
/// where several must be better, all of them together have less.
public struct VerificationPlan: Codable, Sendable, Equatable {
  public static let schema = "contrapose/plan/1"

  public var schema = VerificationPlan.schema
  public var pilot: String
  /// Over everything that decides.
  public var status: PlanStatus
  /// People to gather beyond those at hand, if that is known; each may serve every set.
  public var morePeople: Int?
  /// Whether `morePeople` is a least number, since some design effect that decides is unknown; `nil` in plans of earlier
  /// versions.
  public var isLeast: Bool?
  public var assumptions: PlanAssumptions
  public var falseAccepts: [FalseAcceptNeed]
  public var pairs: [PairNeed]
  /// What the data hold; `nil` if there are none yet.
  public var atHand: [SetCounts]?
  /// The file of the frozen plan, and the SHA-256 of its bytes.
  public var planFile: String?
  public var planSha256: String?

  /// - Parameter atHand: counts of the comparisons; `nil` if there are no data yet.
  /// - Precondition: the assumptions have no ``PlanAssumptions/fault``.
  public init(
    pilot: String, settings: VerificationSettings, assumptions: PlanAssumptions, atHand: [SetCounts]?
  ) {
    precondition(
      assumptions.fault == nil, "faulty assumptions are refused before anything is planned with them")
    self.pilot = pilot
    self.assumptions = assumptions
    self.atHand = atHand
    let deciding: Set = [settings.primary.far, settings.frontal.far]
    let all = atHand?.first { $0.set == "all" }
    falseAccepts = settings.farTargets.sorted(by: >).map {
      FalseAcceptNeed(
        $0, decides: deciding.contains($0), effect: assumptions.nonMatedEffect, atHand: all,
        level: assumptions.level)
    }
    pairs =
      settings.primary.sets.map { set in
        let expected = assumptions.sets[set]
        let question = PairQuestion.gain(
          expected?.change, loss: expected?.loss?.value, level: assumptions.level)
        return PairNeed(
          question, set: set, far: settings.primary.far, assumptions: assumptions, atHand: atHand)
      }
      + settings.frontal.sets.map { set in
        let question = PairQuestion.unharmed(
          margin: settings.frontal.margin.fraction, discordance: assumptions.sets[set]?.discordant?.value,
          level: assumptions.level)
        return PairNeed(
          question, set: set, far: settings.frontal.far, assumptions: assumptions, atHand: atHand)
      }
    let decisive = falseAccepts.filter(\.decides)
    status = .all(decisive.map(\.status) + pairs.map(\.status))
    isLeast =
      decisive.contains { $0.countedAs == .independent } || pairs.contains { $0.countedAs == .independent }
    morePeople = (decisive.compactMap(\.morePeople) + pairs.compactMap(\.morePeople)).max()
  }

  /// The plan of a pilot that compares no faces: its criteria are frozen, and nothing is counted.
  public init(pilot: String) {
    self.pilot = pilot
    assumptions = PlanAssumptions()
    (falseAccepts, pairs) = ([], [])
    status = .all([])
  }

  /// Whether faces are compared at all.
  public var countsComparisons: Bool { !falseAccepts.isEmpty || !pairs.isEmpty }

  /// What the criteria and this sample look like frozen; nothing in it depends on the data at hand.
  public func frozen(_ criteria: FrozenCriteria) -> FrozenPlan {
    let strictest = falseAccepts.filter(\.decides).last
    let nonMated = strictest.flatMap { $0.needed ?? $0.ruleOf30 }
    return FrozenPlan(
      pilot: pilot, criteria: criteria, assumptions: assumptions,
      sample: FrozenPlan.Sample(
        independentPairs: largest(\.pairs), matedPairs: largest(\.needed), nonMated: nonMated,
        people: nonMated.map(SubjectPairing.unordered.people)))
  }

  /// By set; a set with several questions needs the most that one of them asks for.
  private func largest(_ count: (PairNeed) -> Int?) -> [String: Int] {
    Dictionary(pairs.compactMap { need in count(need).map { (need.set, $0) } }, uniquingKeysWith: max)
  }

  /// - Throws: `EncodingError` if a number is not finite, which no count is.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
