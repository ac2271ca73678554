import Vocabulary

/// Which series of numbers over runs: a KPI in one set, of one arm or of the pilot as a whole.
public struct SeriesKey: Sendable, Hashable {
  /// `retry_rate`, `tar@0.001`, `npv_p50`, …
  public var name: String
  /// `all`, `f2p`, `profile_left+profile_right`, …
  public var set: String
  /// `nil`: of both arms together, as money saved.
  public var arm: Arm?

  public init(_ name: String, set: String = "all", arm: Arm?) {
    self.name = name
    self.set = set
    self.arm = arm
  }

  /// Whether it comes from the laboratory's comparisons, not from the log: `tar@…`, `far@…`.
  public var isOfComparisons: Bool { name.hasPrefix("tar@") || name.hasPrefix("far@") }
}
