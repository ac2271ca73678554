import Vocabulary

/// Which pilot an evaluation speaks of.
public struct PilotIdentity: Codable, Sendable, Equatable {
  /// Names the series in the ledger.
  public var name: String
  public var title: LocalizedText
  public var models: PerArm<ModelIdentity>
  /// Whether the data are made up; every page then says so.
  public var simulated: Bool
  public var organisation: String?
  /// SHA-256 of the frozen plan; `nil` if the criteria were never frozen.
  public var planSha256: String?

  public init(
    name: String, title: LocalizedText, models: PerArm<ModelIdentity>, simulated: Bool,
    organisation: String? = nil, planSha256: String? = nil
  ) {
    self.name = name
    self.title = title
    self.models = models
    self.simulated = simulated
    self.organisation = organisation
    self.planSha256 = planSha256
  }
}
