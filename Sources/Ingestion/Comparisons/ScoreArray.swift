import Pilots

/// Scores that are stored as numbers, read by the same rules as those that are written out.
struct ScoreArray {
  let direction: ScoreDirection
  private let failures: Set<Double>

  /// - Parameter failures: texts that mean "no score"; those that are numbers mean it here too.
  init(direction: ScoreDirection, failures: [String]) {
    self.direction = direction
    self.failures = Set(failures.compactMap { DecimalNumber.value(Array($0.utf8)[...]) })
  }

  /// A similarity, higher for more alike; NaN if there is no score, `nil` if it would accept at every threshold.
  func similarity(_ value: Double) -> Double? {
    if value.isNaN || failures.contains(value) { return .nan }
    let similarity = direction == .similar ? value : -value
    if similarity.isInfinite { return similarity < 0 ? .nan : nil }
    return similarity
  }
}
