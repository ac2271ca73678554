import Statistics

/// The look at a pilot that an evaluation is, and how wide its intervals must therefore be.
public struct Look: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// One look, when the window is over.
    case fixed
    /// A few planned looks, with error spending of O'Brien–Fleming type.
    case groupSequential = "group_sequential"
    /// Intervals that hold at every look at once.
    case confidenceSequence = "confidence_sequence"
  }

  public var kind: Kind
  /// Which of the planned looks it is, from 1; 0 before the first is due, `nil` where looks are not counted.
  public var number: Int?
  /// How many looks are planned.
  public var of: Int?
  /// Share of what was planned: of the units where units are planned, else of the window's days.
  public var information: Double
  /// What standard errors are multiplied by; `nil` if no look is due yet.
  public var critical: Double?
  /// The information at which the next look is due; `nil` after the last.
  public var nextInformation: Double?
  /// Days from the last one that this look saw until then, at the pace so far; to the end of a whole week where looks are a
  /// few.
  public var nextDays: Int?
  /// Days of the window that this look saw; `nil` of a fixed look, and in evaluations of earlier releases.
  public var coveredDays: Int?

  public init(
    kind: Kind, number: Int? = nil, of: Int? = nil, information: Double, critical: Double? = nil,
    nextInformation: Double? = nil, nextDays: Int? = nil, coveredDays: Int? = nil
  ) {
    self.kind = kind
    self.number = number
    self.of = of
    self.information = information
    self.critical = critical
    self.nextInformation = nextInformation
    self.nextDays = nextDays
    self.coveredDays = coveredDays
  }

  /// Whether a planned look is still to come, so that what is open now may yet be settled.
  public var isInterim: Bool { kind != .fixed && nextInformation != nil }
}

extension Look {
  /// A look within so many days' share of when it was due counts as that look, since logs end with the last event.
  private static let leewayDays = 1.0

  /// - Parameters:
  ///   - days: of the window that are covered, and in all.
  ///   - units: seen in both arms together.
  ///   - level: of all looks together.
  init(_ plan: LookPlan, days: (covered: Int, planned: Int), units: Int, level: ConfidenceLevel) {
    let byDays = min(1, Double(days.covered) / Double(max(1, days.planned)))
    switch plan {
    case .fixed:
      self.init(
        kind: .fixed, information: byDays,
        critical: SpecialFunctions.normalQuantile(1 - level.tail))
    case .confidenceSequence(let planned):
      let share = Double(units) / Double(planned)
      let sequence = ConfidenceSequence(planned: Double(planned), at: level)
      self.init(
        kind: .confidenceSequence, information: share,
        critical: units > 0 ? sequence.multiplier(units: Double(units)) : nil)
      if share < 1 { nextInformation = 1 }
    case .groupSequential(let shares, let planned):
      let now = planned.map { min(1, Double(units) / Double($0)) } ?? byDays
      self.init(shares, now: now, leeway: Self.leewayDays / Double(max(1, days.planned)), level)
    }
    if let nextInformation, information > 0, kind != .fixed {
      let due = max(
        Double(days.covered + 1), (Double(days.covered) * nextInformation / information).rounded(.up))
      nextDays = Int(kind == .groupSequential ? 7 * (due / 7).rounded(.up) : due) - days.covered
    }
    if kind != .fixed { coveredDays = days.covered }
  }

  private init(_ shares: [Double], now: Double, leeway: Double, _ level: ConfidenceLevel) {
    let due = shares.count { $0 <= now + leeway }
    self.init(kind: .groupSequential, number: due, of: shares.count, information: now)
    if due < shares.count { nextInformation = shares[due] }
    guard due > 0 else { return }
    // A look taken late, or a day early, spends what its own information allows.
    let earlier = shares.prefix(due - 1).filter { $0 < now }
    critical =
      GroupSequentialBoundaries(information: earlier + [now], at: level)?.critical.last
  }

  /// The level whose interval of one look is that of this look; `nil` if no look is due.
  func levelOfOneLook(_ level: ConfidenceLevel) -> ConfidenceLevel? {
    if kind == .fixed { return level }
    return critical.map { ConfidenceLevel(min(1 - 1e-12, 1 - 2 * SpecialFunctions.normalUpperTail($0))) }
  }
}
