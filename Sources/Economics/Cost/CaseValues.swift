import Vocabulary

/// One number for every known input: what a cost model is evaluated at.
public struct CaseValues: Sendable, Equatable {
  public var flow: PerArm<FlowOutcome>
  /// Inputs of the terms by arm.
  public var inputs: PerArm<[CostInputName: Double]>
  /// Money in month 0, by name.
  public var oneOff: [String: Double]
  /// Money per month, by name.
  public var runningPerMonth: [String: Double]
  /// Money per update.
  public var update: Double?

  /// The values with each input at the end that `ends` names; the others at their base.
  public init(_ known: [CaseInput], _ measured: MeasuredInputs, ends: [InputKey: RangeEnd] = [:]) {
    flow = PerArm { arm in
      switch (measured.flowEnds?[arm], ends[.flow(arm)]) {
      case (let pair?, .low): FlowOutcome(pair.low)
      case (let pair?, .high): FlowOutcome(pair.high)
      default: FlowOutcome(measured.flowRates[arm])
      }
    }
    inputs = PerArm(baseline: [:], augmented: [:])
    oneOff = [:]
    runningPerMonth = [:]
    for input in known {
      let value = input.range[ends[input.key] ?? .base]
      switch input.key {
      case .cost(let name, let arm):
        for each in Arm.allCases where arm == nil || arm == each { inputs[each][name] = value }
      case .oneOff(let name): oneOff[name] = value
      case .running(let name): runningPerMonth[name] = value
      case .update: update = value
      case .flow: break
      }
    }
  }
}
