extension ErrorTradeoff {
  /// TAR on the ROC polyline of the scored comparisons at FMR = `far`: a value that no threshold reaches.
  ///
  /// Linear between the point with the largest FMR <= F (its largest TAR) and that with the next larger FMR (its smallest
  /// TAR); the ROC begins at (0, 0).
  ///
  /// - Complexity: O(log n).
  /// - Reference: `numpy.interp` on `roc_curve` of scikit-learn 1.9.1.
  /// - Returns: `nil` if a class has no score. Its FAR is `nil` unless a candidate has exactly that FMR.
  public func interpolatedPoint(atFAR far: Double) -> CompatibilityPoint? {
    guard hasBothClasses else { return nil }
    let within = nonMatedAccepted.partitioningIndex { Double($0) / Double(nonMatedScored) <= far }
    let low = compatibilityPoint(at: within)
    guard let lowFAR = low.far, lowFAR != far, within > 0 else { return low }
    let high = compatibilityPoint(at: within - 1)
    guard let highFAR = high.far else { return low }
    let slope = (high.tar - low.tar) / (highFAR - lowFAR)
    return CompatibilityPoint(tar: low.tar + slope * (far - lowFAR), far: nil, threshold: nil)
  }
}
