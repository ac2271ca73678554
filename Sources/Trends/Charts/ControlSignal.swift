/// What tells that a series is no longer as it was: more than chance makes of a process that stays the same.
public struct ControlSignal: Sendable, Hashable {
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// One point beyond a control limit.
    case beyondLimit = "beyond-limit"
    /// Eight points or more in a row on one side of the centre.
    case eightInARow = "eight-in-a-row"
    /// A step from one number to the next beyond the limit of moving ranges.
    case largeStep = "large-step"
  }

  public enum Side: String, Sendable, Hashable { case above, below }

  public let rule: Rule
  /// Of a step: where it went.
  public let side: Side
  /// Which points, counted from 0.
  public let points: ClosedRange<Int>

  public init(_ rule: Rule, _ side: Side, _ points: ClosedRange<Int>) {
    self.rule = rule
    self.side = side
    self.points = points
  }

  /// The same in a series that begins `count` points earlier.
  func shifted(by count: Int) -> ControlSignal {
    ControlSignal(rule, side, (points.lowerBound + count)...(points.upperBound + count))
  }
}
