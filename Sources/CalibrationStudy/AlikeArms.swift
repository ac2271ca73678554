import Statistics

/// A pilot whose arms are alike: whatever it says against that is false.
struct AlikeArms {
  let users: Int
  let seed: UInt64

  static let alarm = 0.001

  var readings: [Reading] {
    let (baseline, augmented) = arms
    let comparison = UnitComparison(
      baseline: baseline, augmented: augmented, metric: .share, level: .percent95, seed: seed)
    let delta = RatioDifference(baseline, augmented)?.pValue
    return [
      Reading(.called, comparison.showsDifference),
      Reading(.significant, (comparison.pValue ?? 1) <= 0.05),
      Reading(.deltaMethod, (delta ?? 1) <= 0.05),
      Reading(.naiveSessions, Self.naive(baseline, augmented)),
      Reading(.sampleRatio, isAlarm(baseline.units, augmented.units)),
      Reading(.sampleRatioSessions, isAlarm(Int(baseline.trials), Int(augmented.trials))),
    ]
  }

  private var arms: (RatioSample, RatioSample) {
    let all = MadeUsers.clustered(rate: 0.05).sample(users, seed: seed, stream: 1)
    let coin = CounterRandom(seed: seed, stream: 3, replicate: 0)
    let isAugmented = (0..<users).map { coin.uniform(at: UInt64($0)) < 0.5 }
    let arm = { (wanted: Bool) in
      let own = (0..<users).filter { isAugmented[$0] == wanted }
      return RatioSample(
        numerators: own.map { all.numerators[$0] }, denominators: own.map { all.denominators[$0] })
    }
    return (arm(false), arm(true))
  }

  private func isAlarm(_ baseline: Int, _ augmented: Int) -> Bool {
    let test = SampleRatioTest(observed: [baseline, augmented], expectedShares: [1, 1])
    return (test?.pValue ?? 1) < Self.alarm
  }

  /// Two proportions, each session for itself.
  private static func naive(_ a: RatioSample, _ b: RatioSample) -> Bool {
    guard let rateA = a.ratio, let rateB = b.ratio, let pooled = a.pooledRate(with: b) else { return false }
    let error = (pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials)).squareRoot()
    return error > 0 && 2 * SpecialFunctions.normalUpperTail(abs(rateB - rateA) / error) <= 0.05
  }
}

extension RatioSample {
  fileprivate func pooledRate(with other: RatioSample) -> Double? {
    let trials = trials + other.trials
    return trials > 0 ? (events + other.events) / trials : nil
  }
}
