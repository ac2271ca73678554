import Vocabulary

/// One event of `oplog/1`, as read.
public struct LogEvent: Sendable, Hashable {
  public enum Kind: String, CaseIterable, Sendable {
    case assigned, capture, compare, decision, override, truth
    case transactionStart = "transaction_start"
    case captureFailed = "capture_failed"
    case retryPrompt = "retry_prompt"
    case reviewOpen = "review_open"
    case reviewClose = "review_close"
    case transactionEnd = "transaction_end"

    /// Where it stands among events of one instant: as a transaction goes.
    var order: Int {
      switch self {
      case .assigned: 0
      case .transactionStart: 1
      case .capture: 2
      case .captureFailed: 3
      case .compare: 4
      case .decision: 5
      case .retryPrompt: 6
      case .reviewOpen: 7
      case .reviewClose: 8
      case .override: 9
      case .transactionEnd: 10
      case .truth: 11
      }
    }
  }

  public enum Truth: String, CaseIterable, Sendable { case genuine, impostor, unknown }

  public enum ReviewOutcome: String, CaseIterable, Sendable { case accept, reject, unclear }

  /// Idempotency key.
  public var id: String
  /// Milliseconds since 1970-01-01 UTC, server time.
  public var instant: Int64
  /// When the log system got it, in the same unit.
  public var observed: Int64?
  /// Whether `instant` is when the log system got it, for want of a time of its own.
  public var isTimeObserved = false
  public var kind: Kind
  public var flow: String
  /// `nil` for `assigned` alone.
  public var transaction: String?
  /// Counts from 1 within the transaction.
  public var attempt: Int?
  public var arm: Arm
  public var unitType: OperationsSettings.UnitType
  public var unit: String
  /// Who it was, where units are not people and the log tells.
  public var subject: String?
  public var modelId: String?
  public var threshold: Double?
  /// `accept`, `reject`, `review`, `error`, `timeout` of a decision; `accepted`, `rejected`, `abandoned`, `error` of an
  /// end.
  public var outcome: Outcome?
  public var poseBin: PoseBin?
  public var site: String?
  public var device: String?
  public var appVersion: String?
  /// What is known of the person, by the name of the group: `age_band` from the field `group_age_band`.
  public var groups: [String: String] = [:]
  /// How long the machine took, as far as the event says.
  public var response: ResponseTime?
  public var handleMilliseconds: Int64?
  public var waitMilliseconds: Int64?
  public var review: String?
  public var reviewOutcome: ReviewOutcome?
  public var truth: Truth?
  /// Probability with which the case was chosen for checking, in (0, 1].
  public var truthProbability: Double?
  /// Stands for what the line says beyond these fields, such as the score, so that two lines of one id can be told apart.
  public var otherContent: UInt32 = 0
  /// Where it was read.
  public var place: LogPlace

  public enum Outcome: String, CaseIterable, Sendable {
    case accept, reject, review, error, timeout, accepted, rejected, abandoned
  }

  public init(
    id: String, instant: Int64, kind: Kind, flow: String, arm: Arm, unitType: OperationsSettings.UnitType,
    unit: String, place: LogPlace
  ) {
    self.id = id
    self.instant = instant
    self.kind = kind
    self.flow = flow
    self.arm = arm
    self.unitType = unitType
    self.unit = unit
    self.place = place
  }
}
