import Verification

extension PilotInputs {
  /// What a plan may know of the comparisons, cut as a run cuts them; `nil` without comparisons.
  ///
  /// - Complexity: O(comparisons · sets).
  public var counts: (judged: [SetCounts], calibration: CalibrationCounts?)? {
    guard let data = calibrated(seed: manifest.seed) else { return nil }
    let judged = SetCounts.all(of: data.test.comparisons)
    guard let fixing = data.calibration, let all = SetCounts.all(of: fixing.comparisons).first else {
      return (judged, nil)
    }
    let settings = manifest.verification?.calibration
    return (judged, CalibrationCounts(all: all, share: settings?.split == nil ? nil : settings?.share))
  }
}
