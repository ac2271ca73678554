import Statistics

/// One criterion held against what was observed.
public struct CriterionOutcome: Codable, Sendable, Equatable {
  public enum Status: String, Codable, CaseIterable, Sendable {
    case met
    case notMet = "not-met"
    case undetermined
  }

  /// What part it plays in the verdict.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The gain that the pilot is for.
    case primary
    /// What must not get worse.
    case guardrail
    /// What the money must show.
    case money
  }

  /// What `observed`, `limit` and `harm` are measured in.
  public enum Quantity: String, Codable, CaseIterable, Sendable {
    /// A difference of two rates, as a fraction; shown in points.
    case difference
    /// A difference of two times, in seconds.
    case seconds
    /// A difference of two mean counts, such as retries per transaction.
    case count
    /// A ratio of two rates.
    case ratio
    /// Money of the pilot's currency.
    case money
    /// A probability, as a fraction.
    case probability
  }

  /// Which way `observed` must lie from `limit` with its whole interval.
  public enum Direction: String, Codable, CaseIterable, Sendable {
    case above, below
  }

  /// Stable name: `frontal-unharmed`, `far-unharmed`, `profile-better`; `primary`, `guardrail-1`, …, `money`.
  public var id: String
  public var kind: Kind
  /// `tar`, `far`, `far_ratio`, the key of a KPI, `p_negative_npv`, or `npv` where nothing was drawn.
  public var metric: String
  /// The sets that it speaks of: pose classes, pose bins, or `all`.
  public var sets: [String]
  public var quantity: Quantity
  public var direction: Direction
  public var status: Status
  /// What was observed: augmented − baseline, or augmented over baseline, or money.
  public var observed: Estimate
  /// The bound that `observed` must keep with its whole interval.
  public var limit: Double
  /// The bound beyond which it is harm; `nil` if none was stated.
  public var harm: Double?
  /// Whether the whole interval lies beyond `harm`.
  public var isHarmed: Bool
  /// Whether it was not looked at because an earlier one in the fixed order failed.
  public var notTested: Bool
  /// More units an arm that would settle it, at the effect seen so far; `nil` if settled or not known.
  public var needs: Int?
  /// Whether an undetermined guardrail stands at or beyond its limit, so that no sample would meet it at the difference seen
  /// so far; `nil` in evaluations of earlier releases.
  public var isOutOfReach: Bool?
  /// The criterion and what came of it, in one English sentence; filled where sentences are made.
  public var sentence: String?

  public init(
    id: String, kind: Kind, metric: String, sets: [String], quantity: Quantity, direction: Direction,
    status: Status, observed: Estimate, limit: Double, harm: Double? = nil, isHarmed: Bool = false,
    notTested: Bool = false, needs: Int? = nil
  ) {
    self.id = id
    self.kind = kind
    self.metric = metric
    self.sets = sets
    self.quantity = quantity
    self.direction = direction
    self.status = status
    self.observed = observed
    self.limit = limit
    self.harm = harm
    self.isHarmed = isHarmed
    self.notTested = notTested
    self.needs = needs
  }
}
