import Findings
import Operations

/// The operational log, as read, with the account of every line.
public struct LogData: Sendable {
  public var log: OperationLog
  public var inputs: [InputRecord]
  public var findings: [Finding]
  /// What became of the lines; `nil` for a log that was not read from files.
  public var account: LogAccount?

  public init(
    log: OperationLog, inputs: [InputRecord], findings: [Finding], account: LogAccount? = nil
  ) {
    self.log = log
    self.inputs = inputs
    self.findings = findings
    self.account = account
  }
}
