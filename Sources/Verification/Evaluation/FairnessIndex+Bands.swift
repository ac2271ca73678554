import Foundation
import Statistics

/// How an index follows from how far groups are apart, so that simultaneous intervals of the distances give its own.
///
/// An index is the largest of several estimates, or their sum: even of equal groups it is above its ideal, and so are its
/// replicates, by more still. Intervals of the distances themselves have no such bias.
extension FairnessIndex {
  /// The distances that the index is made of, of false match and of false non-match rates.
  func contrasts(fmr: [GroupRate], fnmr: [GroupRate]) -> (fmr: [RateContrast], fnmr: [RateContrast]) {
    switch self {
    case .gapFNMR: ([], Self.pairs(fnmr))
    case .gapFMR: (Self.pairs(fmr), [])
    case .fdr: (Self.pairs(fmr), Self.pairs(fnmr))
    case .inequityRate: (Self.pairs(fmr.logarithms), Self.pairs(fnmr.logarithms))
    case .garbe: (Self.pairs(fmr.relative), Self.pairs(fnmr.relative))
    case .maxOverGeomeanFMR: (Self.fromMean(fmr.logarithms), [])
    case .maxOverGeomeanFNMR: ([], Self.fromMean(fnmr.logarithms))
    }
  }

  /// The index where the distances lie within `fmr` and `fnmr` at once.
  func interval(fmr: [Interval], fnmr: [Interval]) -> Interval {
    let (f, n) = (extent(fmr), extent(fnmr))
    let ends = (index(f.low, n.low), index(f.high, n.high))
    return Interval(low: min(ends.0, ends.1), high: max(ends.0, ends.1)).clamped(to: range)
  }

  /// The index of groups that are so far apart.
  private func index(_ fmr: Double, _ fnmr: Double) -> Double {
    let a = Self.weight
    return switch self {
    case .gapFNMR: fnmr
    case .gapFMR: fmr
    case .fdr: 1 - (a * fmr + (1 - a) * fnmr)
    case .inequityRate: exp(min(a * fmr + (1 - a) * fnmr, Self.mostExponent))
    case .garbe: a * fmr + (1 - a) * fnmr
    case .maxOverGeomeanFMR: exp(min(fmr, Self.mostExponent))
    case .maxOverGeomeanFNMR: exp(min(fnmr, Self.mostExponent))
    }
  }

  /// The largest power of e that is a finite number.
  private static let mostExponent = log(Double.greatestFiniteMagnitude)

  /// How far the groups are apart, at least and at most.
  private func extent(_ bands: [Interval]) -> (low: Double, high: Double) {
    guard !bands.isEmpty else { return (0, 0) }
    switch self {
    case .gapFNMR, .gapFMR, .fdr, .inequityRate:
      return (bands.map(\.leastDistance).max() ?? 0, bands.map(\.mostDistance).max() ?? 0)
    case .garbe:
      // Σ|x_i − x_j| over the ordered pairs / (2·n·(n − 1)·mean) is half the mean of |x_i − x_j| / mean over the pairs.
      return (
        NeumaierSum(bands.map(\.leastDistance)).value / Double(bands.count) / 2,
        NeumaierSum(bands.map(\.mostDistance)).value / Double(bands.count) / 2
      )
    case .maxOverGeomeanFMR, .maxOverGeomeanFNMR:
      return (max(0, bands.map(\.low).max() ?? 0), max(0, bands.map(\.high).max() ?? 0))
    }
  }

  private static func pairs(_ groups: [GroupRate]) -> [RateContrast] {
    groups.indices.flatMap { first in
      groups.indices.dropFirst(first + 1).map { RateContrast(groups[first], less: groups[$0]) }
    }
  }

  private static func fromMean(_ groups: [GroupRate]) -> [RateContrast] {
    groups.indices.map { RateContrast($0, lessMeanOf: groups) }
  }
}

extension Interval {
  /// The smallest |x| of its values.
  var leastDistance: Double { contains(0) ? 0 : min(abs(low), abs(high)) }

  /// The largest |x| of its values.
  var mostDistance: Double { max(abs(low), abs(high)) }
}
