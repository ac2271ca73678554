/// A density that rises from 0 at min to the mode and falls to 0 at max, both in a straight line.
///
/// - Reference: Kotz & van Dorp (2004), Beyond Beta, chapter 1.
public struct TriangularShape: Sendable, Hashable {
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

  public var mean: Double { (min + mode + max) / 3 }

  /// (w² − w·m + m²)/18 with w = max − min and m = mode − min.
  public var variance: Double {
    let (width, rise) = (max - min, mode - min)
    return (width * width - width * rise + rise * rise) / 18
  }

  /// The value below which the variable falls with probability `p`.
  public func quantile(_ p: Double) -> Double {
    let (width, rise) = (max - min, mode - min)
    return p * width <= rise
      ? min + (p * width * rise).squareRoot()
      : max - ((1 - p) * width * (max - mode)).squareRoot()
  }
}
