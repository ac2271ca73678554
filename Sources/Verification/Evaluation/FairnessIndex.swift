/// A number for how unequally a system treats groups of people, from their false match and false non-match rates.
public enum FairnessIndex: String, Codable, CaseIterable, Sendable, Hashable {
  /// Largest − smallest false non-match rate; ideal 0.
  case gapFNMR = "gap_fnmr"
  /// Largest − smallest false match rate; ideal 0.
  case gapFMR = "gap_fmr"
  /// Fairness discrepancy rate, 1 − [a·(max − min FMR) + (1 − a)·(max − min FNMR)]; ideal 1.
  ///
  /// - Reference: de Freitas Pereira & Marcel (2021).
  case fdr
  /// Inequity rate, (max/min FMR)^a · (max/min FNMR)^(1 − a); ideal 1; not estimable if a group has no error.
  ///
  /// - Reference: Grother (2021).
  case inequityRate = "ir"
  /// a·G(FMR) + (1 − a)·G(FNMR) with the Gini coefficient G = n/(n − 1)·Σ|x_i − x_j|/(2n²·mean); ideal 0.
  ///
  /// - Reference: Howard and others (2022).
  case garbe
  /// Largest false match rate over the geometric mean; ideal 1; not estimable if a group has no error.
  ///
  /// - Reference: NIST FRTE, demographic effects.
  case maxOverGeomeanFMR = "max_over_geomean_fmr"
  /// Largest false non-match rate over the geometric mean; ideal 1; not estimable if a group has no error.
  case maxOverGeomeanFNMR = "max_over_geomean_fnmr"

  /// Both kinds of error weigh alike.
  static let weight = 0.5

  /// The index of groups with these rates, in any order; NaN if it cannot be estimated.
  ///
  /// - Precondition: as many rates of either kind.
  /// - Complexity: O(n²) for n groups.
  public func value(fmr: [Double], fnmr: [Double]) -> Double {
    precondition(fmr.count == fnmr.count, "each group has both rates")
    guard fmr.count >= 2, (fmr + fnmr).allSatisfy({ !$0.isNaN }) else { return .nan }
    let a = Self.weight
    return switch self {
    case .gapFNMR: fnmr.gap
    case .gapFMR: fmr.gap
    case .fdr: 1 - (a * fmr.gap + (1 - a) * fnmr.gap)
    case .inequityRate: fmr.spreadRatio.squareRoot() * fnmr.spreadRatio.squareRoot()
    case .garbe: a * fmr.gini + (1 - a) * fnmr.gini
    case .maxOverGeomeanFMR: fmr.maxOverGeometricMean
    case .maxOverGeomeanFNMR: fnmr.maxOverGeometricMean
    }
  }

  /// The values that the index can take.
  var range: ClosedRange<Double> {
    switch self {
    case .gapFNMR, .gapFMR, .fdr, .garbe: 0...1
    case .inequityRate, .maxOverGeomeanFMR, .maxOverGeomeanFNMR: 1...Double.greatestFiniteMagnitude
    }
  }
}
