import Findings
import Vocabulary

/// The events of a pilot, with the lines that could not be read.
///
/// Events are kept as compact columns: about 50 bytes each, and their names once.
public struct OperationLog: Sendable, Equatable {
  /// A line that was refused.
  public struct Refusal: Sendable, Hashable {
    /// `unreadable`, `naive-timestamp`, `forbidden-content`, `missing-field`, …
    public var reason: String
    /// What was found, without the line's own content beyond the field.
    public var sentence: Phrase
    /// `nil` if the line does not tell.
    public var arm: Arm?
    public var place: LogPlace

    public init(reason: String, sentence: Phrase, arm: Arm? = nil, place: LogPlace) {
      self.reason = reason
      self.sentence = sentence
      self.arm = arm
      self.place = place
    }
  }

  private(set) var columns = EventColumns()
  /// Events read of each arm.
  private(set) var eventCounts = PerArm(baseline: 0, augmented: 0)
  /// The first refused lines, as many as are worth listing; all are counted.
  public private(set) var refusals: [Refusal] = []
  private var refused: [RefusalKind: Int] = [:]
  /// Lines left out on request, by the reason stated.
  public private(set) var skipped: [String: Int] = [:]
  /// Batches of records, of all files, with those that were refused as a line each.
  public var batches = LostBatches()
  /// What it can say at all.
  public var scope = LogScope.everything

  private struct RefusalKind: Hashable {
    let reason: String
    let arm: Arm?
  }

  /// Refusals beyond so many are counted, not listed.
  static let mostListed = 1000

  public init() {}

  public init(events: some Sequence<LogEvent>, refusals: [Refusal] = []) {
    for event in events { append(event) }
    for refusal in refusals { refuse(refusal) }
  }

  /// Adds one event as read.
  public mutating func append(_ event: LogEvent) {
    columns.append(event)
    eventCounts[event.arm] += 1
  }

  /// Hands the events over, so that what is done with them frees their memory; what was counted stays.
  mutating func takeEvents() -> EventColumns {
    defer { columns = EventColumns() }
    return columns
  }

  /// Adds a line that was refused.
  public mutating func refuse(_ refusal: Refusal) {
    refused[RefusalKind(reason: refusal.reason, arm: refusal.arm), default: 0] += 1
    if refusals.count < Self.mostListed { refusals.append(refusal) }
  }

  /// Counts a line that the manifest asks to leave out.
  public mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

  public var eventCount: Int { eventCounts.baseline + eventCounts.augmented }
  public var refusalCount: Int { refused.values.reduce(0, +) }
  public var skippedCount: Int { skipped.values.reduce(0, +) }
  /// Lines read: events, refused and skipped.
  public var lines: Int { eventCount + refusalCount + skippedCount }

  /// Refused lines by reason.
  public var refusedByReason: [String: Int] {
    Dictionary(refused.map { ($0.key.reason, $0.value) }, uniquingKeysWith: +)
  }

  /// Refused lines that tell their arm.
  func refusals(of arm: Arm) -> Int { refused.filter { $0.key.arm == arm }.values.reduce(0, +) }

  /// The events one by one, for looking through; an event's id is not kept.
  ///
  /// - Complexity: O(1) each.
  public func event(at row: Int) -> LogEvent { columns.event(row) }

  /// The flows of all events.
  public var flows: Set<String> { Set(columns.sources.map(\.flow)) }
}
