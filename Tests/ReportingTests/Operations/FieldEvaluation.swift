import Foundation
import Operations
import Pilots
import Statistics
import Vocabulary

/// The kept example with days, curves and missing outcomes, made up.
enum FieldEvaluation {
  static func evaluation() throws -> PilotEvaluation {
    try ExampleEvaluation.changed { evaluation in
      evaluation.operations?.kpis.removeAll { $0.set.contains("=") && !$0.set.hasPrefix("site=") }
      // As in evaluations of earlier versions, which leave it to the report what to withhold.
      evaluation.operations?.smallCells = nil
      for day in 1...9 {
        for arm in Arm.allCases {
          let all = day == 4 ? 12 : 200 + day
          for kpi in [KPI.falseRejectRateProxy, .retryRate] {
            evaluation.operations?.kpis.append(
              KPIRecord(
                kpi: kpi, arm: arm, set: "day=2026-09-0\(day)", numerator: 7, denominator: all,
                estimate: Estimate(7 / Double(all), nil, method: .deltaMethod)))
          }
        }
      }
      evaluation.operations?.curves = try? JSONDecoder().decode([DecisionCurve].self, from: Data(curves.utf8))
      evaluation.operations?.missingOutcomes = try? JSONDecoder().decode(
        [MissingOutcome].self, from: Data(missing.utf8))
    }
  }

  private static let curves = """
    [{"arm":"baseline","decided":90,"transactions":100,
      "points":[{"seconds":1,"share":0.45},{"seconds":2,"share":0.9}]},
     {"arm":"augmented","decided":95,"transactions":100,
      "points":[{"seconds":1,"share":0.5},{"seconds":2,"share":0.95}]}]
    """
  private static let missing = """
    [{"arm":"baseline","missing":30,"firstAttempts":1000,"lowest":0.05,"highest":0.08}]
    """
}
