import Foundation

/// A live desk: people wait in one line for the first free one of several servers, and nobody gives up.
///
/// With the offered load A = λ·AHT in erlangs and c servers, Erlang B follows from B₀ = 1,
/// B_c = A·B_{c−1}/(c + A·B_{c−1}); the probability of waiting is Erlang C = B/(1 − (A/c)(1 − B)).
///
/// - Assumes: arrivals at random (Poisson), exponential handling times, a steady state, first in first out. Bursts make
///   waits longer, people who give up make them shorter.
/// - Complexity: O(servers).
/// - Reference: Erlang (1917), Elektroteknikeren 13, 5–13.
public struct ErlangQueue: Sendable, Hashable {
  public let arrivalsPerHour: Double
  /// Average handling time of one case.
  public let handleSeconds: Double
  public let servers: Int
  /// Erlang B: the share of cases that would be lost if nobody could wait.
  public let blockingProbability: Double

  /// - Precondition: `arrivalsPerHour >= 0`, `handleSeconds > 0`, `servers >= 1`, all finite.
  public init(arrivalsPerHour: Double, handleSeconds: Double, servers: Int) {
    precondition(arrivalsPerHour >= 0 && arrivalsPerHour.isFinite, "cases arrive at a finite rate")
    precondition(handleSeconds > 0 && handleSeconds.isFinite, "handling a case takes a finite time")
    precondition(servers >= 1, "a desk has at least one server")
    let load = arrivalsPerHour * handleSeconds / 3600
    self.init(
      arrivalsPerHour, handleSeconds, servers,
      blocking: (1...servers).reduce(1) { Self.blocking($0, load: load, servers: $1) })
  }

  private init(_ arrivalsPerHour: Double, _ handleSeconds: Double, _ servers: Int, blocking: Double) {
    self.arrivalsPerHour = arrivalsPerHour
    self.handleSeconds = handleSeconds
    self.servers = servers
    blockingProbability = blocking
  }

  /// The same work with one more server, by one step of the recursion.
  public var withOneMoreServer: ErlangQueue {
    ErlangQueue(
      arrivalsPerHour, handleSeconds, servers + 1,
      blocking: Self.blocking(blockingProbability, load: offeredLoad, servers: servers + 1))
  }

  private static func blocking(_ fewer: Double, load: Double, servers: Int) -> Double {
    load * fewer / (Double(servers) + load * fewer)
  }

  /// Servers that would be busy all the time, in erlangs.
  public var offeredLoad: Double { arrivalsPerHour * handleSeconds / 3600 }

  /// Share of a server's time spent on cases; 1 or more where the line grows without end.
  public var occupancy: Double { offeredLoad / Double(servers) }

  /// Whether the line does not grow without end.
  public var isStable: Bool { offeredLoad < Double(servers) }

  /// Erlang C: the share of cases that wait; `nil` if the desk is unstable.
  public var waitProbability: Double? {
    isStable ? blockingProbability / (1 - occupancy * (1 - blockingProbability)) : nil
  }

  /// The share of cases taken up within `seconds`: 1 − P_wait·e^{−(c − A)·T/AHT}; `nil` if the desk is unstable.
  ///
  /// - Precondition: `seconds >= 0`.
  public func serviceLevel(within seconds: Double) -> Double? {
    precondition(seconds >= 0, "nobody waits less than 0 seconds")
    return waitProbability.map {
      1 - $0 * exp(-(Double(servers) - offeredLoad) * seconds / handleSeconds)
    }
  }

  /// Mean wait over all cases, those that do not wait included: P_wait·AHT/(c − A); `nil` if the desk is unstable.
  public var meanWaitSeconds: Double? {
    waitProbability.map { $0 * handleSeconds / (Double(servers) - offeredLoad) }
  }
}
