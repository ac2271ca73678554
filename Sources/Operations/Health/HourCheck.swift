import Statistics
import Vocabulary

/// Whether the arms' people came at the same hours of the day: part of H109 where people were randomised.
///
/// A person's first transaction counts, at the hour of the place's clock: what came later may depend on the model, and first
/// transactions of different people are independent. Within each phase hours next to each other are gathered until either arm
/// expects at least five people, so that χ² of one share over the hours needs no exact test; the χ² of the phases add up. A phase
/// in which one arm is absent, or with fewer people than two such spans, tells nothing.
///
/// - Complexity: O(transactions + units).
/// - Reference: Pearson (1900), Phil. Mag. 50, 157–175; Cochran (1954), Biometrics 10, 417–451, on expected counts.
struct HourCheck {
  private static let fewestExpected = 5.0

  /// The probability of hours as unlike, were the arms dealt by chance.
  let pValue: Double
  /// Σ min(share of the baseline, share of the augmented arm) over the hours, within phases.
  let overlap: Double

  /// - Parameter transactions: that count, by their start.
  /// - Returns: `nil` if there are too few people to tell.
  init?(_ transactions: [Transaction], _ window: LogWindow) {
    var (chiSquare, freedom, matched, all) = (0.0, 0, 0.0, 0.0)
    for hours in Self.firstHours(transactions, window) {
      let spans = Self.gathered(hours)
      let total = Self.sum(spans)
      guard spans.count > 1 else { continue }
      let weight = total.baseline + total.augmented
      for span in spans {
        let size = (span.baseline + span.augmented) / weight
        matched += weight * min(span.baseline / total.baseline, span.augmented / total.augmented)
        for arm in Arm.allCases {
          let expected = size * total[arm]
          chiSquare += (span[arm] - expected) * (span[arm] - expected) / expected
        }
      }
      all += weight
      freedom += spans.count - 1
    }
    guard freedom > 0 else { return nil }
    pValue = SpecialFunctions.chiSquareSurvival(chiSquare, degreesOfFreedom: Double(freedom))
    overlap = matched / all
  }

  /// By phase and hour, the people whose first transaction lies there.
  private static func firstHours(_ transactions: [Transaction], _ window: LogWindow) -> [[PerArm<Double>]] {
    let times = LocalTimes(window)
    let none = [PerArm<Double>](repeating: PerArm(baseline: 0, augmented: 0), count: 24)
    var phases = window.phases.map { _ in none }
    var isSeen = [Bool](repeating: false, count: (transactions.lazy.map { Int($0.unit) }.max() ?? -1) + 1)
    for transaction in transactions where !isSeen[Int(transaction.unit)] {
      isSeen[Int(transaction.unit)] = true
      guard let hour = times.hour(of: transaction.start) else { continue }
      phases[window.phase(of: transaction.start)][hour][transaction.arm] += 1
    }
    return phases
  }

  /// Hours next to each other, until either arm expects enough; what is left over joins the last.
  private static func gathered(_ hours: [PerArm<Double>]) -> [PerArm<Double>] {
    let total = sum(hours)
    let share = min(total.baseline, total.augmented) / max(1, total.baseline + total.augmented)
    guard share > 0 else { return [] }
    var spans: [PerArm<Double>] = []
    var open = PerArm(baseline: 0.0, augmented: 0.0)
    for hour in hours {
      open = sum([open, hour])
      guard share * (open.baseline + open.augmented) >= fewestExpected else { continue }
      spans.append(open)
      open = PerArm(baseline: 0, augmented: 0)
    }
    return spans.popLast().map { spans + [sum([$0, open])] } ?? [open]
  }

  private static func sum(_ counts: [PerArm<Double>]) -> PerArm<Double> {
    PerArm { arm in counts.reduce(0) { $0 + $1[arm] } }
  }
}
