import Operations
import Pilots

extension PilotEvaluation {
  /// Whether the comparison of the arms cannot be trusted, so that no difference may be pointed out.
  var isHeld: Bool { verdict?.decision == .hold || !failedChecks.isEmpty }

  /// Codes of the health checks that failed, with or without criteria.
  var failedChecks: [String] {
    (operations?.health ?? []).filter { $0.status == .fail }.map(\.code)
  }
}
