/// What PyEER reports. Only scored comparisons count, and there is no candidate above the scores.
///
/// - Reference: M. Aguado Martínez, PyEER 0.5.6.
extension ErrorTradeoff {
  /// TAR at the first candidate, ascending, whose FMR lies nearest `far`; its FMR may exceed the target.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if a class has no score.
  public func pyeerPoint(atFAR far: Double) -> CompatibilityPoint? {
    guard hasBothClasses else { return nil }
    return nearestIndex(toFAR: far, among: candidates.indices).map(compatibilityPoint(at:))
  }

  /// The mean of FMR and FNMR at the first candidate with FMR <= FNMR or the one before it, whichever sum is smaller (the
  /// one before on a tie).
  ///
  /// Where FMR exceeds FNMR at every candidate, PyEER warns and states 1.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if a class has no score.
  public var pyeerEqualErrorRate: CompatibilityEqualErrorRate? {
    guard hasBothClasses else { return nil }
    guard let first = candidates.indices.first(where: { scoredRates(at: $0).fmr <= scoredRates(at: $0).fnmr })
    else {
      return CompatibilityEqualErrorRate(value: 1, fmr: 1, fnmr: 1, threshold: candidates[0])
    }
    let rates = scoredRates(at: first)
    guard rates.fmr != rates.fnmr, first > 0 else { return meanRate(at: first) }
    let before = scoredRates(at: first - 1)
    return meanRate(at: before.fmr + before.fnmr <= rates.fmr + rates.fnmr ? first - 1 : first)
  }

  /// The area by trapezoids that end at the highest score, so without the last one of all.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if a class has no score.
  public var pyeerAreaUnderCurve: Double? {
    guard hasBothClasses else { return nil }
    let last = candidates.count - 1
    let beyond = matedAccepted[last] * nonMatedAccepted[last]
    return Double(twiceU - beyond) / (2 * Double(matedScored) * Double(nonMatedScored))
  }

  /// |d′|, and 1 where neither class varies.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if a class has no score, or the scores are too large to square.
  public var pyeerDPrime: Double? {
    guard hasBothClasses else { return nil }
    let isConstant = { (accepted: [Int]) in
      self.candidates.indices.count { accepted[$0] > accepted[$0 + 1] } == 1
    }
    if isConstant(matedAccepted) && isConstant(nonMatedAccepted) { return 1 }
    return dPrime.map(abs)
  }

  func meanRate(at index: Int, threshold: Double? = nil) -> CompatibilityEqualErrorRate {
    let (fmr, fnmr) = scoredRates(at: index)
    return CompatibilityEqualErrorRate(
      value: (fmr + fnmr) / 2, fmr: fmr, fnmr: fnmr, threshold: threshold ?? candidates[index])
  }
}
