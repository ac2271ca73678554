import Vocabulary

/// What a pilot whose units were drawn anew measured: both arms and all rates of one draw, so that what goes together in
/// the data goes together in it.
public struct MeasuredReplicate: Sendable, Hashable {
  public var flowRates: PerArm<FlowRates>
  /// Mean seconds of a reviewer's work per case; `nil` if the replicate closed no review.
  public var reviewHandleSeconds: PerArm<Double?>

  public init(
    flowRates: PerArm<FlowRates>, reviewHandleSeconds: PerArm<Double?> = PerArm(baseline: nil, augmented: nil)
  ) {
    self.flowRates = flowRates
    self.reviewHandleSeconds = reviewHandleSeconds
  }
}
