import Statistics
import Vocabulary

/// A share of both arms, by unit and phase, and whether it is apart by more than chance makes.
///
/// Phases are looked at each by itself, since arms that get other shares of the units from a day on differ in all that
/// depends on time.
struct ArmShares {
  /// Of each phase.
  let phases: [PerArm<RatioSample>]

  /// False alarms of one comparison, all its phases together.
  static let level = 0.001
  /// How far shares of values that are missing may be apart, whatever chance says.
  static let mostApart = 0.01

  /// Those of the first phase where the arms differ, by the units; `nil` where chance may make the difference, or it is no more
  /// than `least`.
  func apart(byMoreThan least: Double = 0) -> PerArm<BinomialCount>? {
    let level = ConfidenceLevel(1 - Self.level / Double(max(1, phases.count)))
    let differing = phases.first { phase in
      guard let a = phase.baseline.ratio, let b = phase.augmented.ratio, abs(b - a) > least else {
        return false
      }
      return UnitComparison(
        baseline: phase.baseline, augmented: phase.augmented, metric: .share, level: level, seed: 1
      ).showsDifference
    }
    return differing?.map { BinomialCount(successes: Int($0.events), trials: Int($0.trials)) }
  }
}

/// What `ArmShares` are made of: counts of every unit, in both arms and all phases.
struct UnitTally {
  private var hits: [PerArm<[Int32]>]
  private var trials: [PerArm<[Int32]>]

  init(units: Int, phases: Int) {
    let none = [Int32](repeating: 0, count: units)
    hits = Array(repeating: PerArm(baseline: none, augmented: none), count: phases)
    trials = hits
  }

  mutating func add(_ hit: Int, of trial: Int, unit: Int32, _ arm: Arm, phase: Int) {
    hits[phase][arm][Int(unit)] += Int32(clamping: hit)
    trials[phase][arm][Int(unit)] += Int32(clamping: trial)
  }

  /// Units without a trial are left out.
  var shares: ArmShares {
    ArmShares(
      phases: zip(hits, trials).map { hits, trials in
        PerArm { arm in
          let counted = trials[arm].indices.filter { trials[arm][$0] > 0 }
          return RatioSample(
            numerators: counted.map { Double(hits[arm][$0]) },
            denominators: counted.map { Double(trials[arm][$0]) })
        }
      })
  }
}
