import Statistics
import Vocabulary

/// Intervals that hold for all differences of a figure at once.
///
/// Each is the difference's own interval, its ends moved away by the critical value of the largest of the family over that of
/// one. Rates of the same transactions are one family, with the correlations that their units show; poses, sites,
/// devices and flows are one each for each rate, taken as independent, which makes it no narrower than it should be.
///
/// - Reference: Šidák (1967), J. Am. Stat. Assoc. 62, 626–633; Hothorn, Bretz & Westfall (2008), Biometrical J. 50, 346–363.
struct FamilyIntervals {
  private(set) var contrasts: [KPIContrast]
  private let level: ConfidenceLevel

  /// - Parameters:
  ///   - kinds: of each part, by its name.
  ///   - whole: all transactions.
  ///   - isPaired: whether both models saw the same transactions, so that arms are not independent.
  init(
    _ contrasts: [KPIContrast], _ kinds: [String: TransactionSet.Kind], _ whole: TransactionSet,
    isPaired: Bool,
    level: ConfidenceLevel, seed: UInt64
  ) {
    self.contrasts = contrasts
    self.level = level
    let known = contrasts.indices.filter {
      contrasts[$0].kpi.unit != .seconds && contrasts[$0].delta.interval != nil
    }
    let ofAll = known.filter { contrasts[$0].set == "all" }
    let deviate = isPaired ? nil : Self.deviate(ofAll.map { contrasts[$0].kpi }, whole, seed)
    widen(ofAll, deviate?.critical(at: level))
    let parts = known.filter { index in
      let set = contrasts[index].set
      return !set.contains("+") && kinds[set].map(Self.drawn.contains) == true
    }
    let families = Dictionary(grouping: parts) {
      Family(kpi: contrasts[$0].kpi, kind: kinds[contrasts[$0].set])
    }
    for family in families.values { widen(family, nil) }
  }

  /// The kinds of parts that figures set side by side.
  private static let drawn: [TransactionSet.Kind] = [.pose, .site, .device, .flow]

  private struct Family: Hashable {
    let kpi: KPI
    let kind: TransactionSet.Kind?
  }

  /// `nil` if fewer than two vary together; a rate that is not counted by unit goes with no other.
  private static func deviate(_ kpis: [KPI], _ whole: TransactionSet, _ seed: UInt64) -> LargestDeviate? {
    let counted = kpis.indices.filter { kpis[$0].isCounted }
    guard counted.count > 1 else { return nil }
    var joint = JointDeviations()
    for index in counted {
      let sums = whole.samples.map { RatioSample($0.unitSums(kpis[index])) }
      joint.add(sums.baseline, sums.augmented)
    }
    let found = joint.correlations
    var correlations = kpis.indices.map { row in kpis.indices.map { $0 == row ? 1.0 : 0 } }
    for (a, first) in counted.enumerated() {
      for (b, second) in counted.enumerated() { correlations[first][second] = found[a][b] }
    }
    return LargestDeviate(correlations: correlations, seed: seed)
  }

  private mutating func widen(_ family: [Int], _ critical: Double?) {
    guard !family.isEmpty else { return }
    let factor =
      (critical ?? LargestDeviate.criticalOfIndependent(family.count, at: level))
      / SpecialFunctions.normalQuantile(1 - level.tail)
    for index in family {
      let delta = contrasts[index].delta
      guard let value = delta.value, let own = delta.interval else { continue }
      let wide = Interval(low: value - factor * (value - own.low), high: value + factor * (own.high - value))
      contrasts[index].simultaneous = contrasts[index].kpi.unit == .share ? wide.clamped(to: -1...1) : wide
    }
  }
}
