import Findings
import Verification

extension PilotInputs {
  /// What the comparisons say about themselves, before anything is measured; empty without comparisons.
  ///
  /// - Complexity: O(n log n).
  public var judgement: [Finding] {
    calibrated(seed: manifest.seed).map { $0.findings + $0.judgement(manifest) } ?? []
  }

  /// The comparisons that are judged, with those that thresholds are fixed on.
  func calibrated(seed: UInt64) -> CalibratedData? {
    guard let comparisons else { return nil }
    guard let settings = manifest.verification?.calibration else { return CalibratedData(comparisons) }
    if let calibration { return CalibratedData(comparisons, calibratedBy: calibration) }
    return CalibratedData(splitting: comparisons, share: settings.share, seed: seed)
  }
}

extension CalibratedData {
  /// What the comparisons that are judged say about themselves.
  func judgement(_ manifest: PilotManifest) -> [Finding] {
    // Neither the seed nor the threads take part in a judgement.
    let design = manifest.design(seed: manifest.seed, threads: 1)
    return ComparisonJudgement(
      test.comparisons, test.scores, calibration: calibration, design: design
    ).findings
  }
}
