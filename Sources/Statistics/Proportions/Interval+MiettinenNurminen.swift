import Foundation

extension Interval {
  /// The score interval of b − a for two independent proportions: all Δ that the score test with restricted maximum
  /// likelihood does not reject.
  ///
  /// z(Δ) = (p̂_b − p̂_a − Δ)/√((p̃_a(1 − p̃_a)/n_a + p̃_b(1 − p̃_b)/n_b)·N/(N − 1)), p̃ the most likely shares with p̃_b − p̃_a = Δ.
  ///
  /// - Assumes: independent trials and arms.
  /// - Complexity: O(1), some hundred evaluations.
  /// - Reference: Miettinen & Nurminen (1985), Stat. Med. 4, 213–226, equations 8 and 9 and appendix I.
  /// - Returns: `nil` if either arm had no trials.
  public static func miettinenNurminen(
    _ a: BinomialCount, _ b: BinomialCount, at level: ConfidenceLevel = .percent95
  ) -> Interval? {
    guard let rateA = a.rate, let rateB = b.rate else { return nil }
    let z = SpecialFunctions.normalQuantile(1 - level.tail)
    let score = DifferenceScore(a, b, rateB - rateA)
    return Interval(
      low: score.crossing(z, between: -1, and: rateB - rateA),
      high: score.crossing(-z, between: rateB - rateA, and: 1))
  }
}

/// The score statistic of a difference of independent proportions; falls as the difference rises.
private struct DifferenceScore {
  let a: BinomialCount
  let b: BinomialCount
  let estimate: Double

  init(_ a: BinomialCount, _ b: BinomialCount, _ estimate: Double) {
    self.a = a
    self.b = b
    self.estimate = estimate
  }

  private func value(at difference: Double) -> Double {
    let (m, n) = (Double(a.trials), Double(b.trials))
    let low = restrictedRate(difference)
    let high = min(1, max(0, low + difference))
    let variance = (low * (1 - low) / m + high * (1 - high) / n) * (m + n) / (m + n - 1)
    let distance = estimate - difference
    if variance > 0 { return distance / variance.squareRoot() }
    return distance == 0 ? 0 : distance * .infinity
  }

  /// The share of a, as the root of the likelihood's cubic in its trigonometric form.
  private func restrictedRate(_ difference: Double) -> Double {
    let (m, n) = (Double(a.trials), Double(b.trials))
    let (x, y) = (Double(a.successes), Double(b.successes))
    let total = m + n
    // N·p³ + l2·p² + l1·p + l0 = 0 with p the share of a and p + Δ that of b.
    let l2 = (n + 2 * m) * difference - total - x - y
    let l1 = (m * difference - total - 2 * x) * difference + x + y
    let l0 = x * difference * (1 - difference)
    let third = l2 / (3 * total)
    let q = third * third * third - l1 * l2 / (6 * total * total) + l0 / (2 * total)
    let spread = max(0, third * third - l1 / (3 * total)).squareRoot()
    let p = q < 0 ? -spread : spread
    guard p != 0 else { return Swift.min(1, Swift.max(0, -third)) }
    let angle = (Double.pi + acos(Swift.min(1, Swift.max(-1, q / (p * p * p))))) / 3
    let root = 2 * p * cos(angle) - third
    return Swift.min(Swift.min(1, 1 - difference), Swift.max(Swift.max(0, -difference), root))
  }

  /// By halving, until the two ends are neighbours.
  func crossing(_ level: Double, between low: Double, and high: Double) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if value(at: middle) > level { low = middle } else { high = middle }
    }
  }
}
