import Operations
import Pilots

extension CriterionOutcome {
  /// What its difference is measured in.
  ///
  /// By the metric, since evaluations of earlier releases call a difference of times or counts by that of rates.
  var measure: Measure {
    switch quantity {
    case .seconds: .seconds
    case .count: .plain
    case .difference, .ratio, .money, .probability: KPI(rawValue: metric).map { Measure($0.unit) } ?? .share
    }
  }
}
