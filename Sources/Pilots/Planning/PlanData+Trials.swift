import Operations
import Vocabulary

extension PlanData {
  /// Trials of the primary metric in each arm that the frozen plan asks for, and those of the smaller arm.
  ///
  /// - Returns: `nil` unless the plan says, and the log shows the metric.
  func trials(_ operations: OperationsEvaluation?, _ criteria: CriteriaSettings?) -> (
    planned: Int, seen: Int
  )? {
    guard let planned = content["sample"]?["trials_per_arm"].flatMap({ Int($0.description) }),
      let operations, let (kpi, set) = FieldCriteria.primary(criteria)
    else { return nil }
    let seen = Arm.allCases.compactMap { operations.record(kpi, $0, set: set)?.denominator }.min()
    return seen.map { (planned, $0) }
  }
}
