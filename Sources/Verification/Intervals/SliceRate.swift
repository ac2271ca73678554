import Statistics

/// The TAR of one of many slices, with an interval in closed form.
///
/// The rate's own interval takes the threshold as given. Where it was fitted to comparisons, its distances d from the rate
/// become sqrt(d² + z²V), V the variance that the threshold alone lends to the rate. From 50 people on the Wilson interval with the effective number of comparisons; below, or where nobody erred, the exact
/// interval with people as trials; below ten people none.
///
/// - Reference: Fogliato, Patil & Perona (2024); Wilson (1927); Clopper & Pearson (1934); Zou & Donner (2008) for the sum.
struct SliceRate {
  /// Accepted comparisons.
  let accepted: BinomialCount
  /// Rejected comparisons, by person; `nil` if the source names no people.
  let clustered: ClusteredCount?
  /// People in the slice; `nil` if the source names none.
  let people: Int?
  /// The variance of the rate that comes of the threshold's own error; 0 if the threshold is stated.
  var ofThreshold = 0.0

  /// Fewest people for the closed form.
  private static let fewestPeople = 50

  func estimate(at level: ConfidenceLevel) -> Estimate {
    let own = atThreshold(level)
    guard ofThreshold > 0, let rate = own.value, let interval = own.interval else { return own }
    let moved = SpecialFunctions.normalQuantile(1 - level.tail) * ofThreshold.squareRoot()
    let (below, above) = (rate - interval.low, interval.high - rate)
    let widened = Interval(
      low: max(0, rate - (below * below + moved * moved).squareRoot()),
      high: min(1, rate + (above * above + moved * moved).squareRoot()))
    return Estimate(rate, widened, level: level, method: own.method)
  }

  /// The rate with its interval at the threshold as it stands.
  private func atThreshold(_ level: ConfidenceLevel) -> Estimate {
    guard let rate = accepted.rate else { return .unknown("the slice holds no comparison", level: level) }
    guard let people else {
      return Estimate(rate, accepted.wilsonInterval(at: level), level: level, method: .independentPairs)
    }
    guard people >= ReplicateSpread.fewestPeople else {
      return Estimate(rate, nil, level: level, method: nil, reason: "fewer than 10 people")
    }
    if people >= Self.fewestPeople, let interval = clustered?.wilsonInterval(at: level) {
      return Estimate(
        rate, Interval(low: 1 - interval.high, high: 1 - interval.low), level: level, method: .wilsonEffective
      )
    }
    // A person counts as much as the share of their comparisons that was accepted.
    let successes = Int((rate * Double(people)).rounded(.down))
    let below = BinomialCount(successes: successes, trials: people).clopperPearsonInterval(at: level)
    let above = BinomialCount(successes: min(people, successes + 1), trials: people)
      .clopperPearsonInterval(at: level)
    let isWhole = rate * Double(people) == Double(successes)
    let interval = isWhole ? below : below.flatMap { low in above.map { low.union($0) } }
    return Estimate(rate, interval, level: level, method: .clopperPearson)
  }
}
