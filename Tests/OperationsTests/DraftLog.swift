import Operations

/// A log whose events can still be changed.
struct DraftLog {
  var events: [LogEvent] = []
  var refusals: [OperationLog.Refusal] = []

  var log: OperationLog { OperationLog(events: events, refusals: refusals) }
}
