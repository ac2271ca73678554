/// The equal error rate as another program states it.
public struct CompatibilityEqualErrorRate: Sendable, Hashable {
  /// The mean of both rates.
  public let value: Double
  public let fmr: Double
  public let fnmr: Double
  public let threshold: Double
}
