import Statistics

/// A beta distribution scaled to [min, max] whose mean leans on the mode with weight λ = 4.
///
/// α = 1 + 4(mode − min)/(max − min), β = 1 + 4(max − mode)/(max − min), mean = (min + 4·mode + max)/6.
///
/// - Reference: Malcolm, Roseboom, Clark & Fazar (1959), Oper. Res. 7, 646–669.
public struct PertShape: Sendable, Hashable {
  /// Weight of the mode in the mean.
  public static let lambda = 4.0
  public let min: Double
  public let mode: Double
  public let max: Double

  /// - Precondition: `min <= mode <= max`. Where both ends coincide the value is certain.
  public init(min: Double, mode: Double, max: Double) {
    precondition(min <= mode && mode <= max, "a mode lies between its ends")
    self.min = min
    self.mode = mode
    self.max = max
  }

  private var width: Double { max - min }
  public var alpha: Double { width > 0 ? 1 + Self.lambda * (mode - min) / width : 1 }
  public var beta: Double { width > 0 ? 1 + Self.lambda * (max - mode) / width : 1 }
  public var mean: Double { (min + Self.lambda * mode + max) / (Self.lambda + 2) }

  /// (mean − min)(max − mean)/(λ + 3).
  public var variance: Double { (mean - min) * (max - mean) / (Self.lambda + 3) }

  /// The value below which the variable falls with probability `p`.
  public func quantile(_ p: Double) -> Double {
    width > 0 ? min + width * SpecialFunctions.betaQuantile(p, alpha, beta) : min
  }
}
