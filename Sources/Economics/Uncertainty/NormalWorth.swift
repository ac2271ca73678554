import Foundation
import Statistics

/// A net present value that is normally distributed, against doing nothing, which is worth 0.
public struct NormalWorth: Sendable, Hashable {
  /// In money of month 0.
  public let mean: Double
  public let standardDeviation: Double

  /// - Precondition: `standardDeviation >= 0`.
  public init(mean: Double, standardDeviation: Double) {
    precondition(standardDeviation >= 0, "a standard deviation is not below 0")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The probability that going ahead loses money.
  public var probabilityNegative: Double {
    standardDeviation > 0
      ? SpecialFunctions.normalUpperTail(mean / standardDeviation) : mean < 0 ? 1 : 0
  }

  /// The expected value of perfect information, in money: σ(φ(u) − u(1 − Φ(u))) with u = |mean|/σ.
  ///
  /// The most that a pilot which settles everything is worth.
  ///
  /// - Reference: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory (the unit normal loss).
  public var perfectInformation: Double {
    guard standardDeviation > 0 else { return 0 }
    let distance = abs(mean) / standardDeviation
    let density = exp(-distance * distance / 2) / (2 * Double.pi).squareRoot()
    return standardDeviation * max(0, density - distance * SpecialFunctions.normalUpperTail(distance))
  }
}
