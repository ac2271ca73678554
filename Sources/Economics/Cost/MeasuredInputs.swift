import Statistics
import Vocabulary

/// What the pilot itself measured, in both arms.
public struct MeasuredInputs: Sendable {
  /// Rates at the two ends of their joint range; which end helps which arm is found by evaluating both.
  public struct FlowEnds: Sendable, Hashable {
    public var low: FlowRates
    public var high: FlowRates

    public init(low: FlowRates, high: FlowRates) {
      self.low = low
      self.high = high
    }
  }

  /// The rates over every flow together.
  public var flowRates: PerArm<FlowRates>
  /// The rates of the flows that have their own; the others take ``flowRates``.
  public var ratesByFlow: [String: PerArm<FlowRates>]
  public var source: RatesSource
  /// `nil` if the rates are to be taken as points.
  public var flowEnds: PerArm<FlowEnds>?
  /// The same of the flows that have their own rates.
  public var endsByFlow: [String: PerArm<FlowEnds>]
  /// Share of impostors accepted; `nil` is unknown, which is not 0.
  public var falseAcceptRate: PerArm<Double?>
  /// The intervals of the false accept rates, where they are known.
  public var falseAcceptInterval: PerArm<Interval?>
  /// Of the intervals of the false accept rates.
  public var level: ConfidenceLevel
  /// The rates of pilots whose units were drawn anew; empty if nothing was resampled.
  public var replicates: [MeasuredReplicate]
  /// Other inputs that the pilot measured, such as a reviewer's seconds per case.
  public var values: [CostInputName: PerArm<ValueRange?>]

  public init(
    flowRates: PerArm<FlowRates>, source: RatesSource = .field, flowEnds: PerArm<FlowEnds>? = nil,
    falseAcceptRate: PerArm<Double?> = PerArm(baseline: nil, augmented: nil),
    falseAcceptInterval: PerArm<Interval?> = PerArm(baseline: nil, augmented: nil),
    values: [CostInputName: PerArm<ValueRange?>] = [:], level: ConfidenceLevel = .percent95,
    replicates: [MeasuredReplicate] = [], ratesByFlow: [String: PerArm<FlowRates>] = [:],
    endsByFlow: [String: PerArm<FlowEnds>] = [:]
  ) {
    self.flowRates = flowRates
    self.ratesByFlow = ratesByFlow
    self.endsByFlow = endsByFlow
    self.source = source
    self.flowEnds = flowEnds
    self.falseAcceptRate = falseAcceptRate
    self.falseAcceptInterval = falseAcceptInterval
    self.values = values
    self.level = level
    self.replicates = replicates
  }

  /// The rates that a flow is priced with.
  ///
  /// - Parameter flow: `nil` stands for every flow together.
  func rates(of flow: String?) -> PerArm<FlowRates> { flow.flatMap { ratesByFlow[$0] } ?? flowRates }

  /// What a flow's rates may be; `nil` if they are to be taken as points.
  func ends(of flow: String?) -> PerArm<FlowEnds>? {
    guard let flow, ratesByFlow[flow] != nil else { return flowEnds }
    return endsByFlow[flow]
  }

  /// The measured range of an input in one arm; `nil` if it was not measured.
  func range(of name: CostInputName, in arm: Arm) -> ValueRange? {
    guard name == .falseAcceptRate else { return values[name]?[arm] }
    // A scenario stands for both arms or for none: a measured rate is not set against an assumed one.
    guard let rate = falseAcceptRate[arm], falseAcceptRate[arm.other] != nil else { return nil }
    let interval = falseAcceptInterval[arm] ?? Interval(low: rate, high: rate)
    return ValueRange(low: min(interval.low, rate), base: rate, high: max(interval.high, rate))
  }
}
