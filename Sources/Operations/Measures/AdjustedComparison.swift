import Statistics
import Vocabulary

/// The difference of a KPI over phases with fixed weights, less what units differed by before the pilot.
///
/// Both make one value of each unit, and what holds for plain differences of units holds for those.
struct AdjustedComparison {
  let comparison: UnitComparison
  let method: EstimationMethod

  /// - Parameter rates: those of ``rates(_:_:_:_:)``.
  /// - Returns: `nil` if neither applies: there are no such rates, or there is one phase and the earlier period says nothing.
  init?(
    _ kpi: KPI, _ set: TransactionSet, _ plan: ComparisonPlan, _ plain: PerArm<RatioSample>,
    rates: PerArm<StratifiedRatio>?
  ) {
    guard let rates else { return nil }
    let adjusted = Self.isLarge(plain) ? Self.adjusted(kpi, set, plan.prior, rates) : nil
    guard let samples = adjusted ?? (plan.phases == nil ? nil : rates.map(\.sample)) else { return nil }
    method = adjusted == nil ? .phaseStrata : .priorAdjusted
    comparison = UnitComparison(
      baseline: samples.baseline, augmented: samples.augmented, metric: .amount,
      level: plan.levelOfDifferences, seed: plan.seed)
  }

  /// The rate of each arm over the phases with their weights; over all transactions if there is one phase.
  ///
  /// - Returns: `nil` if the plan has no phases and no earlier period, events are rare, or phases of more than 5 % of the weight
  ///   lack trials in an arm.
  static func rates(
    _ kpi: KPI, _ set: TransactionSet, _ plan: ComparisonPlan, _ plain: PerArm<RatioSample>
  ) -> PerArm<StratifiedRatio>? {
    guard plan.phases != nil || plan.prior != nil, !isRare(kpi, plain),
      let strata = strata(kpi, set, plan.phases),
      let baseline = StratifiedRatio(strata.map { ($0.samples.baseline, $0.weight) }),
      let augmented = StratifiedRatio(strata.map { ($0.samples.augmented, $0.weight) })
    else { return nil }
    return PerArm(baseline: baseline, augmented: augmented)
  }

  private static func isRare(_ kpi: KPI, _ samples: PerArm<RatioSample>) -> Bool {
    kpi.unit == .share
      && Arm.allCases.contains { arm in
        min(samples[arm].events, samples[arm].trials - samples[arm].events) < UnitComparison.fewestEvents
      }
  }

  private static func isLarge(_ samples: PerArm<RatioSample>) -> Bool {
    Arm.allCases.allSatisfy { (samples[$0].kishUnits ?? 0) >= UnitComparison.fewestKishUnits }
  }

  private typealias Stratum = (samples: PerArm<RatioSample>, weight: Double)

  /// Phases without a trial in some arm may make up so much of the weight and are then left out.
  private static let mostWithout = 0.05

  private static func strata(_ kpi: KPI, _ set: TransactionSet, _ phases: PhaseStrata?) -> [Stratum]? {
    guard let phases else { return [(set.samples.map { RatioSample($0.unitSums(kpi)) }, 1)] }
    let all = phases.weights.enumerated().map { phase, weight -> Stratum in
      (set.samples.map { RatioSample($0.unitSums(kpi) { phases.phase(of: $0) == phase }) }, weight)
    }
    let kept = all.filter { stratum in
      stratum.weight > 0 && Arm.allCases.allSatisfy { stratum.samples[$0].trials > 0 }
    }
    let (whole, part) = (all.reduce(0) { $0 + $1.weight }, kept.reduce(0) { $0 + $1.weight })
    return part > 0 && part >= (1 - mostWithout) * whole ? kept : nil
  }

  private static func adjusted(
    _ kpi: KPI, _ set: TransactionSet, _ prior: PriorPeriod?, _ rates: PerArm<StratifiedRatio>
  ) -> PerArm<RatioSample>? {
    guard let prior else { return nil }
    let arms = PerArm { arm in
      let codes = set.samples[arm].unitCodes
      return CovariateAdjustment.UnitValues(
        values: rates[arm].unitValues, covariates: rates[arm].units.map { prior.value(kpi, unit: codes[$0]) })
    }
    return CovariateAdjustment(arms.baseline, arms.augmented)
      .map { PerArm(baseline: $0.first, augmented: $0.second) }
  }
}
