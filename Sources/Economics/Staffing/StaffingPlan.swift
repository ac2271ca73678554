/// The smallest desk that meets a requirement.
///
/// It changes in steps: less work frees hours, but cash only where a whole post falls away.
public struct StaffingPlan: Sendable, Hashable {
  public let queue: ErlangQueue
  /// Share of cases taken up in time.
  public let serviceLevel: Double
  /// People on the roster, so that enough of them are at work.
  public let rostered: Int

  /// People at work at the same time.
  public var servers: Int { queue.servers }
  /// Share of a server's time spent on cases.
  public var occupancy: Double { queue.occupancy }
}
