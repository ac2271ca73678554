import Statistics
import Verification
import Vocabulary

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
  /// What thresholds are fixed on, apart from the comparisons that are judged.
  public var calibration: CalibrationSettings?
  public var bootstrap: BootstrapSettings
  public var onBadRow: BadRowPolicy
  /// People of the training data, who must not be in the test; `nil`: not checked.
  public var trainingSubjects: TrainingSubjectsInput?
  /// Whether a pair that stands again, or reversed, is left out.
  public var deduplicate: Bool
  /// Other programs whose readings are put beside ours; `nil`, and not written, if there are none.
  public var compat: [CompatibilityMode]?
  /// What is expected, for sample sizes.
  public var plan: PlanSettings?
  /// Whether `primary` or `frontal` was stated, which makes them criteria.
  public var statesCriteria: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case farTargets = "far_targets"
    case primary, frontal, policies, scopes, inputs
    case higherIs = "higher_is"
    case failure, subjects, pose, calibration, bootstrap, compat, plan
    case onBadRow = "on_bad_row"
    case trainingSubjects = "training_subjects"
    case deduplicate
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    farTargets = try values.decodeIfPresent([Double].self, forKey: .farTargets) ?? [1e-2, 1e-3, 1e-4]
    primary = try values.decodeIfPresent(PrimarySettings.self, forKey: .primary) ?? PrimarySettings()
    frontal = try values.decodeIfPresent(FrontalSettings.self, forKey: .frontal) ?? FrontalSettings()
    calibration = try values.decodeIfPresent(CalibrationSettings.self, forKey: .calibration)
    policies =
      try values.decodeIfPresent([ThresholdPolicy].self, forKey: .policies)
      ?? (calibration == nil ? [.fixed, .oracle] : [.fixed, .recalibrated, .oracle])
    scopes = try values.decodeIfPresent([ThresholdScope].self, forKey: .scopes) ?? [.global, .cell]
    inputs = try values.decode([ComparisonInput].self, forKey: .inputs)
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs) ?? .similar
    failure = try values.decodeIfPresent(FailureSettings.self, forKey: .failure) ?? FailureSettings()
    pose = try values.decodeIfPresent(PoseSettings.self, forKey: .pose)
    bootstrap = try values.decodeIfPresent(BootstrapSettings.self, forKey: .bootstrap) ?? BootstrapSettings()
    subjects = try values.decodeIfPresent(SubjectSettings.self, forKey: .subjects) ?? SubjectSettings()
    onBadRow = try values.decodeIfPresent(BadRowPolicy.self, forKey: .onBadRow) ?? .stop
    trainingSubjects = try values.decodeIfPresent(TrainingSubjectsInput.self, forKey: .trainingSubjects)
    deduplicate = try values.decodeIfPresent(Bool.self, forKey: .deduplicate) ?? false
    compat = CompatibilityMode.distinct(
      try values.decodeIfPresent([CompatibilityMode].self, forKey: .compat) ?? [])
    plan = try values.decodeIfPresent(PlanSettings.self, forKey: .plan)
    statesCriteria = values.contains(.primary) || values.contains(.frontal)
    // A default that is not among the targets gives way to the strictest of them.
    let strictest = farTargets.min() ?? primary.far
    if !values.contains(.primary), !farTargets.contains(primary.far) { primary.far = strictest }
    if !values.contains(.frontal), !farTargets.contains(frontal.far) { frontal.far = strictest }
  }
}

extension VerificationSettings {
  /// The policy that a verdict rests on where a criterion names none: each model at its own threshold, fixed on other
  /// people if there are any.
  public var verdictPolicy: ThresholdPolicy {
    [ThresholdPolicy.recalibrated, .oracle, .fixed].first(where: policies.contains) ?? .oracle
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
  /// The threshold policy; `nil`: the one that verdicts rest on.
  public var policy: ThresholdPolicy?

  enum CodingKeys: String, CodingKey, CaseIterable { case far, sets, policy }

  public init(far: Double = 1e-3, sets: [String] = ["f2p", "p2p"]) {
    self.far = far
    self.sets = sets
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = PrimarySettings()
    far = try values.decodeIfPresent(Double.self, forKey: .far) ?? fallback.far
    sets = try values.decodeIfPresent([String].self, forKey: .sets) ?? fallback.sets
    policy = try values.decodeIfPresent(ThresholdPolicy.self, forKey: .policy)
  }
}

/// Where frontal faces must be unharmed, and by how much they may lose.
public struct FrontalSettings: Codable, Sendable, Equatable {
  public var far: Double
  public var sets: [String]
  public var margin: PercentagePoints
  /// The threshold policy; `nil`: the one that verdicts rest on.
  public var policy: ThresholdPolicy?

  enum CodingKeys: String, CodingKey, CaseIterable { case far, sets, margin, policy }

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
    policy = try values.decodeIfPresent(ThresholdPolicy.self, forKey: .policy)
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
  public enum Scheme: String, Codable, CaseIterable, Sendable {
    case efhq
    /// By yaw alone, at ``PoseSettings/edges``.
    case yawBins = "yaw-bins"
  }

  /// Which vote of several estimators counts.
  public enum Vote: String, Codable, CaseIterable, Sendable { case soft, hard }

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
  /// Of the scheme yaw-bins: degrees; the interval that holds 0 is frontal, above it is left, below it right.
  public var edges: [Double]?
  /// Of the scheme efhq, where several estimators voted.
  public var bins: Vote

  enum CodingKeys: String, CodingKey, CaseIterable { case scheme, assume, edges, bins }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    scheme = try values.decode(Scheme.self, forKey: .scheme)
    assume = try values.decodeIfPresent(Assumption.self, forKey: .assume)
    edges = try values.decodeIfPresent([Double].self, forKey: .edges)
    bins = try values.decodeIfPresent(Vote.self, forKey: .bins) ?? .soft
    guard scheme == .yawBins ? yawBins != nil : edges == nil else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: scheme == .yawBins
            ? "the scheme yaw-bins needs ascending edges in degrees with 0 between two of them, "
              + "such as edges: [-60, -30, 30, 60]"
            : "edges belong to the scheme yaw-bins"))
    }
  }

  /// The bin of measured or assumed angles; `nil` if they do not suffice.
  public func bin(_ angles: PoseAngles) -> PoseBin? {
    scheme == .yawBins ? yawBins?.bin(angles.yaw) : angles.bin
  }

  private var yawBins: YawBins? { edges.flatMap(YawBins.init(edges:)) }
}

/// How often and at what level intervals are resampled.
public struct BootstrapSettings: Codable, Sendable, Equatable {
  public var replicates: Int
  public var level: ConfidenceLevel

  enum CodingKeys: String, CodingKey, CaseIterable { case replicates, level }

  /// More would change no digit that a report shows.
  public static let replicateRange = 0...100_000

  /// "Not worse" is a one-sided test at 97.5 %, the lower end of an interval at 95 %: less would claim it too easily.
  public static let leastLevel = 0.95

  /// With fewer an end of an interval would lie beyond all replicates: 39 at 95 %. None at all leaves intervals out.
  public var fewestReplicates: Int { Int((1 / level.tail - 1e-6).rounded(.up)) - 1 }

  public init(replicates: Int = 2000, level: ConfidenceLevel = .percent95) {
    self.replicates = replicates
    self.level = level
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = BootstrapSettings()
    replicates = try values.decodeIfPresent(Int.self, forKey: .replicates) ?? fallback.replicates
    level = try values.decodeIfPresent(ConfidenceLevel.self, forKey: .level) ?? fallback.level
    guard level.value >= Self.leastLevel else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "level is \(level.value); verdicts rest on intervals of at least \(Self.leastLevel)"))
    }
    guard replicates <= 0 || replicates >= fewestReplicates else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "replicates is \(replicates); an interval at this level needs at least \(fewestReplicates), or 0 for none"
        ))
    }
    guard Self.replicateRange.contains(replicates) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "replicates is \(replicates), outside 0 to \(Self.replicateRange.upperBound)"))
    }
  }
}
