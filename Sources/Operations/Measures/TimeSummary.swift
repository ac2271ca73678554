import Statistics

/// One number that stands for many times.
enum TimeSummary: Sendable {
  case mean
  /// Of type 7.
  case quantile(Double)

  /// Several summaries of values sorted ascending, each value counted as often as its unit was drawn; each is `nil` if nothing
  /// was drawn.
  ///
  /// - Complexity: O(values), two passes for all quantiles together.
  static func values(of summaries: [TimeSummary], _ times: UnitTimes, _ draws: [Int32]) -> [Double?] {
    var total = 0
    for unit in times.units { total += Int(draws[Int(unit)]) }
    guard total > 0 else { return summaries.map { _ in nil } }
    let ranks = Set(summaries.flatMap { $0.ranks(of: total) }).sorted()
    let elements = Dictionary(
      uniqueKeysWithValues: zip(ranks, elements(at: ranks, times, draws)))
    return summaries.map { summary in
      switch summary {
      case .mean: mean(times, draws, total)
      case .quantile(let p):
        quantile(Double(total - 1) * p, elements)
      }
    }
  }

  /// The ranks from 0, among so many values, of those that a summary needs.
  private func ranks(of total: Int) -> [Int] {
    guard case .quantile(let p) = self else { return [] }
    let position = Double(total - 1) * p
    let below = Int(position)
    return position > Double(below) ? [below, below + 1] : [below]
  }

  private static func quantile(_ position: Double, _ elements: [Int: Double]) -> Double? {
    let below = Int(position)
    let fraction = position - Double(below)
    guard fraction > 0, let low = elements[below], let high = elements[below + 1] else {
      return elements[below]
    }
    return low + fraction * (high - low)
  }

  private static func mean(_ times: UnitTimes, _ draws: [Int32], _ total: Int) -> Double {
    var sum = NeumaierSum()
    for (value, unit) in zip(times.values, times.units) { sum.add(value * Double(draws[Int(unit)])) }
    return sum.value / Double(total)
  }

  /// - Parameter ranks: ascending, all below the number of values drawn.
  private static func elements(at ranks: [Int], _ times: UnitTimes, _ draws: [Int32]) -> [Double] {
    var found: [Double] = []
    found.reserveCapacity(ranks.count)
    var passed = 0
    for (index, unit) in times.units.enumerated() where found.count < ranks.count {
      passed += Int(draws[Int(unit)])
      while found.count < ranks.count, passed > ranks[found.count] { found.append(times.values[index]) }
      if found.count == ranks.count { break }
    }
    return found
  }
}
