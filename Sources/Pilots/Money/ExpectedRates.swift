import Economics
import Findings
import Foundation
import Statistics
import Verification
import Vocabulary

/// The rates of a pilot that has no log yet: stated for the baseline, and less by what is expected, or what the laboratory
/// measured, for the augmented model.
///
/// The laboratory's fall is that of FRR = Σ w_p·(1 − TAR_p) over the poses p of the expected mix, against a frontal
/// reference; its draws are normal with the spread that the intervals of the poses' changes tell together. The baseline's
/// rate, by which the fall is divided, is taken as given.
struct ExpectedRates {
  let measured: MeasuredInputs
  let source: RatesSource
  let findings: [Finding]

  /// - Parameter replicates: as many as draws, so that none is taken twice.
  /// - Returns: the rates, or why there are none.
  static func reading(
    _ expected: ExpectedFlow, _ verification: VerificationEvaluation?, far: Double?, seed: UInt64,
    replicates: Int = InputDraws.defaultCount
  ) -> (rates: ExpectedRates?, reason: String?) {
    let draws = InputDraws(seed: seed)
    let probability = { (replicate: Int) in draws.probability(of: "expected.reduction", at: replicate) }
    if let stated = expected.reduction?.distribution, let centre = expected.reduction?.range?.base {
      let drawn = (0..<replicates).map { min(max(stated.quantile(probability($0)), -1), 1) }
      return (ExpectedRates(expected, centre, drawn, .expected, []), nil)
    }
    guard let verification, let far else {
      return (nil, "the expected reduction is not stated, and the pilot has no comparisons to take it from")
    }
    let laboratory = LaboratoryPoses(
      verification: verification, far: far, policy: verification.verdictPolicy ?? .oracle)
    let mix = expected.poseMix.map { mix in
      PoseBin.allCases.compactMap { bin in mix[bin.rawValue].map { (bin, $0) } }
    }
    guard let fall = mix.map({ laboratory.fall($0.filter { $0.1 > 0 }) }) ?? laboratory.fallOfAll else {
      return (nil, "the laboratory did not measure every pose of the expected mix")
    }
    let drawn = (0..<replicates).map {
      min(max(fall.value + fall.error * SpecialFunctions.normalQuantile(probability($0)), -1), 1)
    }
    return (ExpectedRates(expected, fall.value, drawn, .laboratory, mix == nil ? [unweighted] : []), nil)
  }

  private static var unweighted: Finding {
    Finding(
      .warning, "M004", place: "economics.expected",
      "the laboratory's error rates stand for the field without the poses of the field",
      remedy: "state the share of each pose in the field as expected.pose_mix")
  }

  private init(
    _ expected: ExpectedFlow, _ centre: Double, _ drawn: [Double], _ source: RatesSource,
    _ findings: [Finding]
  ) {
    var measured = MeasuredInputs(flowRates: expected.rates(reduction: centre), source: source)
    measured.replicates = drawn.map { MeasuredReplicate(flowRates: expected.rates(reduction: $0)) }
    self.measured = measured
    self.source = source
    self.findings = findings
  }
}

extension LaboratoryPoses {
  /// The share by which the false reject rate of a mix of poses falls, with its standard error.
  ///
  /// - Returns: `nil` unless every pose was measured, and the baseline rejects somebody.
  func fall(_ mix: [(PoseBin, Double)]) -> (value: Double, error: Double)? {
    guard mix.allSatisfy({ measured($0.0) }) else { return nil }
    let rate = mix.reduce(0) { $0 + $1.1 * (falseRejectRate($1.0, .baseline).value ?? 0) }
    guard rate > 0 else { return nil }
    let changes = mix.map { bin, share in (bin: bin, share: share, estimate: change(bin)) }
    let errors = changes.map { $0.share * Self.error($0.estimate) }
    var variance = 0.0
    for (i, a) in changes.enumerated() {
      for (j, b) in changes.enumerated() {
        variance += errors[i] * errors[j] * (i == j ? 1 : correlation(a.bin, b.bin, nil))
      }
    }
    let fall = -changes.reduce(0) { $0 + $1.share * ($1.estimate.value ?? 0) } / rate
    return (fall, max(variance, 0).squareRoot() / rate)
  }

  /// The same over all comparisons, whatever their poses.
  var fallOfAll: (value: Double, error: Double)? {
    let point = verification.point(.baseline, set: "all", far: far, policy: policy)
    let delta = verification.contrast("all", far: far, policy: policy, quantity: .tar)?.delta
    guard let tar = point?.tar.value, tar < 1, let delta, let value = delta.value, delta.interval != nil
    else {
      return nil
    }
    return (value / (1 - tar), Self.error(delta) / (1 - tar))
  }

  private static func error(_ estimate: Estimate) -> Double {
    guard let interval = estimate.interval else { return 0 }
    return interval.width / 2 / SpecialFunctions.normalQuantile(1 - ConfidenceLevel(estimate.level).tail)
  }
}
