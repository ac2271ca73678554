import Findings
import Operations

/// The operational log, as read, with the account of every line.
public struct LogData: Sendable {
  public var log: OperationLog
  public var inputs: [InputRecord]
  public var findings: [Finding]

  public init(log: OperationLog, inputs: [InputRecord], findings: [Finding]) {
    self.log = log
    self.inputs = inputs
    self.findings = findings
  }
}
