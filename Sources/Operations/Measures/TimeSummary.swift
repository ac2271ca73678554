import Statistics

/// One number that stands for many times.
enum TimeSummary: Sendable {
  case mean
  /// Of type 7.
  case quantile(Double)

  /// Of values sorted ascending, each counted as often as its unit was drawn.
  ///
  /// - Returns: `nil` if nothing was drawn.
  /// - Complexity: O(values).
  func value(_ times: UnitTimes, _ draws: [Int32]) -> Double? {
    var total = 0
    for unit in times.units { total += Int(draws[Int(unit)]) }
    guard total > 0 else { return nil }
    switch self {
    case .mean:
      var sum = NeumaierSum()
      for (value, unit) in zip(times.values, times.units) { sum.add(value * Double(draws[Int(unit)])) }
      return sum.value / Double(total)
    case .quantile(let p):
      let position = Double(total - 1) * p
      let below = Int(position)
      let low = Self.element(below, times, draws)
      let fraction = position - Double(below)
      guard fraction > 0, let low, let high = Self.element(below + 1, times, draws) else { return low }
      return low + fraction * (high - low)
    }
  }

  private static func element(_ rank: Int, _ times: UnitTimes, _ draws: [Int32]) -> Double? {
    var passed = 0
    for (value, unit) in zip(times.values, times.units) {
      passed += Int(draws[Int(unit)])
      if passed > rank { return value }
    }
    return nil
  }
}
