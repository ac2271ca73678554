import Foundation

/// How far the value of an input may lie from its centre.
public enum InputDistribution: Sendable, Hashable {
  /// One number, taken as certain.
  case point(Double)
  /// Beta distribution scaled to [min, max] with λ = 4 around the mode.
  case pert(min: Double, mode: Double, max: Double)
  case triangular(min: Double, mode: Double, max: Double)
  case uniform(min: Double, max: Double)
  /// Positive values, given by the first and the last decile.
  case lognormal(p10: Double, p90: Double)
  /// Given by the first and the last decile.
  case normal(p10: Double, p90: Double)
  /// A quotation from min to max; the value is the offer, or the middle if none was named.
  case bounds(min: Double, value: Double, max: Double)

  /// The ends and the centre that stand for the distribution when ranges are carried through.
  ///
  /// | distribution | low | base | high |
  /// |---|---|---|---|
  /// | point | value | value | value |
  /// | PERT, triangular | min | mode | max |
  /// | uniform | min | (min + max)/2 | max |
  /// | lognormal | p10 | median = √(p10·p90) | p90 |
  /// | normal | p10 | mean = (p10 + p90)/2 | p90 |
  public var range: ValueRange {
    switch self {
    case .point(let value): ValueRange(value)
    case .pert(let min, let mode, let max), .triangular(let min, let mode, let max),
      .bounds(let min, let mode, let max):
      ValueRange(low: min, base: mode, high: max)
    case .uniform(let min, let max), .normal(let min, let max):
      ValueRange(low: min, base: (min + max) / 2, high: max)
    case .lognormal(let p10, let p90):
      ValueRange(low: p10, base: Swift.min(Swift.max((p10 * p90).squareRoot(), p10), p90), high: p90)
    }
  }
}
