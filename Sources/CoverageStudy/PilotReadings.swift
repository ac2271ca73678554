import Foundation
import Simulation
import Statistics
import Verification
import Vocabulary

/// What the program's evaluation, and the methods it is held against, say of one pilot.
struct PilotReadings {
  let pilot: SimulatedPilot
  let evaluation: VerificationEvaluation
  let truth: CellTruth
  let far: Double

  /// Of a pilot without poses: rates and differences over all comparisons.
  var overall: [Reading] { printed + naiveRates + naiveDifferences }

  private var printed: [Reading] {
    [
      reading(.tarBaseline, point(.baseline, .oracle)?.tar.interval),
      reading(.tarAugmented, point(.augmented, .oracle)?.tar.interval),
      reading(.delta, contrast("all", .oracle, .tar)?.delta.interval),
      reading(.farBaseline, point(.baseline, .fixed)?.far.interval),
      reading(.farAugmented, point(.augmented, .fixed)?.far.interval),
      reading(.farFitted, point(.baseline, .oracle)?.far.interval),
      reading(.farDifference, contrast("all", .fixed, .far)?.delta.interval),
      reading(.logRatio, contrast("all", .fixed, .farRatio)?.delta.interval.flatMap(Self.logarithm)),
    ]
  }

  private var naiveRates: [Reading] {
    let wilson = { (quantity: Quantity, count: BinomialCount?) in
      reading(quantity, count?.wilsonInterval(at: .percent95), .wilson)
    }
    return [
      wilson(.tarBaseline, point(.baseline, .oracle).map(Self.accepted)),
      wilson(.tarAugmented, point(.augmented, .oracle).map(Self.accepted)),
      wilson(.farBaseline, point(.baseline, .fixed).map(Self.falseAccepts)),
      wilson(.farAugmented, point(.augmented, .fixed).map(Self.falseAccepts)),
    ]
  }

  private var naiveDifferences: [Reading] {
    let points = PerArm { point($0, .oracle) }
    var unpaired: Interval?
    if let a = points.baseline.map(Self.accepted), let b = points.augmented.map(Self.accepted) {
      unpaired = Interval.newcombeDifference(a, b)
    }
    return [
      reading(.delta, unpaired, .unpaired),
      reading(.delta, DiscordantPairs(pilot, evaluation, far: far)?.normalInterval, .pairedNormal),
      reading(.logRatio, independentLogRatio, .independentRatio),
    ]
  }

  /// log(b/a) ± z·sqrt(1/a + 1/b), as if the false accepts were independent.
  private var independentLogRatio: Interval? {
    let counts = PerArm { point($0, .fixed)?.falseAccepts ?? 0 }
    guard counts.baseline > 0, counts.augmented > 0 else { return nil }
    let (a, b) = (Double(counts.baseline), Double(counts.augmented))
    let half = SpecialFunctions.normalQuantile(0.975) * (1 / a + 1 / b).squareRoot()
    return Interval(low: log(b / a) - half, high: log(b / a) + half)
  }

  /// Of a pilot whose thresholds other people fix.
  var recalibrated: [Reading] {
    [
      reading(.recalibratedBaseline, point(.baseline, .recalibrated)?.tar.interval),
      reading(.recalibratedAugmented, point(.augmented, .recalibrated)?.tar.interval),
      reading(.recalibratedDelta, contrast("all", .recalibrated, .tar)?.delta.interval),
    ]
  }

  /// Of a pilot with poses: each class by itself, and all at once.
  var classes: [Reading] {
    let quantities: [PoseClass: Quantity] = [.f2f: .f2f, .f2p: .f2p, .p2p: .p2p]
    let contrasts = PoseClass.reported.map { contrast($0.rawValue, .oracle, .tar) }
    let single = zip(PoseClass.reported, contrasts).compactMap { poseClass, contrast in
      quantities[poseClass].map { reading($0, contrast?.delta.interval) }
    }
    return single + [
      atOnce(.printed, contrasts.map { $0?.delta.interval }),
      atOnce(.band, contrasts.map { $0?.simultaneous }),
    ]
  }

  /// What turned heads lose, and by how much: f2p against f2f, and p2p against f2f as if they were two groups of people.
  var drops: [Reading] {
    let drop = { (arm: Arm) in
      evaluation.crossViewDrops?.first {
        $0.set == "f2p" && $0.arm == arm && $0.policy == .oracle && $0.scope == .global
      }?.points.interval
    }
    let change = evaluation.crossViewDropChanges?.first {
      $0.set == "f2p" && $0.policy == .oracle && $0.scope == .global
    }
    return [
      reading(.dropBaseline, drop(.baseline)), reading(.dropAugmented, drop(.augmented)),
      reading(.dropChange, change?.delta.interval), reading(.unlikeGap, index(.gapFNMR)),
      reading(.unlikeGapChange, moved(.gapFNMR)),
    ]
  }

  /// Of a pilot with groups of people that are all alike.
  var groups: [Reading] {
    [
      reading(.gapFNMR, index(.gapFNMR)), reading(.gapFMR, index(.gapFMR)),
      reading(.discrepancy, index(.fdr)), reading(.gapChange, moved(.gapFNMR)),
    ]
  }

  private var fairness: FairnessRecord? { evaluation.fairness?.first { $0.policy == .oracle } }

  private func index(_ index: FairnessIndex) -> Interval? {
    fairness?.indices.first { $0.index == index && $0.arm == .baseline }?.estimate.interval
  }

  private func moved(_ index: FairnessIndex) -> Interval? {
    fairness?.movedBias.first { $0.index == index }?.delta.interval
  }

  /// The FAR that the baseline's fitted threshold has in the population.
  private var fitted: Double {
    point(.baseline, .oracle)?.threshold.map(FacePopulation.far) ?? .nan
  }

  /// Covered if every class is; no interval if one has none.
  private func atOnce(_ method: Method, _ intervals: [Interval?]) -> Reading {
    let known = intervals.compactMap { $0 }
    guard known.count == intervals.count else {
      return Reading(.classesAtOnce, method, covers: nil, width: nil)
    }
    let covers = zip(PoseClass.reported, known).allSatisfy { $1.contains(truth.delta($0)) }
    return Reading(
      .classesAtOnce, method, covers: covers, width: known.map(\.width).reduce(0, +) / Double(known.count))
  }

  func reading(_ quantity: Quantity, _ interval: Interval?, _ method: Method = .printed) -> Reading {
    Reading(quantity, method, interval, truth: value(quantity))
  }

  private func value(_ quantity: Quantity) -> Double {
    switch quantity {
    case .tarBaseline, .recalibratedBaseline: truth.tar.baseline
    case .tarAugmented, .recalibratedAugmented: truth.tar.augmented
    case .delta, .recalibratedDelta: truth.delta
    case .farBaseline, .farAugmented: far
    // Both models have that rate at the threshold.
    case .logRatio, .farDifference: 0
    case .f2f: truth.delta(.f2f)
    case .f2p: truth.delta(.f2p)
    case .p2p: truth.delta(.p2p)
    case .farFitted: fitted
    case .dropBaseline: truth.drop(.f2p, .baseline)
    case .dropAugmented: truth.drop(.f2p, .augmented)
    case .dropChange: truth.drop(.f2p, .augmented) - truth.drop(.f2p, .baseline)
    case .unlikeGap: truth.drop(.p2p, .baseline)
    case .unlikeGapChange: truth.drop(.p2p, .augmented) - truth.drop(.p2p, .baseline)
    case .gapFNMR, .gapFMR, .gapChange: 0
    case .discrepancy: 1
    case .classesAtOnce, .nonInferior: .nan
    }
  }

  private func point(_ arm: Arm, _ policy: ThresholdPolicy) -> OperatingPointRecord? {
    evaluation.operatingPoints.first {
      $0.arm == arm && $0.set == "all" && $0.farTarget == far && $0.policy == policy
    }
  }

  private func contrast(
    _ set: String, _ policy: ThresholdPolicy, _ quantity: ContrastRecord.Quantity
  ) -> ContrastRecord? {
    evaluation.contrasts.first {
      $0.set == set && $0.farTarget == far && $0.policy == policy && $0.quantity == quantity
        && $0.scope == .global
    }
  }

  private static func accepted(_ point: OperatingPointRecord) -> BinomialCount {
    BinomialCount(successes: point.matedAccepted, trials: point.mated)
  }

  private static func falseAccepts(_ point: OperatingPointRecord) -> BinomialCount {
    BinomialCount(successes: point.falseAccepts, trials: point.nonMated)
  }

  private static func logarithm(_ interval: Interval) -> Interval? {
    interval.low > 0 ? Interval(low: log(interval.low), high: log(interval.high)) : nil
  }
}
