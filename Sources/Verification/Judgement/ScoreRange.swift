import Statistics

/// Over what one model's scores range.
struct ScoreRange {
  /// What the range says of the measure.
  enum Scale: Equatable {
    /// All within ±1.001.
    case cosine
    /// Nine tenths or more within ±1.001; how many are not.
    case cosineExceeded(Int)
    /// All from 0 to 100, and the largest above 10.
    case percent
    case other
  }

  /// What rounding in single precision may add to a cosine.
  private static let cosineLimit = 1.001

  let low: Double
  let high: Double
  let scale: Scale
  /// Where 98 % of the scores lie, so that single outliers do not make a scale.
  private let bulk: Interval

  /// - Returns: `nil` if there is no score.
  /// - Complexity: O(n log n).
  init?(_ scores: ScoreColumn) {
    let sorted = scores.values.filter { !$0.isNaN }.sorted()
    guard let low = sorted.first, let high = sorted.last, let from = sorted.sortedQuantile(0.01),
      let to = sorted.sortedQuantile(0.99)
    else { return nil }
    (self.low, self.high) = (low, high)
    bulk = Interval(low: from, high: to)
    let beyond = sorted.count { abs($0) > Self.cosineLimit }
    if beyond == 0 {
      scale = .cosine
    } else if beyond * 10 <= sorted.count {
      scale = .cosineExceeded(beyond)
    } else {
      scale = low >= 0 && high <= 100 && high > 10 ? .percent : .other
    }
  }

  /// `[-0.21, 0.98]`.
  var text: String { "[\(FindingNumber.brief(low)), \(FindingNumber.brief(high))]" }

  /// Whether the bulk of the scores shares less than half of the wider range with that of another model.
  func isUnlike(_ other: ScoreRange) -> Bool {
    let shared = min(bulk.high, other.bulk.high) - max(bulk.low, other.bulk.low)
    return shared * 2 < max(bulk.width, other.bulk.width)
  }
}
