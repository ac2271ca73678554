/// One line of the checklist of rights: may this data and this model be used for this purpose?
public struct RightsItem: Codable, Sendable, Equatable {
  public enum Name: String, Codable, CaseIterable, Sendable, Hashable {
    /// Terms of the training data and of the model.
    case licence
    /// Consent or another basis of the people concerned, and notice to them.
    case consent
    /// The purpose that was stated to them.
    case purpose
    /// How long what is kept, and how it is deleted.
    case retention
    /// The assessment of what the pilot does to the privacy of the people concerned.
    case privacyAssessment = "privacy_assessment"
    /// Whether somebody looked at how groups of people are treated.
    case fairness

    /// The stage from which on it must be settled; stated as open it is open at any stage.
    public var requiredFrom: Stage {
      switch self {
      case .licence, .consent, .purpose, .retention: .laboratory
      case .privacyAssessment, .fairness: .pilot
      }
    }
  }

  public enum Status: String, Codable, CaseIterable, Sendable {
    case settled, open
  }

  public var item: Name
  public var status: Status
  public var owner: String?
  /// `yyyy-MM-dd`: when it was settled, or is due.
  public var date: String?
  public var note: String?

  enum CodingKeys: String, CodingKey, CaseIterable { case item, status, owner, date, note }

  public init(
    _ item: Name, _ status: Status, owner: String? = nil, date: String? = nil, note: String? = nil
  ) {
    self.item = item
    self.status = status
    self.owner = owner
    self.date = date
    self.note = note
  }
}
