/// The rate of a period at which a cash flow is worth nothing now.
///
/// It is printed only if the flow changes its sign exactly once: by Descartes' rule of signs there is then exactly one
/// rate above −1. A flow with more changes may have several, none of which means anything, or no rate at all.
///
/// - Complexity: that of ``CashFlow/internalRates``.
public enum InternalRate: Sendable, Hashable {
  case unique(Double)
  case notUnique
  case none

  public init(_ flow: CashFlow) {
    let rates = flow.internalRates
    switch (flow.signChanges, rates.first) {
    case (_, nil): self = .none
    case (1, let rate?): self = .unique(rate)
    default: self = .notUnique
    }
  }

  /// The rate of a year, (1 + r)¹² − 1 for a monthly flow; `nil` unless unique.
  public func annual(periodsPerYear: Int) -> Double? {
    guard case .unique(let rate) = self else { return nil }
    return (0..<periodsPerYear).reduce(1.0) { product, _ in product * (1 + rate) } - 1
  }
}
