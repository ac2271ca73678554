import Statistics

/// A pilot of alike arms that is looked at each evening.
struct DailyLooks {
  let seed: UInt64

  static let days = 28
  static let usersADayAndArm = 100
  /// Share of refused users; each comes once.
  static let rate = 0.05
  /// Days of the looks of the group-sequential plan.
  static let planned = [7, 14, 21, 28]

  var readings: [Reading] {
    let users = Self.days * Self.usersADayAndArm
    let made = MadeUsers.independent(rate: Self.rate)
    let arms = (made.sample(users, seed: seed, stream: 1), made.sample(users, seed: seed, stream: 2))
    let sequence = ConfidenceSequence(planned: Double(2 * users))
    let boundaries = GroupSequentialBoundaries(
      information: Self.planned.map { Double($0) / Double(Self.days) })
    var (leaves, daily, crossed) = (false, false, false)
    for day in 1...Self.days {
      let first = Self.until(day, arms.0)
      let second = Self.until(day, arms.1)
      guard let difference = RatioDifference(first, second), let error = difference.standardError else {
        continue
      }
      daily = daily || (difference.pValue ?? 1) <= 0.05
      if min(first.events, second.events) >= UnitComparison.fewestEvents {
        let interval = sequence.interval(
          difference.value, standardError: error, units: Double(first.units + second.units))
        leaves = leaves || !interval.contains(0)
      }
      if let look = Self.planned.firstIndex(of: day), let boundaries {
        crossed =
          crossed
          || !boundaries.repeatedInterval(difference.value, standardError: error, look: look).contains(0)
      }
    }
    return [Reading(.sequence, leaves), Reading(.fixedDaily, daily), Reading(.groupSequential, crossed)]
  }

  private static func until(_ day: Int, _ arm: RatioSample) -> RatioSample {
    RatioSample(
      numerators: Array(arm.numerators.prefix(day * usersADayAndArm)),
      denominators: Array(arm.denominators.prefix(day * usersADayAndArm)))
  }
}
