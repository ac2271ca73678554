import Operations
import Pilots

extension CriterionOutcome {
  /// What its difference is measured in.
  ///
  /// By the metric too, since evaluations of earlier releases call a difference of times by that of rates.
  var measure: Measure {
    quantity == .seconds || KPI(rawValue: metric)?.unit == .seconds ? .seconds : .share
  }
}
