import Statistics

/// A question that mated pairs are to answer, with what is expected; `nil` where that is unknown.
enum PairQuestion {
  /// Is more accepted?
  case gain(PairedChange?, loss: Double?, level: ConfidenceLevel)
  /// Is at most `margin` fewer accepted?
  case unharmed(margin: Double, discordance: Double?, level: ConfidenceLevel)

  var margin: Double? {
    if case .unharmed(let margin, _, _) = self { return margin }
    return nil
  }

  var isKnown: Bool {
    switch self {
    case .gain(let change, _, _): change != nil
    case .unharmed: trial != nil
    }
  }

  /// Why nothing can be planned.
  var unknown: String {
    switch self {
    case .gain: "the expected gain and loss are unknown"
    case .unharmed(let margin, _, _):
      margin > 0 && margin <= 1
        ? "how often the models disagree on frontal faces is unknown"
        : "the margin lies outside 0 to 100 points"
    }
  }

  private var trial: NonInferiorityTrial? {
    guard case .unharmed(let margin, let discordance?, _) = self, margin > 0, margin <= 1 else { return nil }
    return NonInferiorityTrial(margin: margin, discordance: discordance)
  }

  func pairs(power: Double) -> Int? {
    switch self {
    case .gain(let change, _, let level): change?.pairsForSuperiority(power: power, level: level)
    case .unharmed(_, _, let level): trial?.pairs(power: power, level: level)
    }
  }

  func power(pairs: Double) -> Double? {
    switch self {
    case .gain(let change, _, let level): change?.power(pairs: pairs, level: level)
    case .unharmed(_, _, let level): trial?.power(pairs: pairs, level: level)
    }
  }

  /// The smallest gain or margin that `pairs` show.
  func detectable(pairs: Double, power: Double) -> Double? {
    switch self {
    case .gain(_, let loss, let level):
      loss.flatMap { PairedChange.detectableGain(loss: $0, pairs: pairs, power: power, level: level) }
    case .unharmed(_, let discordance, let level):
      discordance.flatMap {
        NonInferiorityTrial.detectableMargin(discordance: $0, pairs: pairs, power: power, level: level)
      }
    }
  }
}
