import Foundation

/// How far |z| must lie from 0 at each of a few planned looks, so that all looks together err as seldom as one.
///
/// The error spent up to the information share t is that of O'Brien–Fleming type, 4·(1 − Φ(z₍1−α/4₎/√t)), two-sided. Each
/// boundary solves P(cross now, not before) = newly spent, with the density of the sum √t·z over the region where the
/// trial goes on carried from look to look by Gauss–Legendre integration (agrees with 400 nodes to 1e-8).
///
/// - Assumes: increments between looks are independent, as those of a difference of means of randomised units are.
/// - Complexity: O(looks · nodes²).
/// - Reference: Lan & DeMets (1983), Biometrika 70, 659–663; Armitage, McPherson & Rowe (1969), J. R. Stat. Soc. A 132,
///   235–244, for the recursion; Jennison & Turnbull (1989), J. R. Stat. Soc. B 51, 305–361, for the intervals.
public struct GroupSequentialBoundaries: Sendable, Hashable {
  public static let mostLooks = 5
  private static let rule = GaussLegendre(count: 120)

  /// The share of the planned information at each look, rising.
  public let information: [Double]
  /// The two-sided error spent up to each look.
  public let spent: [Double]
  /// |z| at and beyond which a look stops.
  public let critical: [Double]
  public let level: ConfidenceLevel

  /// - Parameter information: shares of the planned information; the last may be below 1, and more than 1 counts as 1.
  /// - Returns: `nil` without a look, with more than five, or if the shares do not rise within 0 … 1.
  public init?(information: [Double], at level: ConfidenceLevel = .percent95) {
    let rises = zip(information, information.dropFirst()).allSatisfy { $0 < $1 }
    guard let first = information.first, let last = information.last, first > 0, last <= 1, rises,
      information.count <= Self.mostLooks
    else { return nil }
    self.information = information
    self.level = level
    let alpha = 1 - level.value
    let spent = information.map { Self.spent(at: $0, alpha: alpha) }
    self.spent = spent
    var critical: [Double] = []
    var density: Density?
    for look in information.indices {
      let share = spent[look] - (look == 0 ? 0 : spent[look - 1])
      let boundary = Self.boundary(spending: share, at: information[look], after: density)
      critical.append(boundary)
      density = Density(within: boundary, at: information[look], after: density, rule: Self.rule)
    }
    self.critical = critical
  }

  /// The two-sided error spent up to a share of the information.
  ///
  /// - Precondition: `0 < information <= 1` and `0 < alpha < 1`.
  public static func spent(at information: Double, alpha: Double) -> Double {
    let z = SpecialFunctions.normalQuantile(1 - alpha / 4)
    return min(alpha, 4 * SpecialFunctions.normalUpperTail(z / information.squareRoot()))
  }

  /// estimate ± critical·standardError at a look: over all looks, as many hold the truth at once as the level says.
  ///
  /// - Precondition: `look` is one of the looks and the standard error is not negative.
  public func repeatedInterval(_ estimate: Double, standardError: Double, look: Int) -> Interval {
    precondition(critical.indices.contains(look) && standardError >= 0, "an interval belongs to a look")
    let half = critical[look] * standardError
    return Interval(low: estimate - half, high: estimate + half)
  }

  /// By halving; at 8.2 less than 1e-15 is left.
  private static func boundary(spending share: Double, at time: Double, after density: Density?) -> Double {
    var (low, high) = (0.0, 40.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      let crossing = density?.crossing(middle, at: time) ?? 2 * SpecialFunctions.normalUpperTail(middle)
      if crossing > share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

/// The density of √t·z at a look, where the trial has not stopped, at the nodes of a rule.
private struct Density {
  private let time: Double
  private let sums: [Double]
  /// Density times the weight of its node.
  private let masses: [Double]

  init(within critical: Double, at time: Double, after before: Density?, rule: GaussLegendre) {
    self.time = time
    let edge = critical * time.squareRoot()
    // Beyond nine standard deviations there is nothing to integrate.
    let reach = min(edge, 9 * time.squareRoot())
    let sums = rule.nodes.map { $0 * reach }
    self.sums = sums
    masses = zip(sums, rule.weights).map { sum, weight in
      weight * reach * (before?.density(sum, at: time) ?? Self.normal(sum, time))
    }
  }

  private static func normal(_ x: Double, _ variance: Double) -> Double {
    exp(-x * x / (2 * variance)) / (2 * Double.pi * variance).squareRoot()
  }

  func density(_ sum: Double, at later: Double) -> Double {
    zip(sums, masses).reduce(0) { $0 + $1.1 * Self.normal(sum - $1.0, later - time) }
  }

  /// The probability to lie beyond ±critical at a later look.
  func crossing(_ critical: Double, at later: Double) -> Double {
    let edge = critical * later.squareRoot()
    let deviation = (later - time).squareRoot()
    return zip(sums, masses).reduce(0) { total, node in
      let above = SpecialFunctions.normalUpperTail((edge - node.0) / deviation)
      let below = SpecialFunctions.normalUpperTail((edge + node.0) / deviation)
      return total + node.1 * (above + below)
    }
  }
}
