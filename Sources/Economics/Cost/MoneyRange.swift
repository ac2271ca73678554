import Vocabulary

/// The money in three cases: least favourable to the augmented model, central, most favourable.
///
/// In the low case each input stands at the end of its range that gives the lower net present value, in the high case
/// at the other. Which end that is, is found one input at a time, the others at their base; where the net present value
/// does not move, the annual saving decides. All inputs at their worst at once is rarer than any one of them: the range
/// is wider than an interval of 80 or 95 %.
///
/// - Complexity: O(inputs × (months + terms)).
public struct MoneyRange: Sendable {
  public let low: MoneyOutcome
  public let base: MoneyOutcome
  public let high: MoneyOutcome

  public init(_ model: CostModel, _ known: [CaseInput], _ measured: MeasuredInputs) {
    func outcome(_ ends: [InputKey: RangeEnd]) -> MoneyOutcome {
      model.outcome(at: CaseValues(known, measured, ends: ends))
    }
    var keys = known.filter { !$0.range.isPoint }.map(\.key)
    if measured.flowEnds != nil { keys += Arm.allCases.map(InputKey.flow) }
    var (worst, best): ([InputKey: RangeEnd], [InputKey: RangeEnd]) = ([:], [:])
    for key in keys {
      let lowHelps = Self.isBetter(outcome([key: .low]), than: outcome([key: .high]))
      worst[key] = lowHelps ? .high : .low
      best[key] = lowHelps ? .low : .high
    }
    low = outcome(worst)
    base = outcome([:])
    high = outcome(best)
  }

  private static func isBetter(_ a: MoneyOutcome, than b: MoneyOutcome) -> Bool {
    if a.netPresentValue != b.netPresentValue { return a.netPresentValue > b.netPresentValue }
    return a.totalAnnualSaving > b.totalAnnualSaving
  }

  /// One quantity in the three cases.
  public func map<Value>(_ quantity: (MoneyOutcome) -> Value) -> (low: Value, base: Value, high: Value) {
    (quantity(low), quantity(base), quantity(high))
  }
}
