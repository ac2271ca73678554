import Foundation
import Statistics

extension Interval {
  /// The range of ratios whose logarithms these are; `nil` if an end lies beyond all numbers, which bounds nothing.
  ///
  /// Both ends count alike, so that swapping the two models turns the answer round.
  var exponential: Interval? {
    let (low, high) = (exp(low), exp(high))
    return low > 0 && high.isFinite ? Interval(low: low, high: high) : nil
  }
}
