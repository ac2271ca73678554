import Findings
import Statistics

extension VerificationEvaluation {
  /// The smallest ratio of false accept rates that is a shift.
  private static let shiftedRatio = 1.5

  /// V112: at the one threshold that is kept, the augmented model accepts more strangers in a pose.
  ///
  /// FAR augmented over baseline above 1.5, its interval above 1; for every pose class and pose pair at every target.
  var poseFARShift: [Finding] {
    contrasts.filter { contrast in
      contrast.quantity == .farRatio && contrast.scope == .global && contrast.set != "all"
        && !contrast.set.hasPrefix("group:") && contrast.failure == mainFailure
    }.compactMap(Self.shift)
  }

  private static func shift(_ contrast: ContrastRecord) -> Finding? {
    guard let ratio = contrast.delta.value, let interval = contrast.delta.interval, ratio > shiftedRatio,
      interval.low > 1
    else { return nil }
    let numbers = [ratio, interval.low, interval.high].map { FindingNumber.brief($0, digits: 2) }
    return Finding(
      .warning, "V112",
      "in \(contrast.set) the augmented model accepts \(numbers[0]) times as many strangers at the threshold "
        + "kept for FAR \(contrast.farTarget) (interval \(numbers[1]) to \(numbers[2]))",
      remedy: "set a threshold of its own for the augmented model, or look into that pose's false accepts")
  }
}
