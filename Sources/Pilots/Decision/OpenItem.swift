/// Something that must be settled before a GO although every criterion is met.
public enum OpenItem: Codable, Sendable, Hashable {
  /// A line of the checklist of rights.
  case right(RightsItem.Name)
  /// The criteria were never frozen, which stages from S2 on need.
  case plan
  /// The evidence is weaker than the stage needs.
  case evidence
  /// Who turns a model back, and when, is not stated, which a roll-out to all units needs.
  case operatingRules
  /// A warning that bars a GO, by its code.
  case warning(String)

  /// `rights.licence`, `plan`, `evidence`, `operating_rules`, `M006`.
  public var code: String {
    switch self {
    case .right(let name): "rights.\(name.rawValue)"
    case .plan: "plan"
    case .evidence: "evidence"
    case .operatingRules: "operating_rules"
    case .warning(let code): code
    }
  }

  public init(from decoder: any Decoder) throws {
    let code = try decoder.singleValueContainer().decode(String.self)
    switch code {
    case "plan": self = .plan
    case "evidence": self = .evidence
    case "operating_rules": self = .operatingRules
    default:
      let name = code.hasPrefix("rights.") ? RightsItem.Name(rawValue: String(code.dropFirst(7))) : nil
      self = name.map(OpenItem.right) ?? .warning(code)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
