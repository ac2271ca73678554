import Vocabulary

/// Reads the scores of one arm in one set in every mode that is asked for, and says why each differs from ours.
struct CompatibilityComparison: Sendable {
  let arm: Arm
  let set: String
  /// Ours: with the scores that take part, and with what becomes of missing ones.
  let ours: ErrorTradeoff
  /// Theirs: every score that this arm has.
  let theirs: ErrorTradeoff
  private let folds: EFHQFolds?

  /// - Parameters:
  ///   - mated: scores in the order of the comparisons.
  ///   - nonMated: likewise.
  init(arm: Arm, set: String, ours: ErrorTradeoff, mated: [Double], nonMated: [Double]) {
    (self.arm, self.set, self.ours) = (arm, set, ours)
    theirs = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
    folds = EFHQFolds(mated: mated, nonMated: nonMated)
  }

  func record(_ mode: CompatibilityMode, atFAR far: Double) -> CompatibilityRecord {
    let point = point(mode, atFAR: far)
    let own = ours.nonMated > 0 ? ours.operatingPoint(atFAR: far).tar : nil
    return CompatibilityRecord(
      arm: arm, set: set, farTarget: far, mode: mode, tar: point?.tar, farReached: point?.far, ours: own,
      reason: reason(mode, far, point, own), missing: theirs.matedMissing + theirs.nonMatedMissing)
  }

  private func point(_ mode: CompatibilityMode, atFAR far: Double) -> CompatibilityPoint? {
    switch mode {
    case .pyeer: theirs.pyeerPoint(atFAR: far)
    case .bob: theirs.bobPoint(atFAR: far)
    case .insightface: theirs.insightfacePoint(atFAR: far)
    case .interp: theirs.interpolatedPoint(atFAR: far)
    case .efhq: folds?.point(atFAR: far)
    }
  }

  private func reason(
    _ mode: CompatibilityMode, _ far: Double, _ point: CompatibilityPoint?, _ own: Double?
  ) -> CompatibilityReason {
    guard let point else { return mode == .efhq && folds != nil ? .gridTooCoarse : .tooFewScores }
    if point.tar == own { return .same }
    // The same comparisons read in our way: what is left is what the program does.
    let scored = theirs.operatingPoint(atFAR: far)
    if point.tar == scored.tar { return .missingLeftOut }
    switch mode {
    case .interp where point.far == nil: return .interpolated
    case .efhq: return .folds
    case .bob where point.far == scored.far: return .nonMatedThreshold
    default: break
    }
    if let reached = point.far, reached > far { return .farExceeded }
    return mode == .insightface ? .thinned : .budgetRounding
  }
}

extension CellReading {
  /// The sets that other programs are asked about.
  private static let compared: Set<String> = ["all", "f2f", "f2p", "p2p"]

  /// One comparison with other programs a set and arm; none if no mode is asked for.
  ///
  /// - Parameter scores: both arms' scores before any were left out.
  func otherPrograms(_ scores: PerArm<ScoreColumn>) -> [CompatibilityComparison] {
    guard !design.compatibility.isEmpty else { return [] }
    return cells.indices.filter { Self.compared.contains(cells[$0].name) }.flatMap { cell in
      Arm.allCases.map { comparison(cell, $0, scores[$0].values) }
    }
  }

  private func comparison(_ cell: Int, _ arm: Arm, _ column: [Double]) -> CompatibilityComparison {
    let isMated = inputs.comparisons.isMated
    let rows = cells[cell].rows.map { Int($0) }
    return CompatibilityComparison(
      arm: arm, set: cells[cell].name, ours: tradeoffs[cell][arm],
      mated: rows.filter { isMated[$0] }.map { column[$0] },
      nonMated: rows.filter { !isMated[$0] }.map { column[$0] })
  }
}

extension VerificationDesign {
  /// One record a mode, set, arm and target; `nil` if no mode is asked for.
  func compatibility(_ comparisons: [CompatibilityComparison]) -> [CompatibilityRecord]? {
    guard !compatibility.isEmpty else { return nil }
    return compatibility.flatMap { mode in
      comparisons.flatMap { comparison in targets.map { comparison.record(mode, atFAR: $0) } }
    }
  }

  /// One measure a mode, set, arm and name; `nil` if no mode has a measure of its own.
  func compatibilityMeasures(_ comparisons: [CompatibilityComparison]) -> [CompatibilityMeasure]? {
    let measures = compatibility.flatMap { mode in comparisons.flatMap { $0.measures(mode) } }
    return measures.isEmpty ? nil : measures
  }
}
