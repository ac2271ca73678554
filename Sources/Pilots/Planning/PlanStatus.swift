/// Whether the data at hand suffice.
public enum PlanStatus: String, Codable, Sendable, CaseIterable {
  case enough
  case notEnough = "not-enough"
  /// Something that it depends on is unknown; `reason` beside it says what.
  case undetermined

  /// Enough of everything, not enough of something, or not known.
  static func all(_ statuses: [PlanStatus]) -> PlanStatus {
    if statuses.contains(.notEnough) { return .notEnough }
    return statuses.contains(.undetermined) || statuses.isEmpty ? .undetermined : .enough
  }
}
