import Economics
import Operations
import Statistics
import Verification
import Vocabulary

/// Holds the criteria of a manifest against what was measured.
struct FieldCriteria {
  let settings: CriteriaSettings
  let operations: OperationsEvaluation?
  let verification: VerificationEvaluation?
  let economics: EconomicsEvaluation?
  /// FAR target of criteria that rest on comparisons.
  let far: Double?
  /// What is observed of the money where there is none: why.
  var withoutMoney = Estimate.unknown("the money was not evaluated")

  /// The primary criterion, the guardrails in the order stated, and the money.
  var outcomes: [CriterionOutcome] {
    [primary].compactMap { $0 }
      + settings.guardrails.enumerated().map { guardrail($1, id: "guardrail-\($0 + 1)") }
      + [money].compactMap { $0 }
  }

  /// Sets of poses that are judged together, as the log must pool them.
  static func pooledSets(_ settings: CriteriaSettings?) -> [[PoseBin]] {
    let lists = [settings?.primary?.poses] + (settings?.guardrails ?? []).map(\.poses)
    var pooled: [[PoseBin]] = []
    for case let list? in lists where list.count > 1 && !pooled.contains(list) { pooled.append(list) }
    return pooled
  }

  /// The values of the log that the primary criterion and the guardrails of the field rest on.
  static func neededValues(_ settings: CriteriaSettings?) -> Set<LoggedValue> {
    let primary = settings?.primary.map { LoggedValue.needed(by: $0.metric, onPoses: $0.poses != nil) } ?? []
    return (settings?.guardrails ?? []).filter { $0.source != .lab }.reduce(primary) {
      $0.union(LoggedValue.needed(by: $1.metric, onPoses: $1.poses != nil))
    }
  }

  /// The one difference that the pilot is for, and its set; `nil` if none is stated.
  static func primary(_ settings: CriteriaSettings?) -> (kpi: KPI, set: String)? {
    settings?.primary.map { ($0.metric, sets($0.poses).joined(separator: "+")) }
  }

  private var primary: CriterionOutcome? {
    guard let primary = settings.primary else { return nil }
    let sign = primary.metric.lowerIsBetter ? -1.0 : 1.0
    let bound = CriterionBound(
      limit: sign * primary.minimum.value, direction: sign < 0 ? .below : .above, includesLimit: true)
    return outcome(
      id: "primary", kind: .primary, metric: primary.metric, poses: primary.poses, bound: bound,
      observed: field(primary.metric, primary.poses), harm: nil,
      isJudgeable: isJudgeable(primary.metric, primary.poses))
  }

  private func guardrail(_ guardrail: CriteriaSettings.Guardrail, id: String) -> CriterionOutcome {
    let isLab = (guardrail.source ?? .field) == .lab
    if let ratio = guardrail.ratio { return ratioGuardrail(guardrail, ratio, id: id) }
    let sign = guardrail.metric.lowerIsBetter ? 1.0 : -1.0
    let bound = CriterionBound(
      limit: sign * (guardrail.margin?.value ?? 0), direction: sign > 0 ? .below : .above,
      includesLimit: false)
    return outcome(
      id: id, kind: .guardrail, metric: guardrail.metric, poses: guardrail.poses, bound: bound,
      observed: isLab ? laboratory(guardrail, .far) : field(guardrail.metric, guardrail.poses),
      harm: guardrail.harm.map { sign * $0.value },
      isJudgeable: isLab || isJudgeable(guardrail.metric, guardrail.poses))
  }

  private func ratioGuardrail(
    _ guardrail: CriteriaSettings.Guardrail, _ ratio: Double, id: String
  ) -> CriterionOutcome {
    let observed = laboratory(guardrail, .farRatio)
    let bound = CriterionBound(limit: ratio, direction: .below, includesLimit: false)
    return CriterionOutcome(
      id: id, kind: .guardrail, metric: "far_ratio", sets: Self.sets(guardrail.poses), quantity: .ratio,
      direction: .below, status: bound.status(observed), observed: observed, limit: ratio)
  }

  private func outcome(
    id: String, kind: CriterionOutcome.Kind, metric: KPI, poses: [PoseBin]?, bound: CriterionBound,
    observed: Estimate, harm: Double?, isJudgeable: Bool = true
  ) -> CriterionOutcome {
    let status = isJudgeable ? bound.status(observed) : .undetermined
    let units = operations.map { min($0.units.baseline, $0.units.augmented) } ?? 0
    let isHarmed =
      isJudgeable
      && harm.map { harm in
        let beyond: CriterionOutcome.Direction = bound.direction == .below ? .above : .below
        return CriterionBound(limit: harm, direction: beyond, includesLimit: false).status(observed) == .met
      } ?? false
    var outcome = CriterionOutcome(
      id: id, kind: kind, metric: metric.rawValue, sets: Self.sets(poses),
      quantity: CriterionOutcome.Quantity(metric.unit),
      direction: bound.direction, status: status, observed: observed, limit: bound.limit, harm: harm,
      isHarmed: isHarmed)
    guard status == .undetermined else { return outcome }
    let isBeyond = kind == .guardrail && isJudgeable && !bound.isKept(by: observed)
    outcome.isOutOfReach = isBeyond ? true : nil
    outcome.needs = isBeyond ? nil : bound.unitsNeeded(observed, units: units)
    return outcome
  }

  private func field(_ metric: KPI, _ poses: [PoseBin]?) -> Estimate {
    guard let operations else { return .unknown("the pilot has no log") }
    let set = Self.sets(poses).joined(separator: "+")
    return operations.contrast(metric, set: set)?.delta
      ?? .unknown("not seen in both arms of the field")
  }

  /// Whether the difference may be judged at all: with too few units nothing in them can settle it.
  private func isJudgeable(_ metric: KPI, _ poses: [PoseBin]?) -> Bool {
    operations?.contrast(metric, set: Self.sets(poses).joined(separator: "+"))?.reading != .undetermined
  }

  /// The false accept rate of the comparisons: the only rate of a guardrail that a laboratory can give.
  private func laboratory(
    _ guardrail: CriteriaSettings.Guardrail, _ quantity: ContrastRecord.Quantity
  ) -> Estimate {
    guard guardrail.metric == .falseAcceptRate else {
      return .unknown("only false_accept_rate can come from the laboratory")
    }
    guard let verification, let far else { return .unknown("the pilot has no comparisons") }
    let contrast = verification.contrast(
      "all", far: far, policy: guardrail.policy ?? .fixed, quantity: quantity)
    guard let contrast else { return .unknown("the rate was not measured under this policy") }
    return contrast.reading == .undetermined
      ? .unknown("too few false accepts to settle it", level: ConfidenceLevel(contrast.delta.level))
      : contrast.delta
  }

  private var money: CriterionOutcome? {
    guard let limit = settings.money?.negativeValueProbability else { return nil }
    guard let economics else { return unpricedMoney(withoutMoney, limit) }
    // Of money in which nothing has a price only the spending is known: it settles nothing.
    guard economics.totals.saving.value != nil else {
      return unpricedMoney(.unknown("no term could be priced"), limit)
    }
    return drawnMoney(economics.npv, limit: limit) ?? rangedMoney(economics.npv)
  }

  private func unpricedMoney(_ observed: Estimate, _ limit: Double) -> CriterionOutcome {
    CriterionOutcome(
      id: "money", kind: .money, metric: "p_negative_npv", sets: ["all"], quantity: .probability,
      direction: .below, status: .undetermined, observed: observed, limit: limit)
  }

  /// The probability of a loss over the draws. Beyond its limit it is settled only if it stays there with everything
  /// measured at its centre: else more data may bring it inside.
  private func drawnMoney(_ npv: NetPresentValue, limit: Double) -> CriterionOutcome? {
    guard let probability = npv.probabilityNegative, let error = npv.probabilityError else { return nil }
    let half = 1.96 * error
    let observed = Estimate(
      probability, Interval(low: max(0, probability - half), high: min(1, probability + half)),
      method: .monteCarlo)
    let isSettled = (npv.probabilityNegativeIfMeasured ?? 1) > limit
    return CriterionOutcome(
      id: "money", kind: .money, metric: "p_negative_npv", sets: ["all"], quantity: .probability,
      direction: .below, status: probability <= limit ? .met : isSettled ? .notMet : .undetermined,
      observed: observed, limit: limit)
  }

  /// Without draws.
  private func rangedMoney(_ npv: NetPresentValue) -> CriterionOutcome {
    let observed = Estimate(
      npv.base, Interval(low: min(npv.low, npv.high), high: max(npv.low, npv.high)), method: .inputRange)
    // A range without draws settles the probability only where it lies on one side of 0.
    let bound = CriterionBound(limit: 0, direction: .above, includesLimit: true)
    return CriterionOutcome(
      id: "money", kind: .money, metric: "npv", sets: ["all"], quantity: .money, direction: .above,
      status: bound.status(observed), observed: observed, limit: 0)
  }

  private static func sets(_ poses: [PoseBin]?) -> [String] {
    poses.map { $0.map(\.rawValue) } ?? ["all"]
  }
}

extension CriterionOutcome.Quantity {
  /// What a difference of a key figure is measured in.
  fileprivate init(_ unit: KPI.Unit) {
    switch unit {
    case .share: self = .difference
    case .seconds: self = .seconds
    case .count: self = .count
    }
  }
}
