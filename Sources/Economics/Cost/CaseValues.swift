import Vocabulary

/// One number for every known input: what a cost model is evaluated at.
public struct CaseValues: Sendable, Equatable {
  /// How transactions end in each flow that is priced apart, in the order of ``CostModel/flows``.
  public var flows: [PerArm<FlowOutcome>]
  /// Inputs of the terms by arm.
  public var inputs: PerArm<InputValues>
  /// Money in month 0, over all names.
  public var oneOff: Double
  /// Money per month, over all names.
  public var runningPerMonth: Double
  /// Money per update.
  public var update: Double?
  /// Every volume is that many times the stated one.
  public var volumeFactor: Double

  /// The values with each input at the end that `ends` names; the others at their base.
  ///
  /// - Parameter flows: the names of those that are priced apart.
  public init(
    _ known: [CaseInput], _ measured: MeasuredInputs, ends: [InputKey: RangeEnd] = [:],
    flows: [String?] = [nil]
  ) {
    let outcomes = flows.map { flow in
      let (rates, pairs) = (measured.rates(of: flow), measured.ends(of: flow))
      return PerArm { arm in
        switch (pairs?[arm], ends[.flow(arm)]) {
        case (let pair?, .low): FlowOutcome(pair.low)
        case (let pair?, .high): FlowOutcome(pair.high)
        default: FlowOutcome(rates[arm])
        }
      }
    }
    self.init(known, flows: outcomes) { $0.range[ends[$0.key] ?? .base] }
  }

  /// - Parameters:
  ///   - known: Sums run in this order, so that the last digit never depends on hashing.
  ///   - value: The number of an input.
  init(_ known: [CaseInput], flows: [PerArm<FlowOutcome>], value: (CaseInput) -> Double) {
    self.flows = flows
    inputs = PerArm(baseline: InputValues(), augmented: InputValues())
    (oneOff, runningPerMonth, volumeFactor) = (0, 0, 1)
    for input in known { set(input.key, to: value(input)) }
  }

  private mutating func set(_ key: InputKey, to value: Double) {
    switch key {
    case .cost(let name, let arm):
      for each in Arm.allCases where arm == nil || arm == each { inputs[each][name] = value }
    case .oneOff: oneOff += value
    case .running: runningPerMonth += value
    case .update: update = value
    case .flow: break
    }
  }
}
