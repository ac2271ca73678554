import Statistics

/// One rate of one run.
public struct MeasureListing: Sendable, Equatable {
  public let runId: String
  public let arm: String
  /// The set it was measured on: `all`, `f2p`, …
  public let set: String
  /// `tar/oracle/global@0.001`.
  public let metric: String
  public let count: BinomialCount
  public let interval: Interval?

  init(_ record: MeasureRecord) {
    runId = record.runId
    arm = record.arm
    set = record.cell
    metric = record.metric
    count = BinomialCount(successes: record.numerator, trials: record.denominator)
    interval = record.low.flatMap { low in record.high.map { Interval(low: low, high: $0) } }
  }
}
