import Statistics
import Vocabulary

/// Whether units fell to the arms in the planned shares: overall at each stage, and by day, site and device.
///
/// Phases with another allocation are tested each by itself; the smallest p value, adjusted for their number (Holm), counts.
///
/// - Reference: Fabijan and others (2019), KDD.
struct SampleRatios {
  /// One test, with what was counted.
  struct Result {
    let counts: PerArm<Int>
    /// `nil` without units.
    let pValue: Double?
  }

  let table: TransactionTable
  let window: LogWindow
  let settings: OperationsSettings

  func overall(_ stage: UnitExposure.Stage) -> Result {
    let phases = window.phases.indices.map { phase in
      result(
        PerArm { table.exposure.count(stage, $0, phase: phase, of: window) }, share(phase))
    }
    let known = phases.compactMap(\.pValue)
    return Result(
      counts: PerArm { table.exposure.count(stage, $0) },
      pValue: known.min().map { min(1, $0 * Double(known.count)) })
  }

  /// The part of the traffic that is least like planned, after Holm's adjustment over all days, sites and devices.
  ///
  /// - Parameter parts: of the eligible transactions.
  /// - Returns: `nil` too where the planned share changes between phases: those who keep the arm that they once got make no part
  ///   of a later phase like its plan.
  func worstPart(_ parts: [PartUnits]) -> (part: PartUnits, result: Result)? {
    // Parts that are themselves what was randomised lie in one arm each.
    let kinds =
      [.day: .day, .site: .site, .device: .device] as [TransactionSet.Kind: OperationsSettings.UnitType]
    guard window.phases.indices.allSatisfy({ share($0) == share(0) }) else { return nil }
    let parts = parts.filter { set in kinds[set.kind].map { $0 != settings.unit } ?? false }
    let results = parts.map { result($0.units, share(0)) }
    let adjusted = holmAdjusted(results.map { $0.pValue ?? 1 })
    guard let worst = adjusted.indices.min(by: { adjusted[$0] < adjusted[$1] }) else { return nil }
    return (parts[worst], Result(counts: results[worst].counts, pValue: adjusted[worst]))
  }

  private func share(_ phase: Int) -> PerArm<Double> {
    phase == 0 ? settings.plannedShare : settings.phases[phase - 1].plannedShare ?? settings.plannedShare
  }

  private func result(_ counts: PerArm<Int>, _ share: PerArm<Double>) -> Result {
    let test = SampleRatioTest(
      observed: [counts.baseline, counts.augmented], expectedShares: [share.baseline, share.augmented])
    return Result(counts: counts, pValue: test?.pValue)
  }
}
