import Findings
import Statistics
import Vocabulary

/// Captures of first attempts that fail clearly more often in the augmented arm, at the unit: a false reject rate leaves them out.
struct CaptureFailures {
  let table: TransactionTable
  let window: LogWindow
  let settings: OperationsSettings

  /// `nil` where chance may make the difference, or the baseline fails more often.
  var finding: Finding? {
    guard settings.design.isRandomised else { return nil }
    let failed = table.shares(window) { transaction in
      transaction.attempts.first.map { ($0.outcome == .failedToAcquire ? 1 : 0, 1) } ?? (0, 0)
    }.apart()
    guard let failed, let a = failed.baseline.rate, let b = failed.augmented.rate, b > a else { return nil }
    let (baseline, augmented) = (failed.baseline, failed.augmented)
    return Finding(
      .warning, "L225", place: "operations",
      "\(baseline.successes) of \(baseline.trials) baseline and \(augmented.successes) of \(augmented.trials) augmented first attempts could not be captured: false reject rates leave them out",
      remedy: "find out why captures fail, and look at first_attempt_success_rate, which counts them")
  }
}
