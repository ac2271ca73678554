import Vocabulary

/// The calibration set, cut into the cells of the comparisons that are judged; a cell that it lacks is empty.
struct CalibrationReading: Sendable {
  let inputs: ResamplingInputs
  let tradeoffs: [PerArm<ErrorTradeoff>]
  /// The same, with each two samples counted once.
  let evidence: [PerArm<ErrorTradeoff>]

  init(_ calibration: CalibrationSet, cells: [ComparisonCell], failure: FailurePolicy) {
    let inputs = ResamplingInputs(
      comparisons: calibration.comparisons, scores: calibration.scores,
      cells: calibration.comparisons.cells(like: cells), failure: failure)
    self.inputs = inputs
    let tradeoffs = inputs.tradeoffs
    self.tradeoffs = tradeoffs
    evidence = inputs.evidence ?? tradeoffs
  }
}
