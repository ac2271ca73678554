/// What is expected to change between two models judged on the same trials: the shares that only one of them gets right.
public struct PairedChange: Sendable, Hashable {
  /// Right with the new model alone, of all trials.
  public let gain: Double
  /// Right with the old model alone, of all trials.
  public let loss: Double

  /// - Precondition: both are at least 0, and together at most 1.
  public init(gain: Double, loss: Double) {
    precondition(gain >= 0 && loss >= 0 && gain + loss <= 1 + 1e-12, "gain and loss are shares of all trials")
    self.gain = gain
    self.loss = loss
  }

  /// ψ: the share of trials on which the models disagree.
  public var discordance: Double { gain + loss }
  /// δ: the difference of the two rates.
  public var difference: Double { gain - loss }
}
