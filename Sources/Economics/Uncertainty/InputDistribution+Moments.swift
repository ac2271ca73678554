extension InputDistribution {
  /// The expected value, in the unit of the input.
  ///
  /// A quotation from min to max is taken as triangular around its value. It is not the base of ``range``, which is the
  /// most likely value or the median.
  public var mean: Double {
    switch self {
    case .point(let value): value
    case .pert(let min, let mode, let max): PertShape(min: min, mode: mode, max: max).mean
    case .triangular(let min, let mode, let max), .bounds(let min, let mode, let max):
      TriangularShape(min: min, mode: mode, max: max).mean
    case .uniform(let min, let max): (min + max) / 2
    case .normal(let p10, let p90): NormalShape(p10: p10, p90: p90).mean
    case .lognormal(let p10, let p90): LognormalShape(p10: p10, p90: p90).mean
    }
  }

  /// The variance, in the square of the unit of the input.
  public var variance: Double {
    switch self {
    case .point: 0
    case .pert(let min, let mode, let max): PertShape(min: min, mode: mode, max: max).variance
    case .triangular(let min, let mode, let max), .bounds(let min, let mode, let max):
      TriangularShape(min: min, mode: mode, max: max).variance
    case .uniform(let min, let max): (max - min) * (max - min) / 12
    case .normal(let p10, let p90): NormalShape(p10: p10, p90: p90).variance
    case .lognormal(let p10, let p90): LognormalShape(p10: p10, p90: p90).variance
    }
  }

  /// The value below which the input falls with probability `p`, by which it is drawn from a uniform number.
  ///
  /// - Precondition: `0 < p < 1`.
  public func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile's probability lies between 0 and 1")
    return switch self {
    case .point(let value): value
    case .pert(let min, let mode, let max): PertShape(min: min, mode: mode, max: max).quantile(p)
    case .triangular(let min, let mode, let max), .bounds(let min, let mode, let max):
      TriangularShape(min: min, mode: mode, max: max).quantile(p)
    case .uniform(let min, let max): min + p * (max - min)
    case .normal(let p10, let p90): NormalShape(p10: p10, p90: p90).quantile(p)
    case .lognormal(let p10, let p90): LognormalShape(p10: p10, p90: p90).quantile(p)
    }
  }
}
