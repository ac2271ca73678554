import Verification

/// What the comparisons must show: frontal faces unharmed, false accepts unharmed, then extreme poses better.
public struct LaboratoryCriteria: Codable, Sendable, Equatable {
  /// FAR target at which extreme poses are judged.
  public var primaryFAR: Double
  /// Sets that must be better.
  public var primarySets: [String]
  /// FAR target at which frontal faces are judged.
  public var frontalFAR: Double
  /// Sets that must be unharmed.
  public var frontalSets: [String]
  /// Largest loss of TAR that counts as unharmed, as a fraction.
  public var frontalMargin: Double
  /// Whose threshold extreme poses are judged at.
  public var primaryPolicy: ThresholdPolicy
  /// Whose threshold frontal faces are judged at.
  public var frontalPolicy: ThresholdPolicy

  /// Largest ratio of false accept rates that counts as unharmed.
  public static let farRatioLimit = 1.25

  public init(
    primaryFAR: Double = 1e-3, primarySets: [String] = ["f2p", "p2p"], frontalFAR: Double = 1e-3,
    frontalSets: [String] = ["f2f"], frontalMargin: Double = 0.005,
    primaryPolicy: ThresholdPolicy = .oracle, frontalPolicy: ThresholdPolicy = .oracle
  ) {
    self.primaryFAR = primaryFAR
    self.primarySets = primarySets
    self.frontalFAR = frontalFAR
    self.frontalSets = frontalSets
    self.frontalMargin = frontalMargin
    self.primaryPolicy = primaryPolicy
    self.frontalPolicy = frontalPolicy
  }
}
