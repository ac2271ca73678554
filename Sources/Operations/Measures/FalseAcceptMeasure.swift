import Statistics
import Vocabulary

/// The share of impostors accepted, each weighted by the inverse of its chance of being checked, and its difference.
///
/// Unknown without truth: a log does not know who is genuine.
///
/// - Assumes: cases checked independently of each other, with the chance that the log states; units independent.
/// - Reference: Begg & Greenes (1983), Biometrics 39, 207–215, on verification bias; Zou & Donner (2008),
///   Stat. Med. 27, 1693–1702, for the difference.
struct FalseAcceptMeasure {
  private let counts: PerArm<Int>
  private let rates: PerArm<HorvitzThompsonRate?>
  private let level: ConfidenceLevel

  init(impostors: [Transaction], level: ConfidenceLevel) {
    let cases = PerArm { arm in
      impostors.filter { $0.arm == arm }
        .map {
          HorvitzThompsonRate.Case(
            isEvent: $0.isAccepted, probability: $0.truthProbability, unit: $0.unit)
        }
    }
    self.level = level
    counts = cases.map(\.count)
    rates = cases.map { HorvitzThompsonRate($0) }
  }

  var records: [KPIRecord] {
    Arm.allCases.map { arm in
      let estimate =
        rates[arm].map {
          Estimate($0.value, $0.interval(at: level), level: level, method: .horvitzThompson)
        } ?? .unknown("no impostor is known: the log holds no truth for this arm", level: level)
      return KPIRecord(
        kpi: .falseAcceptRate, arm: arm, set: "all", numerator: nil, denominator: counts[arm],
        estimate: estimate)
    }
  }

  /// `nil` unless impostors are known in both arms.
  ///
  /// - Parameter level: of the interval of the difference.
  func contrast(at level: ConfidenceLevel) -> KPIContrast? {
    guard let baseline = rates.baseline, let augmented = rates.augmented else { return nil }
    let interval = Interval.difference(
      (baseline.value, baseline.interval(at: level)), (augmented.value, augmented.interval(at: level)))
    let delta = Estimate(
      augmented.value - baseline.value, interval.clamped(to: -1...1), level: level, method: .horvitzThompson)
    return KPIContrast(
      kpi: .falseAcceptRate, set: "all", delta: delta, p: nil,
      reading: KPI.falseAcceptRate.reading(delta))
  }
}
