import Findings
import Operations
import Statistics

/// How many trials, and how many days, the field pilot needs for its primary criterion.
///
/// The criterion asks the lower end of the interval to reach the minimum, so the expected change is tested against the
/// minimum and not against nothing: n = (z_α + z_β)²·(p₀q₀ + p₁q₁)/(change − minimum)² × design effect.
public struct FieldPlan: Codable, Sendable, Equatable {
  public var metric: KPI
  /// The baseline's rate as expected, and the change that the augmented model is expected to bring, both as fractions.
  public var rate: Double
  public var change: Double
  public var minimum: Double
  public var power: Double
  public var designEffect: Double
  /// Trials of the metric's denominator; `nil` if no number would do.
  public var trialsPerArm: Int?
  /// Trials of both arms a day.
  public var trialsPerDay: Double
  /// In whole weeks, so that every day of the week counts alike; `nil` if no number of trials would do, or it takes decades.
  public var days: Int?
  /// Days of the pilot's window; `nil` without a log.
  public var windowDays: Int?
  /// Why there are none.
  public var reason: String?

  private static let mostDays = 36_500.0

  /// Whether the window ends before the trials are there.
  public var isWindowTooShort: Bool { days.flatMap { days in windowDays.map { days > $0 } } ?? false }

  /// - Returns: `nil` unless the primary criterion is a rate, and what to expect of it is stated.
  init?(_ criteria: CriteriaSettings?, level: ConfidenceLevel) {
    guard let primary = criteria?.primary, let expected = criteria?.expected, primary.metric.unit == .share
    else {
      return nil
    }
    let sign = primary.metric.lowerIsBetter ? -1.0 : 1
    metric = primary.metric
    rate = expected.rate
    change = expected.change.value
    minimum = primary.minimum.value
    power = expected.power
    designEffect = expected.designEffect
    trialsPerDay = expected.trialsPerDay
    let other = rate + sign * change
    guard other > 0, other < 1 else {
      reason = "the expected change leads beyond 0 or 100 %"
      return
    }
    guard change > minimum else {
      reason =
        "the expected change does not exceed the minimum that matters, so no sample would show that it does"
      return
    }
    let trial = ProportionTrial.superiority(
      from: rate, to: other, beyond: minimum, at: level, power: power, designEffect: designEffect)
    trialsPerArm = trial.trialsPerArm
    let span = trial.exactTrialsPerArm * 2 / trialsPerDay
    days = span < Self.mostDays ? max(1, Int((span / 7).rounded(.up))) * 7 : nil
    reason = days == nil ? "it would take decades" : nil
  }
}

extension FieldPlan {
  /// Warned of expectations that no number of trials meets; a plan without one settles nothing before the window's end.
  public var finding: Finding? {
    guard trialsPerArm == nil else { return nil }
    return Finding(
      .warning, "G116", place: "criteria.expected",
      change > minimum
        ? "the expected change leads beyond 0 or 100 %, so the plan has no number of trials"
        : "the expected change does not exceed the minimum that matters, so no number of trials would show it and the plan has none",
      remedy: change > minimum
        ? "correct expected.rate or expected.change before the plan is frozen"
        : "expect a change beyond primary.minimum, or lower the minimum, before the plan is frozen")
  }
}
