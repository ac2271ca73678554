import Findings
import Statistics

extension VerificationEvaluation {
  /// The smallest ratio of two false accept rates that are unlike.
  private static let unlikeRatio = 1.5

  /// V126: the threshold in service was set for another FAR than the one that the pilot speaks of.
  ///
  /// The baseline's FAR over all comparisons is beyond 1.5 times the target, or below the 1.5th part of it, and its interval
  /// excludes the target.
  ///
  /// - Parameter target: the FAR of the criteria.
  public func thresholdInService(target: Double) -> [Finding] {
    // A threshold that was stated has no budget of false accepts to keep.
    let point = operatingPoints.first {
      $0.policy == .fixed && $0.arm == .baseline && $0.set == "all" && $0.farTarget == target
        && $0.failure == mainFailure && $0.farBudget == nil && $0.threshold != nil
    }
    guard let far = point?.far, let reached = far.value, let interval = far.interval,
      !interval.contains(target),
      reached > target * Self.unlikeRatio || reached < target / Self.unlikeRatio
    else { return [] }
    let numbers = [reached, interval.low, interval.high].map { FindingNumber.brief($0, digits: 2) }
    return [
      Finding(
        .warning, "V126",
        "the threshold in service accepts \(numbers[0]) of strangers (interval \(numbers[1]) to \(numbers[2])), "
          + "and FAR \(target) is what the pilot speaks of",
        remedy:
          "name the FAR of the threshold in service in far_targets and primary, or correct models.baseline.threshold"
      )
    ]
  }
}
