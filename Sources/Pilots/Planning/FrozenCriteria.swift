import Operations
import Statistics
import Verification
import Vocabulary

/// What decides, as a plan freezes it: everything that could be bent after the results are known.
///
/// Lists that have no order are sorted, so that the same criteria in another order are the same. What belongs to comparisons
/// is absent in a pilot that compares no faces.
public struct FrozenCriteria: Codable, Sendable, Equatable {
  public struct Primary: Codable, Sendable, Equatable {
    public var far: Double
    public var sets: [String]
  }

  public struct Frontal: Codable, Sendable, Equatable {
    public var far: Double
    public var sets: [String]
    /// Largest loss of TAR that counts as unharmed, as a fraction.
    public var margin: Double
  }

  /// The threshold policy that each criterion is judged under.
  public struct VerdictPolicy: Codable, Sendable, Equatable {
    /// Extreme poses.
    public var tar: ThresholdPolicy
    public var frontal: ThresholdPolicy
    public var far = ThresholdPolicy.fixed
  }

  /// A model as the manifest names it.
  public struct Model: Codable, Sendable, Equatable {
    public var name: String
    public var version: String
    public var threshold: Double?

    init(_ settings: ModelSettings) {
      (name, version, threshold) = (settings.name, settings.version, settings.threshold)
    }
  }

  /// Which model is which arm's; `nil` in plans of earlier versions alone.
  public var models: PerArm<Model>?
  public var primary: Primary?
  public var frontal: Frontal?
  /// Descending.
  public var farTargets: [Double]?
  /// Largest ratio of false accept rates that counts as unharmed.
  public var farRatioLimit: Double?
  public var policies: [ThresholdPolicy]?
  public var scopes: [ThresholdScope]?
  public var verdictPolicy: VerdictPolicy?
  /// What thresholds are fixed on; `nil` without a calibration set.
  public var calibration: CalibrationSettings?
  public var failure: FailurePolicy?
  public var level: ConfidenceLevel?
  public var replicates: Int?
  public var seed: UInt64
  public var looks: CriteriaSettings.Looks.Kind
  /// The section `criteria` as it stands; `nil` if the pilot has none.
  public var field: CriteriaSettings?
  /// How the log is counted; `nil` in plans of earlier versions alone.
  public var operations: FrozenOperations?

  init(
    _ settings: VerificationSettings, seed: UInt64, field: CriteriaSettings?, operations: OperationsSettings?
  ) {
    primary = Primary(far: settings.primary.far, sets: settings.primary.sets.sorted())
    frontal = Frontal(
      far: settings.frontal.far, sets: settings.frontal.sets.sorted(),
      margin: settings.frontal.margin.fraction)
    farTargets = settings.farTargets.sorted(by: >)
    farRatioLimit = LaboratoryCriteria.farRatioLimit
    policies = ThresholdPolicy.allCases.filter(settings.policies.contains)
    scopes = ThresholdScope.allCases.filter(settings.scopes.contains)
    verdictPolicy = VerdictPolicy(
      tar: settings.primary.policy ?? settings.verdictPolicy,
      frontal: settings.frontal.policy ?? settings.verdictPolicy)
    calibration = settings.calibration
    failure = settings.failure.policy
    level = settings.bootstrap.level
    replicates = settings.bootstrap.replicates
    self.seed = seed
    looks = field?.looks?.kind ?? .fixed
    self.field = field
    self.operations = FrozenOperations(operations)
  }

  /// Those of a pilot that compares no faces.
  init(field: CriteriaSettings, seed: UInt64, operations: OperationsSettings?) {
    self.seed = seed
    looks = field.looks?.kind ?? .fixed
    self.field = field
    self.operations = FrozenOperations(operations)
  }
}

extension PilotManifest {
  /// The criteria as a plan would freeze them today; `nil` if there is none.
  public var frozenCriteria: FrozenCriteria? {
    var frozen =
      verification.map { FrozenCriteria($0, seed: seed, field: criteria, operations: operations) }
      ?? criteria.map { FrozenCriteria(field: $0, seed: seed, operations: operations) }
    frozen?.models = PerArm { FrozenCriteria.Model(models[$0]) }
    return frozen
  }
}
