import Economics
import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

extension TrendValue {
  /// What one run adds to history: its KPIs over all transactions and in the sets that it is decided by, TAR and FAR of its
  /// comparisons, and its money. What is withheld since few people stand behind it stays out.
  public static func all(of evaluation: PilotEvaluation) -> [TrendValue] {
    field(evaluation) + laboratory(evaluation) + money(evaluation)
  }

  private static func field(_ evaluation: PilotEvaluation) -> [TrendValue] {
    let primary = evaluation.criteria.first { $0.kind == .primary }?.sets.joined(separator: "+")
    return (evaluation.operations?.kpis ?? []).compactMap { record in
      guard record.set == "all" || record.set == primary, !record.isWithheld else { return nil }
      let unit: Unit =
        switch record.kpi.unit {
        case .share: .share
        case .seconds: .seconds
        case .count: .count
        }
      return TrendValue(
        SeriesKey(record.kpi.rawValue, set: record.set, arm: record.arm), unit, record.estimate,
        numerator: record.numerator, denominator: record.denominator)
    }
  }

  /// TAR at the threshold that verdicts rest on; FAR at the baseline's, as the first page has it.
  private static func laboratory(_ evaluation: PilotEvaluation) -> [TrendValue] {
    guard let verification = evaluation.verification else { return [] }
    let policy = evaluation.design.primaryPolicy ?? .oracle
    let sets = Set(["all"] + PoseClass.allCases.map(\.rawValue) + evaluation.design.primarySets)
    let points = verification.operatingPoints.filter {
      $0.failure == verification.mainFailure && $0.scope == .global && sets.contains($0.set)
    }
    return points.flatMap { point in
      let tar =
        point.policy != policy
        ? []
        : [
          TrendValue(
            SeriesKey("tar@\(point.farTarget)", set: point.set, arm: point.arm), .share, point.tar,
            numerator: point.matedAccepted, denominator: point.mated)
        ]
      let far =
        point.policy != .fixed || point.set != "all"
        ? []
        : [
          TrendValue(
            SeriesKey("far@\(point.farTarget)", set: point.set, arm: point.arm), .share, point.far,
            numerator: point.falseAccepts, denominator: point.nonMated)
        ]
      return tar + far
    }
  }

  private static func money(_ evaluation: PilotEvaluation) -> [TrendValue] {
    guard let economics = evaluation.economics else { return [] }
    let npv = economics.npv
    let worth = npv.p50.map { median in
      TrendValue(
        SeriesKey("npv_p50", arm: nil), .money, value: median, low: npv.p10, high: npv.p90, level: 0.8,
        method: EstimationMethod.monteCarlo.rawValue)
    }
    return [worth].compactMap { $0 } + [
      TrendValue(SeriesKey("annual_saving", arm: nil), .money, economics.totals.saving),
      TrendValue(SeriesKey("annual_cost", arm: .baseline), .money, economics.totals.baseline),
      TrendValue(SeriesKey("annual_cost", arm: .augmented), .money, economics.totals.augmented),
    ]
  }
}
