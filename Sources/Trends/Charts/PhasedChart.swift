import Statistics

/// A series cut where something was changed on purpose, each part with a control chart of its own.
public struct PhasedChart: Sendable, Hashable {
  public struct Phase: Sendable, Hashable {
    /// Which points of the series, counted from 0.
    public let points: Range<Int>
    /// What was changed before it; empty of the first.
    public let breaks: [PhaseBreak]
    public let chart: ControlChart
  }

  public let phases: [Phase]

  /// - Parameter breaks: by point, what was changed before it.
  /// - Precondition: as many breaks as points.
  public init(_ data: ChartData, breaks: [[PhaseBreak]]) {
    precondition(breaks.count == data.count, "each point has its breaks")
    let starts = breaks.indices.filter { $0 == 0 || !breaks[$0].isEmpty }
    phases = zip(starts, starts.dropFirst() + [data.count]).map { start, end in
      Phase(
        points: start..<end, breaks: start == 0 ? [] : breaks[start], chart: ControlChart(data[start..<end]))
    }
  }

  /// By point of the series; `nil` where its phase has none.
  public var limits: [Interval?] {
    phases.flatMap { phase in
      phase.points.indices.map { index in
        phase.chart.limits.isEmpty ? nil : phase.chart.limits[index - phase.points.lowerBound]
      }
    }
  }

  /// Signals of all phases, with points counted over the whole series.
  public var signals: [ControlSignal] {
    phases.flatMap { phase in phase.chart.signals.map { $0.shifted(by: phase.points.lowerBound) } }
  }

  /// The phase that still goes on; `nil` of no points.
  public var current: Phase? { phases.last }
}

extension ChartData {
  fileprivate subscript(range: Range<Int>) -> ChartData {
    switch self {
    case .counts(let counts): .counts(Array(counts[range]))
    case .numbers(let numbers): .numbers(Array(numbers[range]))
    }
  }
}
