import Statistics
import Verification

/// The section `verification` of a manifest.
public struct VerificationSettings: Codable, Sendable, Equatable {
  public var farTargets: [Double]
  public var primary: PrimarySettings
  public var frontal: FrontalSettings
  public var policies: [ThresholdPolicy]
  public var scopes: [ThresholdScope]
  public var inputs: [ComparisonInput]
  public var higherIs: ScoreDirection
  public var failure: FailureSettings
  public var subjects: SubjectSettings
  public var pose: PoseSettings?
  public var bootstrap: BootstrapSettings
  public var onBadRow: BadRowPolicy
  /// What is expected, for sample sizes.
  public var plan: PlanSettings?
  /// Whether `primary` or `frontal` was stated, which makes them criteria.
  public var statesCriteria: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case farTargets = "far_targets"
    case primary, frontal, policies, scopes, inputs
    case higherIs = "higher_is"
    case failure, subjects, pose, bootstrap, plan
    case onBadRow = "on_bad_row"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    farTargets = try values.decodeIfPresent([Double].self, forKey: .farTargets) ?? [1e-2, 1e-3, 1e-4]
    primary = try values.decodeIfPresent(PrimarySettings.self, forKey: .primary) ?? PrimarySettings()
    frontal = try values.decodeIfPresent(FrontalSettings.self, forKey: .frontal) ?? FrontalSettings()
    policies = try values.decodeIfPresent([ThresholdPolicy].self, forKey: .policies) ?? [.fixed, .oracle]
    scopes = try values.decodeIfPresent([ThresholdScope].self, forKey: .scopes) ?? [.global, .cell]
    inputs = try values.decode([ComparisonInput].self, forKey: .inputs)
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs) ?? .similar
    failure = try values.decodeIfPresent(FailureSettings.self, forKey: .failure) ?? FailureSettings()
    pose = try values.decodeIfPresent(PoseSettings.self, forKey: .pose)
    bootstrap = try values.decodeIfPresent(BootstrapSettings.self, forKey: .bootstrap) ?? BootstrapSettings()
    subjects = try values.decodeIfPresent(SubjectSettings.self, forKey: .subjects) ?? SubjectSettings()
    onBadRow = try values.decodeIfPresent(BadRowPolicy.self, forKey: .onBadRow) ?? .stop
    plan = try values.decodeIfPresent(PlanSettings.self, forKey: .plan)
    statesCriteria = values.contains(.primary) || values.contains(.frontal)
    // A default that is not among the targets gives way to the strictest of them.
    let strictest = farTargets.min() ?? primary.far
    if !values.contains(.primary), !farTargets.contains(primary.far) { primary.far = strictest }
    if !values.contains(.frontal), !farTargets.contains(frontal.far) { frontal.far = strictest }
  }
}

/// Which way scores point.
public enum ScoreDirection: String, Codable, CaseIterable, Sendable {
  case similar
  /// Distances: turned round where they are read.
  case different
}

/// Where extreme poses must be better.
public struct PrimarySettings: Codable, Sendable, Equatable {
  public var far: Double
  public var sets: [String]

  enum CodingKeys: String, CodingKey, CaseIterable { case far, sets }

  public init(far: Double = 1e-3, sets: [String] = ["f2p", "p2p"]) {
    self.far = far
    self.sets = sets
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = PrimarySettings()
    far = try values.decodeIfPresent(Double.self, forKey: .far) ?? fallback.far
    sets = try values.decodeIfPresent([String].self, forKey: .sets) ?? fallback.sets
  }
}

/// Where frontal faces must be unharmed, and by how much they may lose.
public struct FrontalSettings: Codable, Sendable, Equatable {
  public var far: Double
  public var sets: [String]
  public var margin: PercentagePoints

  enum CodingKeys: String, CodingKey, CaseIterable { case far, sets, margin }

  public init(
    far: Double = 1e-3, sets: [String] = ["f2f"], margin: PercentagePoints = PercentagePoints(fraction: 0.005)
  ) {
    self.far = far
    self.sets = sets
    self.margin = margin
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = FrontalSettings()
    far = try values.decodeIfPresent(Double.self, forKey: .far) ?? fallback.far
    sets = try values.decodeIfPresent([String].self, forKey: .sets) ?? fallback.sets
    margin = try values.decodeIfPresent(PercentagePoints.self, forKey: .margin) ?? fallback.margin
  }
}

/// What counts as no score, and what becomes of it.
public struct FailureSettings: Codable, Sendable, Equatable {
  /// Texts that mean "no score", beside the empty field, nan, NaN, NA, null and -inf.
  public var values: [String]
  public var policy: FailurePolicy

  enum CodingKeys: String, CodingKey, CaseIterable { case values, policy }

  public init(values: [String] = [], policy: FailurePolicy = .reject) {
    self.values = values
    self.policy = policy
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.values = try values.decodeIfPresent([String].self, forKey: .values) ?? []
    policy = try values.decodeIfPresent(FailurePolicy.self, forKey: .policy) ?? .reject
  }
}

/// How poses are binned.
public struct PoseSettings: Codable, Sendable, Equatable {
  public enum Scheme: String, Codable, CaseIterable, Sendable { case efhq }

  /// Angles that were not measured and are taken as given; the report repeats them.
  public struct Assumption: Codable, Sendable, Equatable {
    public var pitch: Double?
    public var roll: Double?

    enum CodingKeys: String, CodingKey, CaseIterable { case pitch, roll }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      pitch = try values.decodeIfPresent(Double.self, forKey: .pitch)
      roll = try values.decodeIfPresent(Double.self, forKey: .roll)
      guard [pitch, roll].compactMap({ $0 }).allSatisfy({ (-180...180).contains($0) }) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "an angle lies outside -180 to 180 degrees")
        )
      }
    }
  }

  public var scheme: Scheme
  public var assume: Assumption?

  enum CodingKeys: String, CodingKey, CaseIterable { case scheme, assume }
}

/// How often and at what level intervals are resampled.
public struct BootstrapSettings: Codable, Sendable, Equatable {
  public var replicates: Int
  public var level: ConfidenceLevel

  enum CodingKeys: String, CodingKey, CaseIterable { case replicates, level }

  /// More would change no digit that a report shows.
  public static let replicateRange = 0...100_000

  public init(replicates: Int = 2000, level: ConfidenceLevel = .percent95) {
    self.replicates = replicates
    self.level = level
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = BootstrapSettings()
    replicates = try values.decodeIfPresent(Int.self, forKey: .replicates) ?? fallback.replicates
    level = try values.decodeIfPresent(ConfidenceLevel.self, forKey: .level) ?? fallback.level
    guard Self.replicateRange.contains(replicates) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "replicates is \(replicates), outside 0 to \(Self.replicateRange.upperBound)"))
    }
  }
}
