import Vocabulary

/// The money over the stated ranges: the central case, the least and the most favourable one to the augmented model by
/// net present value, and the ends of any single quantity.
///
/// Each end is the corner of the ranges at which a quantity is smallest or largest. It is looked for one input at a time,
/// then by turning single inputs over until none helps, since an input may turn its effect where another changes sign.
/// All inputs at their worst at once is rarer than any one of them: a range is wider than an interval of 80 or 95 %.
///
/// - Complexity: O(inputs × (months + terms)) for a quantity.
public struct MoneyRange: Sendable {
  public let low: MoneyOutcome
  public let base: MoneyOutcome
  public let high: MoneyOutcome
  private let corners: MoneyCorners
  /// The same inputs drawn from what is known of them; `nil` if nothing is drawn.
  let draws: MoneyDraws?

  public init(
    _ model: CostModel, _ known: [CaseInput], _ measured: MeasuredInputs, draws: MoneyDraws? = nil
  ) {
    self.draws = draws
    corners = MoneyCorners(model: model, known: known, measured: measured)
    base = corners.outcome([:])
    low = corners.best { Self.isBetter($1, than: $0) }
    high = corners.best { Self.isBetter($0, than: $1) }
  }

  /// Where the net present value does not move, the annual saving decides.
  private static func isBetter(_ a: MoneyOutcome, than b: MoneyOutcome) -> Bool {
    if a.netPresentValue != b.netPresentValue { return a.netPresentValue > b.netPresentValue }
    return a.totalAnnualSaving > b.totalAnnualSaving
  }

  /// One quantity in the three cases.
  public func map<Value>(_ quantity: (MoneyOutcome) -> Value) -> (low: Value, base: Value, high: Value) {
    (quantity(low), quantity(base), quantity(high))
  }

  /// The least and the largest that one quantity can be over the ranges, whatever the others then are.
  func ends(_ quantity: (MoneyOutcome) -> Double) -> (low: Double, high: Double) {
    (
      quantity(corners.best { quantity($0) < quantity($1) }),
      quantity(corners.best { quantity($0) > quantity($1) })
    )
  }
}
