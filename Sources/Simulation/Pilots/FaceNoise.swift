/// How far one model's embeddings of a person's images scatter about the person.
///
/// An embedding is μ + σ·(`shared`·e + `own`·e′): e is drawn once for an image, so that both models see it; e′ is the
/// model's own.
public struct FaceNoise: Sendable, Hashable {
  /// The part that both models have in common, in units of the person's spread.
  public var shared: Double
  /// The model's own part, in units of the person's spread.
  public var own: Double

  public init(shared: Double, own: Double) {
    self.shared = shared
    self.own = own
  }

  /// The same noise, each part `factor` times as large.
  public func scaled(by factor: Double) -> FaceNoise { FaceNoise(shared: shared * factor, own: own * factor) }
}
