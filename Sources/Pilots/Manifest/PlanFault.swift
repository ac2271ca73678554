import Statistics

/// Why expectations cannot be planned with; the same sentences for the manifest and the command line.
public enum PlanFault: Sendable, Equatable {
  case powerOutside(Double)
  case noGain
  case moreThanEverything(String)
  case nothingDiscordant
  case effectOutside(Double)

  public var sentence: String {
    switch self {
    case .powerOutside(let power):
      "power is \(power), outside \(PlanSettings.powerRange.lowerBound) to \(PlanSettings.powerRange.upperBound)"
    case .noGain: "the expected gain is not larger than the expected loss, so there is nothing to show"
    case .moreThanEverything(let what): "\(what) exceeds 100 points"
    case .nothingDiscordant: "discordant is 0pt; two models that never disagree need no pilot"
    case .effectOutside(let value):
      "a design effect is \(value), outside 1 to 1000000; pairs that share nobody have 1"
    }
  }

  /// The first thing wrong; `nil` if all of it can be planned with. Shares are fractions, `nil` is unknown.
  static func first(
    gain: Double?, loss: Double?, discordant: Double?, power: Double, designEffects: [Double] = []
  ) -> PlanFault? {
    if !PlanSettings.powerRange.contains(power) { return .powerOutside(power) }
    if let gain, gain <= loss ?? 0 { return .noGain }
    if (gain ?? 0) + (loss ?? 0) > 1 { return .moreThanEverything("gain plus loss") }
    if let discordant, discordant > 1 { return .moreThanEverything("discordant") }
    if discordant == 0 { return .nothingDiscordant }
    return designEffects.first { !DesignEffect.range.contains($0) }.map(PlanFault.effectOutside)
  }
}
