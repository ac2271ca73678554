/// The rate of a period at which a cash flow is worth nothing now.
///
/// It is printed only if the flow changes its sign exactly once: by Descartes' rule of signs there is then exactly one
/// rate above −1. A flow with more changes may have several, none of which means anything.
///
/// - Complexity: O(periods) per halving of the bracket, at most 200.
public enum InternalRate: Sendable, Hashable {
  case unique(Double)
  case notUnique
  case none

  public init(_ flow: CashFlow) {
    let signs = flow.amounts.filter { $0 != 0 }.map { $0 > 0 }
    let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
    guard changes == 1, let first = signs.first else {
      self = changes == 0 ? .none : .notUnique
      return
    }
    self = .unique(Self.root(of: flow.amounts, startsPositive: first))
  }

  /// The rate of a year, (1 + r)¹² − 1 for a monthly flow; `nil` unless unique.
  public func annual(periodsPerYear: Int) -> Double? {
    guard case .unique(let rate) = self else { return nil }
    return (0..<periodsPerYear).reduce(1.0) { product, _ in product * (1 + rate) } - 1
  }

  /// Bisection over the discount factor x = 1/(1 + r), where the first sign holds for small x.
  private static func root(of amounts: [Double], startsPositive: Bool) -> Double {
    func isBeforeRoot(_ x: Double) -> Bool {
      let value = amounts.reversed().reduce(0) { $0 * x + $1 }
      return startsPositive ? value > 0 : value < 0
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 where isBeforeRoot(high) { (low, high) = (high, high * 2) }
    for _ in 0..<200 where low.nextUp < high {
      let middle = (low + high) / 2
      if isBeforeRoot(middle) { low = middle } else { high = middle }
    }
    return 2 / (low + high) - 1
  }
}
