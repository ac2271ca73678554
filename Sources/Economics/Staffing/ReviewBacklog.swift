/// The line of a back office by hour: first in, first out, whole cases, served at the end of their hour.
///
/// B_t = max(0, B_{t−1} + arrivals − capacity).
///
/// - Complexity: O(hours).
public struct ReviewBacklog: Sendable, Hashable {
  /// Cases waiting at the end of each hour.
  public let endOfHour: [Int]
  /// Cases served in the hour of their arrival, one hour later, two hours later, ….
  public let servedByDelay: [Int]
  public let arrived: Int

  /// - Parameters:
  ///   - arrivals: New cases of each hour.
  ///   - capacity: Cases that can be served in each hour; 0 while the office is closed.
  /// - Precondition: both are as long as each other, and no number is below 0.
  public init(arrivals: [Int], capacity: [Int]) {
    precondition(arrivals.count == capacity.count, "each hour has its arrivals and its capacity")
    precondition((arrivals + capacity).allSatisfy { $0 >= 0 }, "cases are not counted below 0")
    var (waiting, oldest, total) = (arrivals, 0, 0)
    var ends: [Int] = []
    var served: [Int] = []
    for hour in arrivals.indices {
      total += arrivals[hour]
      var free = capacity[hour]
      while free > 0, oldest <= hour {
        let taken = min(free, waiting[oldest])
        if taken > 0 { Self.count(taken, delay: hour - oldest, in: &served) }
        (free, total) = (free - taken, total - taken)
        waiting[oldest] -= taken
        if waiting[oldest] == 0 { oldest += 1 }
      }
      ends.append(total)
    }
    endOfHour = ends
    servedByDelay = served
    arrived = arrivals.reduce(0, +)
  }

  private static func count(_ cases: Int, delay: Int, in served: inout [Int]) {
    while served.count <= delay { served.append(0) }
    served[delay] += cases
  }

  /// The longest line at the end of an hour.
  public var most: Int { endOfHour.max() ?? 0 }

  public var served: Int { servedByDelay.reduce(0, +) }

  /// Cases still waiting at the end of the last hour.
  public var unserved: Int { endOfHour.last ?? 0 }

  /// The longest delay of a served case; `nil` if none was served.
  public var mostDelayHours: Int? { servedByDelay.isEmpty ? nil : servedByDelay.count - 1 }

  /// Cases served at most `hours` hours after the hour of their arrival.
  ///
  /// - Precondition: `hours >= 0`.
  public func served(withinHours hours: Int) -> Int {
    precondition(hours >= 0, "no case is served before it arrives")
    return servedByDelay.prefix(hours + 1).reduce(0, +)
  }

  /// The share of all cases served so; what is still waiting counts as not served. `nil` if nothing arrived.
  public func shareServed(withinHours hours: Int) -> Double? {
    arrived == 0 ? nil : Double(served(withinHours: hours)) / Double(arrived)
  }
}
