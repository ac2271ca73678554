import Vocabulary

/// The section `request` of a manifest: what is asked of those who decide, in their words.
public struct RequestSettings: Codable, Sendable, Equatable {
  /// A risk, what is done about it, and who answers for it.
  public struct Risk: Codable, Sendable, Equatable {
    public var risk: LocalizedText
    public var measure: LocalizedText?
    public var owner: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case risk, measure, owner }
  }

  public var subject: LocalizedText?
  public var background: LocalizedText?
  /// What is proposed.
  public var proposal: LocalizedText?
  /// What must hold for the approval to stand.
  public var conditions: LocalizedText?
  public var risks: [Risk]?
  /// `yyyy-MM-dd`.
  public var decisionDate: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case subject, background, proposal, conditions, risks
    case decisionDate = "decision_date"
  }

  /// The same key as a stored evaluation gives it: its decoder turns every key from snake_case. Not `CaseIterable`, so that a
  /// manifest may not use it.
  private enum StoredKeys: String, CodingKey { case decisionDate }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let empty = try CodingKeys.allCases.first { try values.contains($0) && values.decodeNil(forKey: $0) }
    subject = try values.decodeIfPresent(LocalizedText.self, forKey: .subject)
    background = try values.decodeIfPresent(LocalizedText.self, forKey: .background)
    proposal = try values.decodeIfPresent(LocalizedText.self, forKey: .proposal)
    conditions = try values.decodeIfPresent(LocalizedText.self, forKey: .conditions)
    risks = try values.decodeIfPresent([Risk].self, forKey: .risks)
    let stored = try decoder.container(keyedBy: StoredKeys.self)
    decisionDate =
      try values.decodeIfPresent(String.self, forKey: .decisionDate)
      ?? stored.decodeIfPresent(String.self, forKey: .decisionDate)
    let hasOwners = (risks ?? []).allSatisfy { $0.owner?.allSatisfy(\.isWhitespace) != true }
    let faults = [
      empty.map { "'\($0.stringValue)' is written, and nothing stands there; fill it in, or take it away" },
      decisionDate.map(CalendarDay.isDay) ?? true
        ? nil : "decision_date is no day of the calendar; write it like 2026-12-15",
      hasOwners ? nil : "a risk has an owner, and names nobody",
    ]
    if let fault = faults.compactMap(\.self).first {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
  }
}
