import Statistics

/// What one set's criterion asks for in mated pairs, beside what the data hold.
public struct PairNeed: Codable, Sendable, Equatable {
  /// What the pairs are to show.
  public enum Purpose: String, Codable, Sendable {
    /// That the augmented model accepts more.
    case gain
    /// That it does not accept fewer by more than the margin.
    case unharmed
  }

  public var purpose: Purpose
  public var set: String
  public var farTarget: Double
  /// Largest loss that counts as unharmed, as a fraction; `nil` for a gain.
  public var margin: Double?
  /// Independent pairs at 80 and at 90 % power, and at the planned one; `nil` if what is expected is unknown.
  public var pairs80: Int?
  public var pairs90: Int?
  public var pairs: Int?
  /// `pairs` with the design effect; `nil` if either is unknown.
  public var needed: Int?
  /// The same for a typical design effect, where one's own is unknown.
  public var neededTypically: Int?
  public var matedNow: Int?
  /// People with a mated pair.
  public var peopleNow: Int?
  /// The probability that the data at hand show what is expected; at most that if pairs are counted as independent.
  public var powerNow: Double?
  /// The smallest gain, or margin, that the data at hand show with the planned power, as a fraction.
  public var detectable: Double?
  public var morePairs: Int?
  /// People who bring as many pairs, each as many as now; one each if there are none yet.
  public var morePeople: Int?
  /// What `powerNow`, `detectable`, `morePairs` and `morePeople` rest on; `nil` in plans of earlier versions.
  public var countedAs: PlanCounting?
  public var status: PlanStatus
  public var reason: String?

  /// - Parameter atHand: the counts of all sets; `nil` if there are no data yet.
  init(
    _ question: PairQuestion, set: String, far: Double, assumptions: PlanAssumptions, atHand: [SetCounts]?
  ) {
    purpose = question.margin == nil ? .gain : .unharmed
    self.set = set
    farTarget = far
    margin = question.margin
    pairs80 = question.pairs(power: 0.8)
    pairs90 = question.pairs(power: 0.9)
    let planned = question.pairs(power: assumptions.power)
    pairs = planned
    let effect = assumptions.sets[set]?.effect
    needed = effect.flatMap { effect in planned.flatMap(effect.trials) }
    if effect == nil {
      neededTypically = planned.flatMap(DesignEffect(TypicalDesignEffect.mated).trials)
    }
    countedAs = PlanCounting(effect)
    status = .undetermined
    reason = question.isKnown ? nil : question.unknown
    guard let atHand else {
      reason = reason ?? "there are no data yet"
      return
    }
    let counts =
      atHand.first { $0.set == set }
      ?? SetCounts(
        set: set, mated: 0, nonMated: 0, people: nil, matedPeople: nil)
    matedNow = counts.mated
    peopleNow = counts.matedPeople
    let effective = (effect ?? .independent).effective(counts.mated)
    powerNow = question.power(pairs: effective)
    detectable = question.detectable(pairs: effective, power: assumptions.power)
    judge(counts, question)
  }

  private mutating func judge(_ counts: SetCounts, _ question: PairQuestion) {
    guard let pairs else {
      if question.isKnown {
        (status, reason) = (.notEnough, "no collection of data could hold as many pairs as are needed")
      }
      return
    }
    let bar = needed ?? pairs
    if counts.mated >= bar {
      status = needed == nil ? .undetermined : .enough
      reason = needed == nil ? "the design effect is unknown; pairs are enough only if independent" : nil
      return
    }
    status = .notEnough
    reason =
      needed == nil ? "the design effect is unknown; more are needed even if pairs are independent" : nil
    morePairs = bar - counts.mated
    if let people = counts.matedPeople, people > 0, counts.mated > 0 {
      let eachPerson = Double(counts.mated) / Double(people)
      morePeople = Int((Double(bar - counts.mated) / eachPerson).rounded(.up))
    } else if counts.mated == 0 {
      // One pair a person shares nobody, so no design effect applies.
      morePeople = pairs
    }
  }
}
