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
///
/// One array for all of them: a count is added for every event, and an array within a value that is read and written back would
/// be copied each time.
struct UnitTally {
  private let units: Int
  private let phases: Int
  private var hits: [Int32]
  private var trials: [Int32]

  init(units: Int, phases: Int) {
    self.units = units
    self.phases = phases
    hits = [Int32](repeating: 0, count: 2 * units * phases)
    trials = hits
  }

  private func start(_ arm: Arm, _ phase: Int) -> Int { (2 * phase + (arm == .baseline ? 0 : 1)) * units }

  /// - Complexity: O(1).
  mutating func add(_ hit: Int, of trial: Int, unit: Int32, _ arm: Arm, phase: Int) {
    let place = start(arm, phase) + Int(unit)
    hits[place] += Int32(clamping: hit)
    trials[place] += Int32(clamping: trial)
  }

  /// Units without a trial are left out.
  var shares: ArmShares {
    ArmShares(
      phases: (0..<phases).map { phase in
        PerArm { arm in
          let start = start(arm, phase)
          let counted = (start..<start + units).filter { trials[$0] > 0 }
          return RatioSample(
            numerators: counted.map { Double(hits[$0]) }, denominators: counted.map { Double(trials[$0]) })
        }
      })
  }
}
