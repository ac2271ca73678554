import Vocabulary

/// What a pilot whose units were drawn anew measured: both arms and all rates of one draw, so that what goes together in
/// the data goes together in it.
public struct MeasuredReplicate: Sendable, Hashable {
  public var flowRates: PerArm<FlowRates>
  /// The rates of the flows that have their own, of the same units.
  public var ratesByFlow: [String: PerArm<FlowRates>]
  /// Mean seconds of a reviewer's work per case; `nil` if the replicate closed no review.
  public var reviewHandleSeconds: PerArm<Double?>

  public init(
    flowRates: PerArm<FlowRates>,
    reviewHandleSeconds: PerArm<Double?> = PerArm(baseline: nil, augmented: nil),
    ratesByFlow: [String: PerArm<FlowRates>] = [:]
  ) {
    self.flowRates = flowRates
    self.ratesByFlow = ratesByFlow
    self.reviewHandleSeconds = reviewHandleSeconds
  }

  /// The rates that a flow is priced with; `nil` stands for every flow together.
  func rates(of flow: String?) -> PerArm<FlowRates> { flow.flatMap { ratesByFlow[$0] } ?? flowRates }
}
