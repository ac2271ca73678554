import Statistics
import Vocabulary

/// Whether frontal faces are recognised no worse than by the margin, at the thresholds of a policy.
public struct FrontalNonInferiority: Codable, Sendable, Equatable {
  /// The reading under one threshold policy and scope.
  public struct PolicyReading: Codable, Sendable, Equatable {
    public var policy: ThresholdPolicy
    /// Whether one threshold serves all comparisons, or frontal pairs have their own.
    public var scope: ThresholdScope
    public var delta: Estimate
    public var reading: ContrastReading

    public init(
      policy: ThresholdPolicy, scope: ThresholdScope = .global, delta: Estimate, reading: ContrastReading
    ) {
      self.policy = policy
      self.scope = scope
      self.delta = delta
      self.reading = reading
    }

    /// Evaluations of earlier versions knew one scope only.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      policy = try values.decode(ThresholdPolicy.self, forKey: .policy)
      scope = try values.decodeIfPresent(ThresholdScope.self, forKey: .scope) ?? .global
      delta = try values.decode(Estimate.self, forKey: .delta)
      reading = try values.decode(ContrastReading.self, forKey: .reading)
    }
  }

  /// Largest loss of TAR that counts as unharmed, as a fraction.
  public var margin: Double
  /// Augmented − baseline; of several sets the one whose interval reaches lowest.
  public var delta: Estimate
  /// `non-inferior`, `inferior` or `undetermined`.
  public var reading: ContrastReading
  /// The policy that the verdict rests on; `delta` and `reading` are under it. `nil` in evaluations of earlier versions.
  public var policy: ThresholdPolicy?
  public var farTarget: Double?
  public var sets: [String]?
  /// Every policy and scope that could be computed; the verdict rests on the scope `global`.
  public var byPolicy: [PolicyReading]?

  public init(
    margin: Double, delta: Estimate, reading: ContrastReading, policy: ThresholdPolicy? = nil,
    farTarget: Double? = nil, sets: [String]? = nil, byPolicy: [PolicyReading]? = nil
  ) {
    self.margin = margin
    self.delta = delta
    self.reading = reading
    self.policy = policy
    self.farTarget = farTarget
    self.sets = sets
    self.byPolicy = byPolicy
  }
}
