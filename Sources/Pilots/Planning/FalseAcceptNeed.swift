import Statistics
import Verification

/// What one FAR target asks for, beside what the data hold.
public struct FalseAcceptNeed: Codable, Sendable, Equatable {
  public var farTarget: Double
  /// Whether a criterion is judged at this target.
  public var decides: Bool
  /// Non-mated comparisons without a false accept that show the target at 95 and at 80 % confidence; `nil` where more
  /// than any data could hold. The other numbers likewise.
  public var zeroErrors95: Int?
  public var zeroErrors80: Int?
  /// Non-mated comparisons that hold 30 expected false accepts.
  public var ruleOf30: Int?
  /// People who form as many couples, in no order; the last in order.
  public var peopleZeroErrors: Int?
  public var peopleRuleOf30: Int?
  public var peopleZeroErrorsOrdered: Int?
  /// The rule of 30 with the design effect; `nil` if that is unknown.
  public var needed: Int?
  /// The same for the least and the largest typical design effect, where one's own is unknown.
  public var neededTypically: [Int]?
  /// Which comparisons must carry the target, and are counted below; `nil` in plans of earlier versions.
  public var fixedOn: FixingSet?
  public var nonMatedNow: Int?
  public var peopleNow: Int?
  /// Within which factors of the rate seen the true one will lie; `nil` if fewer than one false accept is expected.
  public var relativeLow: Double?
  public var relativeHigh: Double?
  public var moreComparisons: Int?
  public var morePeople: Int?
  /// What `relativeLow`, `relativeHigh`, `moreComparisons` and `morePeople` rest on; `nil` in plans of earlier versions.
  public var countedAs: PlanCounting?
  public var status: PlanStatus
  public var reason: String?

  /// - Parameter atHand: the counts of `all` of the comparisons that it is fixed on; `nil` if there are no data yet.
  init(
    _ target: Double, decides: Bool, effect: DesignEffect?, atHand: SetCounts?, fixedOn: FixingSet,
    level: ConfidenceLevel
  ) {
    let event = RareEvent(rate: target)
    farTarget = target
    self.fixedOn = fixedOn
    self.decides = decides
    zeroErrors95 = event.trialsWithoutEvent(confidence: 0.95)
    zeroErrors80 = event.trialsWithoutEvent(confidence: 0.8)
    ruleOf30 = event.ruleOf30
    peopleZeroErrors = zeroErrors95.map(SubjectPairing.unordered.people)
    peopleRuleOf30 = ruleOf30.map(SubjectPairing.unordered.people)
    peopleZeroErrorsOrdered = zeroErrors95.map(SubjectPairing.ordered.people)
    needed = effect.flatMap { effect in event.ruleOf30.flatMap(effect.trials) }
    if effect == nil, let ruleOf30 {
      let range = TypicalDesignEffect.nonMated
      neededTypically = [range.lowerBound, range.upperBound].compactMap {
        DesignEffect($0).trials(forIndependent: ruleOf30)
      }
    }
    countedAs = PlanCounting(effect)
    status = .undetermined
    if let atHand { judge(atHand, effect, level) } else { reason = "there are no data yet" }
  }

  private mutating func judge(_ atHand: SetCounts, _ effect: DesignEffect?, _ level: ConfidenceLevel) {
    nonMatedNow = atHand.nonMated
    peopleNow = atHand.people
    let expected = (effect ?? .independent).effective(atHand.nonMated) * farTarget
    let interval = Interval.relativeRate(events: Int(expected + FalseAcceptBudget.tolerance), at: level)
    relativeLow = interval?.low
    relativeHigh = interval?.high
    // Without a design effect the bar is the rule of 30 on independent comparisons: too few of these are too few
    // anyway, and as many may be too few.
    guard let bar = effect == nil ? ruleOf30 : needed else {
      (status, reason) = (.notEnough, "no collection of data could hold what the target asks for")
      return
    }
    guard atHand.nonMated < bar else {
      status = effect == nil ? .undetermined : .enough
      reason =
        effect == nil ? "the design effect is unknown; comparisons are enough only if independent" : nil
      return
    }
    status = .notEnough
    reason =
      effect == nil
      ? "the design effect is unknown; more are needed even if comparisons are independent" : nil
    moreComparisons = bar - atHand.nonMated
    morePeople = atHand.people.map { max(0, Self.people(for: bar, as: atHand, $0) - $0) }
  }

  /// People who form `comparisons` with as many comparisons a couple as now, and at least one.
  private static func people(for comparisons: Int, as atHand: SetCounts, _ people: Int) -> Int {
    let couples = SubjectPairing.unordered.pairs(of: people)
    let density = couples > 0 ? max(1, Double(atHand.nonMated) / Double(couples)) : 1
    return SubjectPairing.unordered.people(forPairs: Int((Double(comparisons) / density).rounded(.up)))
  }
}
