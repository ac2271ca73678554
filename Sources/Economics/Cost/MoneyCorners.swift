import Vocabulary

/// The corners of the ranges in which the inputs of a pilot lie.
struct MoneyCorners: Sendable {
  let model: CostModel
  let known: [CaseInput]
  let measured: MeasuredInputs

  /// Turning inputs over ends long before; the limit only keeps a tie from going round for ever.
  private static let mostRounds = 8

  func outcome(_ ends: [InputKey: RangeEnd]) -> MoneyOutcome {
    model.outcome(at: CaseValues(known, measured, ends: ends, flows: model.flowNames))
  }

  /// The inputs that have a range.
  private var keys: [InputKey] {
    known.filter { !$0.range.isPoint }.map(\.key)
      + (measured.flowEnds == nil && measured.endsByFlow.isEmpty ? [] : Arm.allCases.map(InputKey.flow))
  }

  /// The outcome at the corner that is before every corner which differs from it in one input.
  func best(_ isBefore: (MoneyOutcome, MoneyOutcome) -> Bool) -> MoneyOutcome {
    let keys = keys
    var ends: [InputKey: RangeEnd] = [:]
    for key in keys {
      ends[key] = isBefore(outcome([key: .low]), outcome([key: .high])) ? .low : .high
    }
    var best = outcome(ends)
    for _ in 0..<Self.mostRounds where turnOver(keys, &ends, &best, isBefore) == false { break }
    return best
  }

  /// Turns over each input that helps; whether any did.
  private func turnOver(
    _ keys: [InputKey], _ ends: inout [InputKey: RangeEnd], _ best: inout MoneyOutcome,
    _ isBefore: (MoneyOutcome, MoneyOutcome) -> Bool
  ) -> Bool {
    var hasChanged = false
    for key in keys {
      var turned = ends
      turned[key] = ends[key] == .low ? .high : .low
      let other = outcome(turned)
      if isBefore(other, best) {
        (ends, best) = (turned, other)
        hasChanged = true
      }
    }
    return hasChanged
  }
}
