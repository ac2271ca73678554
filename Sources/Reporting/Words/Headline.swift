import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// One of the few measures that the first page shows: both arms, their difference, and what it says.
struct Headline: Sendable {
  /// One arm's estimate with the counts behind it.
  struct Level: Sendable {
    let estimate: Estimate
    let count: Int?
    let outOf: Int?
  }

  /// Whether it comes from the log or from the comparisons.
  enum Source: String, Sendable { case field, lab }

  let metric: String
  let sets: [String]
  let source: Source
  /// Whose threshold rates of the comparisons are at; the log has none.
  let policy: ThresholdPolicy?
  let measure: Measure
  let levels: PerArm<Level>
  let delta: Estimate
  let reading: ContrastReading?

  /// How fine both levels are written: as their difference, so that the three can be compared.
  var width: Double? { delta.interval?.width }

  /// Profile and frontal false rejects, false accepts, retries, manual reviews, time to decision: those that were
  /// measured.
  static func all(of evaluation: PilotEvaluation) -> [Headline] {
    let accepts = [falseAccepts(evaluation)].compactMap { $0 }
    guard let operations = evaluation.operations else { return falseRejects(evaluation) + accepts }
    let field = { (kpi: KPI, sets: [String]) in Headline(operations, kpi, sets) }
    let rejects = [profileSets(evaluation), ["frontal"]].compactMap { $0 }
      .compactMap { field(.falseRejectRateProxy, $0) }
    let rest = [KPI.retryRate, .manualReviewRate, .timeToDecisionP50].compactMap { field($0, ["all"]) }
    let usual = rejects + accepts + rest
    return (primary(evaluation, usual).flatMap { field($0.kpi, $0.sets) }.map { [$0] } ?? []) + usual
  }

  /// What the pilot is decided by, if it is not among the usual measures.
  private static func primary(
    _ evaluation: PilotEvaluation, _ usual: [Headline]
  ) -> (kpi: KPI, sets: [String])? {
    evaluation.criteria.first { $0.kind == .primary }.flatMap { criterion in
      let isUsual = usual.contains { $0.metric == criterion.metric && $0.sets == criterion.sets }
      return isUsual ? nil : KPI(rawValue: criterion.metric).map { ($0, criterion.sets) }
    }
  }

  /// Where the pilot looks for the gain, if false rejects are its primary criterion.
  private static func profileSets(_ evaluation: PilotEvaluation) -> [String]? {
    let primary = evaluation.criteria.first { $0.kind == .primary }
    guard let primary, primary.metric == KPI.falseRejectRateProxy.rawValue else { return ["all"] }
    return primary.sets
  }

  private init?(_ operations: OperationsEvaluation, _ kpi: KPI, _ sets: [String]) {
    let set = sets.joined(separator: "+")
    guard let baseline = operations.record(kpi, .baseline, set: set),
      let augmented = operations.record(kpi, .augmented, set: set)
    else { return nil }
    let contrast = operations.contrast(kpi, set: set)
    self.init(
      metric: kpi.rawValue, sets: sets, source: .field, policy: nil, measure: Measure(kpi.unit),
      levels: PerArm(baseline: baseline, augmented: augmented).map {
        Level(
          estimate: $0.estimate, count: $0.isWeighted ? nil : $0.numerator,
          outOf: $0.isWeighted ? nil : $0.denominator)
      },
      delta: contrast?.delta ?? .unknown("not measured in both arms"), reading: contrast?.reading)
  }

  private init(
    metric: String, sets: [String], source: Source, policy: ThresholdPolicy?, measure: Measure,
    levels: PerArm<Level>, delta: Estimate, reading: ContrastReading?
  ) {
    self.metric = metric
    self.sets = sets
    self.source = source
    self.policy = policy
    self.measure = measure
    self.levels = levels
    self.delta = delta
    self.reading = reading
  }

  /// Without a log the comparisons stand in: the share of mated comparisons refused, 1 − TAR, at the baseline's threshold.
  private static func falseRejects(_ evaluation: PilotEvaluation) -> [Headline] {
    guard let verification = evaluation.verification, let far = evaluation.design.primaryFar else {
      return []
    }
    let sets = (evaluation.design.primarySets + evaluation.design.frontalSets).filter { set in
      verification.poses.contains { $0.set == set }
    }
    // Beside the false accepts of the same threshold, if that policy was asked for.
    let isFixed = verification.operatingPoints.contains { $0.policy == .fixed }
    let policy: ThresholdPolicy = isFixed ? .fixed : evaluation.design.primaryPolicy ?? .oracle
    return (sets.isEmpty ? ["all"] : sets).compactMap { set in
      guard let contrast = verification.contrast(set, far: far, policy: policy, quantity: .tar),
        let baseline = verification.point(.baseline, set: set, far: far, policy: policy),
        let augmented = verification.point(.augmented, set: set, far: far, policy: policy)
      else { return nil }
      return Headline(
        metric: verification.mainFailure == .reject ? "false_reject_rate" : "false_non_match_rate",
        sets: [set], source: .lab, policy: policy, measure: .share,
        levels: PerArm(baseline: baseline, augmented: augmented).map {
          Level(estimate: $0.tar.complement, count: $0.mated - $0.matedAccepted, outOf: $0.mated)
        },
        delta: contrast.delta.negated, reading: reading(contrast, evaluation))
    }
  }

  /// Frontal faces are judged by their margin, here as everywhere.
  private static func reading(_ contrast: ContrastRecord, _ evaluation: PilotEvaluation) -> ContrastReading {
    guard evaluation.design.frontalSets == [contrast.set] else { return contrast.reading }
    let own = evaluation.verification?.frontalNonInferiority?.byPolicy?.first {
      $0.policy == contrast.policy && $0.scope == contrast.scope
    }
    return own?.reading ?? contrast.reading
  }

  private static func falseAccepts(_ evaluation: PilotEvaluation) -> Headline? {
    guard let verification = evaluation.verification, let far = evaluation.design.primaryFar,
      let baseline = verification.point(.baseline, set: "all", far: far, policy: .fixed),
      let augmented = verification.point(.augmented, set: "all", far: far, policy: .fixed)
    else { return nil }
    let contrast = verification.contrast("all", far: far, policy: .fixed, quantity: .far)
    return Headline(
      metric: verification.mainFailure == .reject ? "false_accept_rate" : "false_match_rate", sets: ["all"],
      source: .lab, policy: .fixed, measure: .share,
      levels: PerArm(baseline: baseline, augmented: augmented).map {
        Level(estimate: $0.far, count: $0.falseAccepts, outOf: $0.nonMated)
      },
      delta: contrast?.delta ?? .unknown("not measured in both arms"), reading: contrast?.reading)
  }
}

extension Measure {
  init(_ unit: KPI.Unit) {
    switch unit {
    case .share: self = .share
    case .seconds: self = .seconds
    case .count: self = .plain
    }
  }
}

extension Estimate {
  /// 1 − the rate.
  var complement: Estimate {
    var result = self
    (result.value, result.low, result.high) = (value.map { 1 - $0 }, high.map { 1 - $0 }, low.map { 1 - $0 })
    return result
  }

  /// The difference turned round.
  var negated: Estimate {
    var result = self
    (result.value, result.low, result.high) = (value.map { -$0 }, high.map { -$0 }, low.map { -$0 })
    return result
  }
}
