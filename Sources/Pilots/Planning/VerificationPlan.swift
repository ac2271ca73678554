import Foundation
import Statistics
import Vocabulary

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
  /// What thresholds are fixed on, if that is apart from `atHand`.
  public var calibration: CalibrationCounts?
  /// What the field pilot needs; `nil` unless `criteria.expected` says what to expect, and in plans of earlier versions.
  public var field: FieldPlan?
  /// The file of the frozen plan, and the SHA-256 of its bytes.
  public var planFile: String?
  public var planSha256: String?

  /// - Parameters:
  ///   - atHand: counts of the comparisons that are judged; `nil` if there are no data yet.
  ///   - calibration: counts of those that thresholds are fixed on; `nil` if these are the same.
  ///   - statesThreshold: whether the baseline's threshold is stated, so that no comparison fixes it.
  /// - Precondition: the assumptions have no ``PlanAssumptions/fault``.
  public init(
    pilot: String, settings: VerificationSettings, assumptions: PlanAssumptions, atHand: [SetCounts]?,
    calibration: CalibrationCounts? = nil, statesThreshold: Bool = false
  ) {
    precondition(
      assumptions.fault == nil, "faulty assumptions are refused before anything is planned with them")
    self.pilot = pilot
    self.assumptions = assumptions
    self.atHand = atHand
    self.calibration = calibration
    let deciding: Set = [settings.primary.far, settings.frontal.far]
    let all = atHand?.first { $0.set == "all" }
    falseAccepts = settings.farTargets.sorted(by: >).map { target in
      let sets = settings.fixingSets(of: target, statesThreshold: statesThreshold)
      let fixing = Self.scarcest(sets, test: all, calibration: calibration?.all)
      return FalseAcceptNeed(
        target, decides: deciding.contains(target), effect: assumptions.nonMatedEffect,
        atHand: fixing.counts, fixedOn: fixing.set, level: assumptions.level)
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
    morePeople = Self.people(decisive, pairs, calibration)
  }

  /// Of the sets that must carry a target the one with the fewest non-mated comparisons.
  private static func scarcest(
    _ sets: Set<FixingSet>, test: SetCounts?, calibration: SetCounts?
  ) -> (set: FixingSet, counts: SetCounts?) {
    guard sets.contains(.calibration) else { return (.test, test) }
    guard sets.contains(.test), let test, let calibration, test.nonMated < calibration.nonMated else {
      return (.calibration, calibration)
    }
    return (.test, test)
  }

  /// People to gather for everything that decides.
  private static func people(
    _ targets: [FalseAcceptNeed], _ pairs: [PairNeed], _ calibration: CalibrationCounts?
  ) -> Int? {
    let fixing = targets.filter { $0.fixedOn == .calibration }.compactMap(\.morePeople).max()
    let judged = targets.filter { $0.fixedOn != .calibration }.compactMap(\.morePeople)
    let test = (judged + pairs.compactMap(\.morePeople)).max()
    guard let calibration else { return test }
    return calibration.people(test: test, calibration: fixing)
  }

  /// The plan of a pilot that compares no faces: its criteria are frozen, and nothing is counted.
  public init(pilot: String) {
    self.pilot = pilot
    assumptions = PlanAssumptions()
    (falseAccepts, pairs) = ([], [])
    status = .all([])
  }

  /// Adds what the field pilot needs, if the criteria say what to expect.
  public mutating func expectField(_ manifest: PilotManifest) {
    field = FieldPlan(manifest.criteria, level: manifest.verification?.bootstrap.level ?? .percent95)
    field?.windowDays = manifest.operations.flatMap { CalendarDay.days(from: $0.window) }
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
        people: nonMated.map(SubjectPairing.unordered.people), trialsPerArm: field?.trialsPerArm,
        days: field?.days))
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
