/// What a live desk promises, and what its people can bear.
public struct StaffingRequirement: Sendable, Hashable {
  /// Seconds within which a case is to be taken up.
  public let targetSeconds: Double
  /// Least share of cases taken up within them.
  public let leastServiceLevel: Double
  /// Largest share of a server's time spent on cases.
  public let mostOccupancy: Double
  /// Share of paid time that is not at work: leave, training, illness.
  public let shrinkage: Double

  /// - Precondition: `targetSeconds >= 0`; the service level lies in 0 ..< 1, the occupancy above 0 and at most at 1,
  ///   shrinkage in 0 ..< 1. A service level of 1 would need servers without end.
  public init(targetSeconds: Double, leastServiceLevel: Double, mostOccupancy: Double, shrinkage: Double) {
    precondition(targetSeconds >= 0, "nobody waits less than 0 seconds")
    precondition((0..<1).contains(leastServiceLevel), "a service level lies in 0 ..< 1")
    precondition(mostOccupancy > 0 && mostOccupancy <= 1, "an occupancy lies above 0 and at most at 1")
    precondition((0..<1).contains(shrinkage), "shrinkage lies in 0 ..< 1")
    self.targetSeconds = targetSeconds
    self.leastServiceLevel = leastServiceLevel
    self.mostOccupancy = mostOccupancy
    self.shrinkage = shrinkage
  }

  /// The smallest desk that keeps the promise; a desk that is open has at least one server.
  ///
  /// - Complexity: O(servers), since each server adds one step of the recursion.
  /// - Precondition: that of ``ErlangQueue``.
  public func plan(arrivalsPerHour: Double, handleSeconds: Double) -> StaffingPlan {
    var queue = ErlangQueue(arrivalsPerHour: arrivalsPerHour, handleSeconds: handleSeconds, servers: 1)
    while true {
      if let level = queue.serviceLevel(within: targetSeconds), level >= leastServiceLevel,
        queue.occupancy <= mostOccupancy
      {
        return StaffingPlan(queue: queue, serviceLevel: level, rostered: rostered(queue.servers))
      }
      queue = queue.withOneMoreServer
    }
  }

  /// People on the roster for so many at work, ⌈c/(1 − shrinkage)⌉; what rounding adds to a whole number is no post.
  private func rostered(_ servers: Int) -> Int {
    Int((Double(servers) / (1 - shrinkage) - 1e-9).rounded(.up))
  }
}
