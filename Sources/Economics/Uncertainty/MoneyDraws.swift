import Statistics

/// The money in every draw of the inputs.
public struct MoneyDraws: Sendable {
  public let base: MoneyOutcome
  public let outcomes: [MoneyOutcome]
  let inputs: DrawnInputs
  let model: CostModel

  /// - Complexity: O(draws · (inputs + months)).
  public init(
    _ model: CostModel, _ known: [CaseInput], _ measured: MeasuredInputs, _ draws: InputDraws,
    count: Int = InputDraws.defaultCount
  ) {
    let inputs = DrawnInputs(known, measured, draws, count: count, flows: model.flowNames)
    self.inputs = inputs
    self.model = model
    base = model.outcome(at: CaseValues(known, measured, flows: model.flowNames))
    outcomes = (0..<count).map { model.outcome(at: inputs.values(at: $0)) }
  }

  public var worth: [Double] { outcomes.map(\.netPresentValue) }

  /// The net present value in the same draws with every assumed input at its centre.
  var worthWithoutAssumptions: [Double] {
    outcomes.indices.map { draw in
      let flow = inputs.areRatesMeasured ? nil : inputs.centralFlow
      let values = inputs.values(at: draw, flow: flow) { $0.statement.kind == .assumed }
      return model.outcome(at: values).netPresentValue
    }
  }

  /// The share of draws with a negative net present value when every measured input is at its centre.
  var probabilityNegativeIfMeasured: Double? {
    guard !outcomes.isEmpty else { return nil }
    let lost = outcomes.indices.count { draw in
      let flow = inputs.areRatesMeasured ? inputs.centralFlow : nil
      let values = inputs.values(at: draw, flow: flow) { $0.statement.kind == .measured }
      return model.outcome(at: values).netPresentValue < 0
    }
    return Double(lost) / Double(outcomes.count)
  }

  /// The central value between the outer deciles; a central value outside them widens them to hold it.
  ///
  /// - Parameter tail: the share of draws beyond either end; a tenth unless asked otherwise.
  func estimate(tail: Double = 0.1, _ quantity: (MoneyOutcome) -> Double) -> Estimate {
    let value = quantity(base)
    let sorted = outcomes.map(quantity).sorted()
    let (low, high) = (sorted.sortedQuantile(tail) ?? value, sorted.sortedQuantile(1 - tail) ?? value)
    return Estimate(
      value, Interval(low: min(low, value), high: max(high, value)), level: ConfidenceLevel(1 - 2 * tail),
      method: .monteCarlo)
  }

  /// The same for a quantity that may not exist; a decile that falls on draws without it is left open.
  func estimate(
    orReason reason: String, isMissingLeast: Bool, _ quantity: (MoneyOutcome) -> Double?
  ) -> Estimate {
    guard let value = quantity(base) else { return .unknown(reason) }
    let drawn = DrawnQuantity(outcomes.map(quantity), isMissingLeast: isMissingLeast, reason: reason)
    var estimate = Estimate(value, nil, level: Self.level, method: .monteCarlo)
    estimate.low = drawn.p10.map { min($0, value) }
    estimate.high = drawn.p90.map { max($0, value) }
    if estimate.interval == nil { estimate.reason = "\(reason) in a part of the draws" }
    return estimate
  }

  /// From the first decile to the last.
  private static let level = ConfidenceLevel(0.8)
}
