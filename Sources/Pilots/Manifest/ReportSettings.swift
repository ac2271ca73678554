/// The section `report` of a manifest.
public struct ReportSettings: Codable, Sendable, Equatable {
  public var organisation: String?
  /// Own templates by report and language: `management.ja: my-template.md`.
  public var templates: [String: String]?

  enum CodingKeys: String, CodingKey, CaseIterable { case organisation, templates }
}
