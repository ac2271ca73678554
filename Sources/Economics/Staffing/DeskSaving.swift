/// What less work saves at a live desk: hours at once, posts only in steps.
///
/// Hours freed are no cash until posts fall away or hours are re-contracted, so the two are told apart.
public struct DeskSaving: Sendable, Hashable {
  public let baseline: StaffingPlan
  public let augmented: StaffingPlan

  public init(baseline: StaffingPlan, augmented: StaffingPlan) {
    self.baseline = baseline
    self.augmented = augmented
  }

  /// Hours of handling time freed in each hour that the desk is open, before occupancy and shrinkage.
  public var hoursFreedPerOpenHour: Double { baseline.queue.offeredLoad - augmented.queue.offeredLoad }

  /// People fewer on the roster; negative if more are needed.
  public var postsFreed: Int { baseline.rostered - augmented.rostered }

  /// Whether work falls and the roster does not: a saving in step with hours would then be none.
  public var freesHoursOnly: Bool { hoursFreedPerOpenHour > 0 && postsFreed <= 0 }
}
