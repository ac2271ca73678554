import Vocabulary

/// The events of a pilot, with the lines that could not be read.
public struct OperationLog: Sendable, Equatable {
  /// A line that was refused.
  public struct Refusal: Sendable, Hashable {
    /// `unreadable`, `naive-timestamp`, `forbidden-content`, `missing-field`, …
    public var reason: String
    /// What was found, without the line's own content beyond the field.
    public var sentence: String
    /// `nil` if the line does not tell.
    public var arm: Arm?
    public var place: LogPlace

    public init(reason: String, sentence: String, arm: Arm? = nil, place: LogPlace) {
      self.reason = reason
      self.sentence = sentence
      self.arm = arm
      self.place = place
    }
  }

  public var events: [LogEvent]
  public var refusals: [Refusal]
  /// Fields that are not part of the schema, each with how many lines carry it.
  public var unknownFields: [String: Int]
  /// Lines that are no events of the pilot, by the rule that says so; they are no part of ``lines``.
  public private(set) var skipped: [String: Int] = [:]

  public init(events: [LogEvent], refusals: [Refusal] = [], unknownFields: [String: Int] = [:]) {
    self.events = events
    self.refusals = refusals
    self.unknownFields = unknownFields
  }

  /// Adds one event as read.
  public mutating func append(_ event: LogEvent) { events.append(event) }

  /// Adds a line that was refused.
  public mutating func refuse(_ refusal: Refusal) { refusals.append(refusal) }

  /// Counts a line that is no event of the pilot.
  public mutating func skip(reason: String) { skipped[reason, default: 0] += 1 }

  /// Lines read: events and refusals.
  public var lines: Int { events.count + refusals.count }
}
