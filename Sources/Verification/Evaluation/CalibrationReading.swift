import Vocabulary

/// The calibration set, cut into the cells of the comparisons that are judged; a cell that it lacks is empty.
struct CalibrationReading: Sendable {
  let inputs: ResamplingInputs
  let tradeoffs: [PerArm<ErrorTradeoff>]

  init(_ calibration: CalibrationSet, cells: [ComparisonCell], failure: FailurePolicy) {
    let inputs = ResamplingInputs(
      comparisons: calibration.comparisons, scores: calibration.scores,
      cells: calibration.comparisons.cells(like: cells), failure: failure)
    self.inputs = inputs
    tradeoffs = inputs.tradeoffs
  }
}
