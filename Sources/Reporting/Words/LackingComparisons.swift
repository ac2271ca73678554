import Foundation
import Pilots
import Statistics
import Vocabulary

/// What an open criterion of the comparisons lacks: days of a pilot add none.
struct LackingComparisons {
  let outcome: CriterionOutcome
  let evaluation: PilotEvaluation

  private static let ofDifferentPeople: Set<String> = ["far", "far_ratio", "false_accept_rate"]

  /// - Returns: `nil` where the criterion rests on the log or the money.
  init?(_ outcome: CriterionOutcome, _ evaluation: PilotEvaluation) {
    guard outcome.metric == "tar" || Self.ofDifferentPeople.contains(outcome.metric) else { return nil }
    self.outcome = outcome
    self.evaluation = evaluation
  }

  /// By how much the comparisons would have to grow for the interval to clear the limit at the difference seen so far: widths shrink
  /// with the square root of the number, those of a ratio on its logarithm.
  ///
  /// - Returns: `nil` if the estimate does not keep the limit, or it is not the width that leaves it open.
  var growth: Double? {
    guard let value = outcome.observed.value, let interval = outcome.observed.interval else { return nil }
    let scale: (Double) -> Double = outcome.quantity == .ratio ? { log($0) } : { $0 }
    let sign = outcome.direction == .below ? 1.0 : -1
    let end = outcome.direction == .below ? interval.high : interval.low
    let (half, distance) = (sign * (scale(end) - scale(value)), sign * (scale(outcome.limit) - scale(value)))
    let growth = half * half / (distance * distance)
    return distance > 0 && growth.isFinite && growth > 1 ? growth : nil
  }

  /// More comparisons, in two figures; `nil` if they cannot be told. Of several sets that of the fewest counts.
  var number: Int? {
    guard let growth, let verification = evaluation.verification else { return nil }
    let counts = outcome.sets.compactMap { set in
      verification.operatingPoints.first { $0.set == set && $0.arm == .augmented }
        .map { isOfDifferentPeople ? $0.nonMated : $0.mated }
    }
    guard let fewest = counts.min(), fewest > 0 else { return nil }
    let more = Double(fewest) * (growth - 1)
    guard more >= 1, more < 1e12 else { return nil }
    let unit = max(1, pow(10, (log10(more)).rounded(.down) - 1))
    return Int((more / unit).rounded(.up) * unit)
  }

  private var isOfDifferentPeople: Bool { Self.ofDifferentPeople.contains(outcome.metric) }

  func text(_ words: PilotWords) -> ReportText {
    guard let number else { return words.terms["lacking.unknown"] }
    return words.terms.filled(
      isOfDifferentPeople ? "lacking.non-mated" : "lacking.mated", ["n": .ours(words.style.count(number))])
  }
}
