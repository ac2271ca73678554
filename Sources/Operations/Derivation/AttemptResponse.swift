/// How long the machine took for one attempt, from what its events say of it.
///
/// A stated total counts before capture and comparison together, and what the decision says before what the comparison or the
/// capture does. Of two events of one kind the later counts.
struct AttemptResponse: Sendable {
  private struct Told {
    let rank: Int
    let milliseconds: Int32
  }

  private var whole: Told?
  private var capture: Told?
  private var compare: Told?

  /// - Parameter kind: of the event that says it; events come in order of time.
  mutating func add(_ time: ResponseTime, from kind: LogEvent.Kind) {
    let rank = kind == .decision ? 0 : kind == .compare ? 1 : 2
    switch time.part {
    case .total: Self.take(time, rank, &whole)
    case .sum: Self.take(time, 3 + rank, &whole)
    case .capture: Self.take(time, rank, &capture)
    case .compare: Self.take(time, rank, &compare)
    }
  }

  private static func take(_ time: ResponseTime, _ rank: Int, _ told: inout Told?) {
    if let told, told.rank < rank { return }
    told = Told(rank: rank, milliseconds: time.milliseconds)
  }

  /// `nil` if the log does not say it, or only a part of it.
  var milliseconds: Int32? {
    if let whole { return whole.milliseconds }
    guard let capture, let compare else { return nil }
    return ResponseTime.sum(capture.milliseconds, compare.milliseconds)
  }
}
