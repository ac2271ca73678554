/// TAR as another program states it for a FAR target.
public struct CompatibilityPoint: Sendable, Hashable {
  public let tar: Double
  /// The FAR that belongs to it; `nil` if no threshold does, as between two points of a ROC.
  public let far: Double?
  /// Accept iff score >= threshold; `nil` above all scores, between two points, and where each fold has its own.
  public let threshold: Double?
}

extension ErrorTradeoff {
  /// The scored comparisons' rates at a candidate's index; `candidates.count` stands for +infinity.
  func compatibilityPoint(at index: Int) -> CompatibilityPoint {
    CompatibilityPoint(
      tar: Double(matedAccepted[index]) / Double(matedScored), far: scoredRates(at: index).fmr,
      threshold: index < candidates.count ? candidates[index] : nil)
  }

  /// Whether both classes have a score.
  var hasBothClasses: Bool { matedScored > 0 && nonMatedScored > 0 }

  /// The first of some indices whose FMR lies nearest `far`; `nil` if there are none.
  ///
  /// Distances are compared as rounded doubles, as the programs do, so that equal distances are equal to them.
  func nearestIndex(toFAR far: Double, among indices: some Sequence<Int>) -> Int? {
    var nearest: (index: Int, distance: Double)?
    for index in indices {
      let distance = abs(Double(nonMatedAccepted[index]) / Double(nonMatedScored) - far)
      if distance < nearest?.distance ?? .infinity { nearest = (index, distance) }
    }
    return nearest?.index
  }
}
