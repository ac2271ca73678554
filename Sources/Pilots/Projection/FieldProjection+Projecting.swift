import Operations
import Statistics
import Verification
import Vocabulary

extension FieldProjection {
  /// Beyond this share of first attempts in poses that were not measured nothing is projected.
  private static let mostUnmeasured = 0.05

  /// - Returns: `nil` if the log tells no pose, or the laboratory measured none of those that it tells.
  init?(_ verification: VerificationEvaluation?, _ operations: OperationsEvaluation?, far: Double?) {
    guard let verification, let operations, let far else { return nil }
    let policy = verification.verdictPolicy ?? .oracle
    let laboratory = LaboratoryPoses(verification: verification, far: far, policy: policy)
    let counts = PoseBin.allCases.map { ($0, Self.firstAttempts($0, operations)) }.filter { $0.1 > 0 }
    let all = counts.reduce(0) { $0 + $1.1 }
    let unmeasured = counts.filter { !laboratory.measured($0.0) }.reduce(0) { $0 + $1.1 }
    guard all > 0, unmeasured < all else { return nil }
    self.far = far
    self.policy = policy
    poses = counts.map { bin, count in
      Pose(
        bin: bin, firstAttempts: count, share: Double(count) / Double(all),
        falseRejectRate: PerArm { laboratory.falseRejectRate(bin, $0) }, change: laboratory.change(bin))
    }
    unmeasuredShare = Double(unmeasured) / Double(all)
    let mix = Mix(
      counts: counts, draws: Double(operations.allUnits),
      unmeasuredShare: unmeasuredShare)
    falseRejectRate = PerArm { arm in
      mix.weighted(
        bounds: 0...1, { laboratory.falseRejectRate($0, arm) }, { laboratory.correlation($0, $1, arm) })
    }
    change = mix.weighted(
      bounds: -1...1, { laboratory.change($0) }, { laboratory.correlation($0, $1, nil) })
    observed = PerArm { arm in
      operations.record(.falseRejectRateProxy, arm)?.estimate ?? .unknown("not seen in the field")
    }
    observedChange =
      operations.contrast(.falseRejectRateProxy)?.delta ?? .unknown("not seen in both arms of the field")
  }

  private static func firstAttempts(_ bin: PoseBin, _ operations: OperationsEvaluation) -> Int {
    let arms: [Arm] = operations.design == .shadow ? [.baseline] : Arm.allCases
    return arms.reduce(0) {
      $0 + (operations.record(.firstAttemptSuccessRate, $1, set: bin.rawValue)?.denominator ?? 0)
    }
  }

  /// The poses of first attempts as weights.
  private struct Mix {
    let counts: [(PoseBin, Int)]
    let draws: Double
    let unmeasuredShare: Double

    /// Poses that were not measured may lie anywhere within the bounds.
    func weighted(
      bounds: ClosedRange<Double>, _ estimate: (PoseBin) -> Estimate,
      _ correlation: (PoseBin, PoseBin) -> Double
    ) -> Estimate {
      guard unmeasuredShare <= FieldProjection.mostUnmeasured else {
        return .unknown("too many first attempts are in poses that the laboratory did not measure")
      }
      let known = counts.compactMap { bin, count in estimate(bin).moments.map { ($0, count, bin) } }
      guard
        let rate = PostStratifiedRate(
          known.map(\.0), mix: known.map(\.1), draws: max(1, draws),
          correlation: { correlation(known[$0].2, known[$1].2) }),
        let interval = rate.interval(within: bounds)
      else { return .unknown("too little varied in the laboratory") }
      let lost = 1 - Double(known.reduce(0) { $0 + $1.1 }) / Double(counts.reduce(0) { $0 + $1.1 })
      let widened = Interval(
        low: (1 - lost) * interval.low + lost * bounds.lowerBound,
        high: (1 - lost) * interval.high + lost * bounds.upperBound)
      return Estimate(rate.value, widened, method: .postStratified)
    }
  }
}

extension Estimate {
  /// Value and variance, as far as an interval tells it: its half-width over the normal quantile, squared.
  fileprivate var moments: (value: Double, variance: Double)? {
    guard let value, let interval, level > 0, level < 1 else { return nil }
    let error =
      interval.width / 2 / SpecialFunctions.normalQuantile(1 - ConfidenceLevel(level).tail)
    return (value, error * error)
  }
}
