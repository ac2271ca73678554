import Findings
import Statistics
import Vocabulary

extension VerificationEvaluation {
  /// The smallest ratio of false accept rates that is a shift.
  private static let shiftedRatio = 1.5

  /// V112: at the one threshold that is kept, the augmented model accepts more strangers in a pose.
  ///
  /// FAR augmented over baseline above 1.5, its interval above 1; for every pose class and pose pair at every target. Where
  /// the baseline accepts nobody and there is no ratio, five false accepts and a difference whose interval lies above 0.
  var poseFARShift: [Finding] {
    contrasts.filter { contrast in
      contrast.quantity == .farRatio && contrast.scope == .global && contrast.set != "all"
        && !contrast.set.hasPrefix("group:") && contrast.failure == mainFailure
    }.compactMap { contrast in contrast.delta.value == nil ? shiftFromNone(contrast) : Self.shift(contrast) }
  }

  /// Fewest false accepts that are a shift from none.
  private static let fewestFalseAccepts = 5

  private func shiftFromNone(_ ratio: ContrastRecord) -> Finding? {
    let far = contrasts.first {
      $0.quantity == .far && $0.set == ratio.set && $0.farTarget == ratio.farTarget
        && $0.policy == ratio.policy && $0.scope == ratio.scope && $0.failure == ratio.failure
    }
    let point = { (arm: Arm) in
      operatingPoints.first {
        $0.arm == arm && $0.set == ratio.set && $0.farTarget == ratio.farTarget
          && $0.policy == ratio.policy && $0.scope == ratio.scope && $0.failure == ratio.failure
      }
    }
    guard let low = far?.delta.low, low > 0, let baseline = point(.baseline),
      let augmented = point(.augmented),
      baseline.falseAccepts == 0, augmented.falseAccepts >= Self.fewestFalseAccepts
    else { return nil }
    return Finding(
      .warning, "V112",
      "in \(ratio.set) the augmented model accepts \(augmented.falseAccepts) of \(augmented.nonMated) strangers and the "
        + "baseline none at the threshold kept for FAR \(ratio.farTarget)", remedy: Self.shiftRemedy)
  }

  private static let shiftRemedy: Phrase =
    "set a threshold of its own for the augmented model, or look into that pose's false accepts"

  private static func shift(_ contrast: ContrastRecord) -> Finding? {
    guard let ratio = contrast.delta.value, let interval = contrast.delta.interval, ratio > shiftedRatio,
      interval.low > 1
    else { return nil }
    let numbers = [ratio, interval.low, interval.high].map { FindingNumber.brief($0, digits: 2) }
    return Finding(
      .warning, "V112",
      "in \(contrast.set) the augmented model accepts \(numbers[0]) times as many strangers at the threshold "
        + "kept for FAR \(contrast.farTarget) (interval \(numbers[1]) to \(numbers[2]))",
      remedy: Self.shiftRemedy)
  }
}
