/// When the log of a pilot may be looked at, fixed beforehand.
public enum LookPlan: Sendable, Hashable {
  /// Once, when the window is over.
  case fixed
  /// At a few planned shares of the information, rising to at most 1; `units` are those planned in both arms together.
  /// `nil`: information is the share of the window's days.
  case groupSequential(information: [Double], units: Int?)
  /// At any time; `units` of both arms together are where intervals are tightest.
  case confidenceSequence(units: Int)
}
