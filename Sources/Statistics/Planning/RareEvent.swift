import Foundation

/// An event of a small known probability a trial, such as a false accept at a FAR target: how many trials speak of it.
///
/// - Assumes: independent trials; multiply by a ``DesignEffect`` where people recur in them.
public struct RareEvent: Sendable, Hashable {
  /// The probability in one trial.
  public let rate: Double

  /// - Precondition: `0 < rate < 1`.
  public init(rate: Double) {
    precondition(rate > 0 && rate < 1, "a rare event has a probability strictly between 0 and 1")
    self.rate = rate
  }

  /// The fewest trials without any event that show, at a one-sided confidence, that the event is no likelier than `rate`:
  /// ceil(ln(1 − c)/ln(1 − F)).
  ///
  /// - Precondition: `0 < confidence < 1`.
  /// - Complexity: O(1).
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413, the one-sided bound at zero events.
  /// - Returns: `nil` if more than 2^53 would be needed.
  public func trialsWithoutEvent(confidence: Double) -> Int? {
    precondition(confidence > 0 && confidence < 1, "a confidence lies strictly between 0 and 1")
    return SampleSize.count(log1p(-confidence) / log1p(-rate))
  }

  /// The trials that are expected to hold 30 events, after which the rate is known to ±30 % at 90 % confidence: 30/F.
  ///
  /// - Complexity: O(1).
  /// - Reference: Doddington, Przybocki, Martin & Reynolds (2000), Speech Communication 31, 225–254, section 3.1.
  /// - Returns: `nil` if more than 2^53 would be needed.
  public var ruleOf30: Int? { SampleSize.count(30 / rate) }
}
