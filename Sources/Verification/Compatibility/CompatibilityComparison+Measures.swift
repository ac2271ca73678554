extension CompatibilityComparison {
  /// What a mode states of the arm without a FAR target; empty if it has no way of its own.
  func measures(_ mode: CompatibilityMode) -> [CompatibilityMeasure] {
    mode.measures.map { name in
      let (value, own) = (theirs.value(name, as: mode), ours.value(name))
      return CompatibilityMeasure(
        arm: arm, set: set, mode: mode, measure: name, value: value, ours: own,
        reason: reason(name, mode, value, own), missing: theirs.matedMissing + theirs.nonMatedMissing)
    }
  }

  private func reason(
    _ name: CompatibilityMeasure.Name, _ mode: CompatibilityMode, _ value: Double?, _ own: Double?
  ) -> CompatibilityReason {
    guard let value else { return theirs.hasBothClasses ? .notSquarable : .tooFewScores }
    if isSame(value, own) { return .same }
    // The same scores read in our way: what is left is what the program does.
    if isSame(value, theirs.value(name)) { return .missingLeftOut }
    switch name {
    // No mean of two rates is 1 here: FMR = FNMR = 1 at a candidate is our rate as well.
    case .eer: return mode == .pyeer && value == 1 ? .neverCrosses : .notInterpolated
    case .auc: return .lastTrapezoid
    case .dPrime: return theirs.dPrime == nil ? .noSpread : .unsigned
    }
  }

  /// Whether two values differ by rounding alone: rates and areas are quotients of counts, a step of which is larger.
  private func isSame(_ value: Double, _ own: Double?) -> Bool {
    own.map { abs(value - $0) <= 1e-15 * max(1, abs($0)) } ?? false
  }
}

extension ErrorTradeoff {
  /// Our value of a measure; `nil` where it is undefined.
  fileprivate func value(_ name: CompatibilityMeasure.Name) -> Double? {
    switch name {
    case .eer: equalErrorRate?.value
    case .auc: areaUnderCurve
    case .dPrime: dPrime
    }
  }

  /// The value that a mode states.
  fileprivate func value(_ name: CompatibilityMeasure.Name, as mode: CompatibilityMode) -> Double? {
    switch name {
    case .eer: (mode == .bob ? bobEqualErrorRate : pyeerEqualErrorRate)?.value
    case .auc: pyeerAreaUnderCurve
    case .dPrime: pyeerDPrime
    }
  }
}
