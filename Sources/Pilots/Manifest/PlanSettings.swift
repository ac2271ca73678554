import Statistics

/// The section `verification.plan` of a manifest: what the pilot expects, from which sample sizes follow.
public struct PlanSettings: Codable, Sendable, Equatable {
  /// By how much comparisons that share people count less than independent ones, by class.
  public struct DesignEffects: Codable, Sendable, Equatable {
    public var mated: DesignEffect?
    public var nonMated: DesignEffect?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case mated
      case nonMated = "non_mated"
    }
  }

  /// Mated pairs of a primary set that only the augmented model is expected to accept, of all.
  public var gain: PercentagePoints?
  /// Those that only the baseline is expected to accept.
  public var loss: PercentagePoints?
  /// Mated pairs of a frontal set on which the models are expected to disagree, of all.
  public var discordant: PercentagePoints?
  /// The probability with which an expected gain is to be shown.
  public var power: Double
  public var designEffect: DesignEffects?

  public static let defaultPower = 0.8
  /// Less is a coin's toss, more asks for people without end.
  public static let powerRange = 0.5...0.999

  enum CodingKeys: String, CodingKey, CaseIterable {
    case gain, loss, discordant, power
    case designEffect = "design_effect"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    gain = try values.decodeIfPresent(PercentagePoints.self, forKey: .gain)
    loss = try values.decodeIfPresent(PercentagePoints.self, forKey: .loss)
    discordant = try values.decodeIfPresent(PercentagePoints.self, forKey: .discordant)
    power = try values.decodeIfPresent(Double.self, forKey: .power) ?? Self.defaultPower
    designEffect = try values.decodeIfPresent(DesignEffects.self, forKey: .designEffect)
    if let fault = PlanFault.first(
      gain: gain?.fraction, loss: loss?.fraction, discordant: discordant?.fraction, power: power)
    {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: fault.sentence))
    }
  }
}
