/// One unit of a ratio metric as resampling adds it up: its residual from a central ratio, its size, and their products.
struct RatioUnit: Sendable {
  let residual: Double
  let size: Double

  /// Residuals from one ratio keep the products small, so that no digits are lost where units hardly differ.
  static func all(of sample: RatioSample, around ratio: Double) -> [RatioUnit] {
    zip(sample.numerators, sample.denominators).map { y, m in
      let residual = y - ratio * m
      let isRounding = abs(residual) <= 1e-14 * (abs(y) + abs(ratio * m))
      return RatioUnit(residual: isRounding ? 0 : residual, size: m)
    }
  }
}

/// Sums over some units of a ratio metric, from which ratio and variance follow without a second pass.
struct RatioSums: Sendable {
  private(set) var units = 0.0
  private(set) var residual = 0.0
  private(set) var size = 0.0
  private(set) var residualSquares = 0.0
  private(set) var products = 0.0
  private(set) var sizeSquares = 0.0

  @inline(__always)
  mutating func add(_ unit: RatioUnit) {
    units += 1
    residual += unit.residual
    size += unit.size
    residualSquares += unit.residual * unit.residual
    products += unit.residual * unit.size
    sizeSquares += unit.size * unit.size
  }

  static func - (whole: Self, part: Self) -> Self {
    var rest = whole
    rest.units -= part.units
    rest.residual -= part.residual
    rest.size -= part.size
    rest.residualSquares -= part.residualSquares
    rest.products -= part.products
    rest.sizeSquares -= part.sizeSquares
    return rest
  }

  /// The ratio less the central one; `nil` if no unit has a size.
  var ratio: Double? { size > 0 ? residual / size : nil }

  /// ``RatioSample/variance`` from the sums: k/(k − 1) · Σ(y − r·m)² / M².
  var variance: Double? {
    guard units >= 2, let ratio else { return nil }
    let spread = residualSquares - 2 * ratio * products + ratio * ratio * sizeSquares
    let isRounding = spread <= 1e-12 * (residualSquares + ratio * ratio * sizeSquares)
    return isRounding ? 0 : units / (units - 1) * spread / (size * size)
  }
}
