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

  /// Covered if every class is; no interval if one has none.
  private func atOnce(_ method: Method, _ intervals: [Interval?]) -> Reading {
    let known = intervals.compactMap { $0 }
    guard known.count == intervals.count else {
      return Reading(.classesAtOnce, method, covers: nil, width: nil)
    }
    let covers = zip(PoseClass.reported, known).allSatisfy { $1.contains(truth.classDelta[$0] ?? .nan) }
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
    case .logRatio: 0
    case .f2f: truth.classDelta[.f2f] ?? .nan
    case .f2p: truth.classDelta[.f2p] ?? .nan
    case .p2p: truth.classDelta[.p2p] ?? .nan
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
