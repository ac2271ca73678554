import Economics
import Operations
import Vocabulary

/// What a pilot is: the content of `pilot.yaml`, with its defaults filled in.
public struct PilotManifest: Codable, Sendable, Equatable {
  public static let schema = "contrapose/pilot/1"

  public var schema: String
  /// Names the ledger's series: lowercase letters, digits and hyphens.
  public var name: String
  public var title: LocalizedText
  public var seed: UInt64
  public var languages: [ReportLanguage]
  public var models: Models
  /// Whether the data are made up; every page then says so.
  public var simulated: Bool
  public var verification: VerificationSettings?
  public var operations: OperationsSettings?
  public var economics: EconomicsSettings?
  public var criteria: CriteriaSettings?
  public var rights: [RightsItem]
  public var report: ReportSettings?
  /// What archives of arrays may ask for.
  public var limits: LimitSettings
  /// How identifiers are protected in what is written.
  public var privacy: PrivacySettings
  /// The ledger's file, relative to the manifest.
  public var ledger: String
  public var silence: [SilenceSettings]
  /// The file of the frozen plan, relative to the manifest; `nil`: the criteria were never frozen.
  public var plan: String?
  /// Recorded changes of what the plan froze.
  public var deviations: [PlanDeviation]?
  /// What is asked of those who decide.
  public var request: RequestSettings?
  /// How data and traffic are to grow.
  public var rollout: [RolloutStep]?
  /// Who turns the model back, and when.
  public var operatingRules: OperatingRules?
  /// By key of a KPI, the rate, seconds or count that was promised.
  public var kpiTargets: [String: Double]?

  public static let defaultLedger = "contrapose.sqlite"

  enum CodingKeys: String, CodingKey, CaseIterable {
    case schema, name, title, seed, languages, models, simulated, verification, operations, economics,
      criteria
    case rights, report, limits, privacy, ledger, silence, plan, deviations, request, rollout
    case operatingRules = "operating_rules"
    case kpiTargets = "kpi_targets"
  }

  /// The two models.
  public struct Models: Codable, Sendable, Equatable {
    public var baseline: ModelSettings
    public var augmented: ModelSettings

    enum CodingKeys: String, CodingKey, CaseIterable { case baseline, augmented }

    public subscript(arm: Arm) -> ModelSettings { arm == .baseline ? baseline : augmented }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.decode(String.self, forKey: .schema)
    name = try values.decode(String.self, forKey: .name)
    title =
      try values.decodeIfPresent(LocalizedText.self, forKey: .title) ?? LocalizedText(en: name, ja: name)
    seed = try values.decodeIfPresent(UInt64.self, forKey: .seed) ?? 1
    languages =
      try values.decodeIfPresent([ReportLanguage].self, forKey: .languages) ?? [.english, .japanese]
    guard !languages.isEmpty else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "languages names none; write [en], [ja] or both"))
    }
    models = try values.decode(Models.self, forKey: .models)
    simulated = try values.decodeIfPresent(Bool.self, forKey: .simulated) ?? false
    verification = try values.decodeIfPresent(VerificationSettings.self, forKey: .verification)
    operations = try values.decodeIfPresent(OperationsSettings.self, forKey: .operations)
    economics = try values.decodeIfPresent(EconomicsSettings.self, forKey: .economics)
    criteria = try values.decodeIfPresent(CriteriaSettings.self, forKey: .criteria)
    rights = try values.decodeIfPresent([CheckedRight].self, forKey: .rights)?.map(\.item) ?? []
    report = try values.decodeIfPresent(ReportSettings.self, forKey: .report)
    limits = try values.decodeIfPresent(LimitSettings.self, forKey: .limits) ?? LimitSettings()
    privacy = try values.decodeIfPresent(PrivacySettings.self, forKey: .privacy) ?? PrivacySettings()
    ledger = try values.decodeIfPresent(String.self, forKey: .ledger) ?? Self.defaultLedger
    silence = try values.decodeIfPresent([SilenceSettings].self, forKey: .silence) ?? []
    plan = try values.decodeIfPresent(String.self, forKey: .plan)
    deviations = try values.decodeIfPresent([PlanDeviation].self, forKey: .deviations)
    request = try values.decodeIfPresent(RequestSettings.self, forKey: .request)
    rollout = try values.decodeIfPresent([RolloutStep].self, forKey: .rollout)
    operatingRules = try values.decodeIfPresent(OperatingRules.self, forKey: .operatingRules)
    kpiTargets = try values.decodeIfPresent(CheckedTargets.self, forKey: .kpiTargets)?.values
  }
}
