import Vocabulary

/// One line of the flow diagram: how many went one way at one filter.
///
/// At each stage `read` equals `kept` and all reasons for dropping together.
public struct FlowCount: Codable, Sendable, Equatable {
  public enum Stage: String, Codable, CaseIterable, Sendable {
    case lines
    case events
    case transactions
    case units
  }

  public var stage: Stage
  /// `nil` before an arm is known.
  public var arm: Arm?
  /// `read`, `kept`, or the reason for dropping, such as `duplicate` or `follow-up-incomplete`.
  public var outcome: String
  public var count: Int

  public init(stage: Stage, arm: Arm?, outcome: String, count: Int) {
    self.stage = stage
    self.arm = arm
    self.outcome = outcome
    self.count = count
  }
}
