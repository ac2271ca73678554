import Statistics
import Vocabulary

/// A difference with the replicates that it was judged by, before it is looked at together with its family.
struct MeasuredContrast {
  var record: ContrastRecord
  let family: ComparisonCell.Family
  /// `nil` if it has no interval, or is not looked at together with others.
  let member: SimultaneousBands.Member?
  /// Whether the cell holds enough people and errors, at a FAR that the data support, to claim anything.
  let claims: Bool
}

extension [MeasuredContrast] {
  /// The records after looking at each family together: bands over its cells, adjusted p values, and readings by the band.
  ///
  /// A family is the cells of one kind under one target, policy, scope and quantity. A cell without spread is left out of
  /// it. A contrast that stands alone is read by its own interval.
  func adjusted(at level: ConfidenceLevel) -> [ContrastRecord] {
    var records = map(\.record)
    for members in Dictionary(grouping: indices, by: { ContrastFamily(self[$0]) }).values {
      let known = members.sorted().filter { self[$0].member != nil }
      guard known.count > 1 else { continue }
      guard let together = SimultaneousBands(known.compactMap { self[$0].member }, at: level) else {
        // Too few replicates for a band are no reason to read each set as if it stood alone.
        for index in known { records[index].reading = .undetermined }
        continue
      }
      for (position, index) in known.enumerated() {
        let quantity = records[index].quantity
        // A band is never narrower than the interval, which an exact reading may have widened.
        let band = quantity.scaled(together.bands[position]).map { band in
          [records[index].delta.interval].compactMap { $0 }.reduce(band) { $0.union($1) }
        }
        records[index].simultaneous = band
        // Nor does looking at many make a difference likelier than looking at one.
        records[index].pAdjusted = Swift.max(together.pValues[position], records[index].p ?? 0)
        if self[index].claims {
          records[index].reading = band.map(quantity.reading) ?? .undetermined
        }
      }
    }
    return records
  }
}

extension ContrastRecord.Quantity {
  /// A band as it was resampled, on the scale of the quantity: ratios are resampled as logarithms. `nil` if it bounds no
  /// ratio.
  fileprivate func scaled(_ band: Interval) -> Interval? {
    self == .farRatio ? band.exponential : band.clamped(to: -1...1)
  }

  /// What an interval of the difference, or of the ratio, says.
  func reading(of interval: Interval) -> ContrastReading {
    let none = self == .farRatio ? 1.0 : 0
    if interval.contains(none) { return .noDifferenceShown }
    return (interval.low > none) == (self == .tar) ? .better : .worse
  }
}

/// The contrasts that are looked at together.
private struct ContrastFamily: Hashable {
  let target: Double
  let policy: ThresholdPolicy
  let scope: ThresholdScope
  let quantity: ContrastRecord.Quantity
  let family: ComparisonCell.Family

  init(_ contrast: MeasuredContrast) {
    target = contrast.record.farTarget
    policy = contrast.record.policy
    scope = contrast.record.scope
    quantity = contrast.record.quantity
    family = contrast.family
  }
}
