import Findings
import Vocabulary

/// A value of the log that only some measures need.
public enum LoggedValue: String, CaseIterable, Sendable {
  /// `transaction_start`; without it times count from the first capture.
  case start
  /// `total_ms`, or what stands for it.
  case response
  /// `handle_ms` of closed reviews.
  case handle
  /// `pose_bin` of the first attempt.
  case pose

  /// What a KPI rests on.
  public static func needed(by kpi: KPI, onPoses: Bool) -> Set<LoggedValue> {
    var needed: Set<LoggedValue> = onPoses ? [.pose] : []
    switch kpi {
    case .timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95, .timeToResolutionP50,
      .timeToResolutionP90,
      .timeToResolutionP95:
      needed.insert(.start)
    case .reviewHandleMean, .reviewHandleP50, .reviewHandleP90: needed.insert(.handle)
    case .responseP50, .responseP90, .responseP95: needed.insert(.response)
    default: break
    }
    return needed
  }

  /// How many of a transaction's cases lack it.
  func lacking(_ transaction: Transaction) -> (missing: Int, of: Int) {
    switch self {
    case .start: return (transaction.hasStatedStart ? 0 : 1, 1)
    case .response:
      let decided = transaction.attempts.decided
      return (max(0, decided - transaction.responseMilliseconds.count), decided)
    case .handle:
      let missing = transaction.hasUntimedReview ? 1 : 0
      return (missing, missing + transaction.handleMilliseconds.count)
    case .pose:
      // A capture that failed shows no pose.
      guard let first = transaction.attempts.first, first.outcome != .failedToAcquire else { return (0, 0) }
      return (transaction.firstPose == nil ? 1 : 0, 1)
    }
  }

  /// What cases lack, after the numbers of both arms.
  var lack: Phrase {
    switch self {
    case .start: "transactions have no transaction_start, and are timed from their first event"
    case .response: "decisions have no response time (total_ms)"
    case .handle: "closed reviews have no handle time (handle_ms)"
    case .pose: "first attempts have no pose (pose_bin)"
    }
  }
}
