import Synchronization

/// What is being done, and how far it is; told from several tasks at once.
final class ProgressStep: Sendable {
  private struct State {
    var text = "reading"
    var total = 0
    var unit = Unit.replicates
    var began = ContinuousClock.now
    /// What was done before, each once, in the order in which it began first.
    var past: [Timing] = []

    mutating func close() {
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      if let index = past.firstIndex(where: { $0.text == text }) {
        past[index].seconds += seconds
      } else {
        past.append(Timing(text: text, seconds: seconds))
      }
    }
  }

  /// How long one kind of step took.
  struct Timing: Equatable {
    var text: String
    var seconds: Double
  }

  /// What is counted.
  enum Unit {
    case replicates
    /// Bytes, told in megabytes.
    case bytes
  }

  // Replicates end thousands of times a second, so their count is an atomic of its own.
  private let state = Mutex(State())
  private let done = Atomic<Int>(0)

  func begin(_ text: String, total: Int, unit: Unit = .replicates) {
    done.store(0, ordering: .relaxed)
    state.withLock { state in
      state.close()
      state = State(text: text, total: total, unit: unit, past: state.past)
    }
  }

  func advance(_ count: Int) { done.add(count, ordering: .relaxed) }

  /// How long each step took, the one that is being done up to now.
  var timings: [Timing] {
    var now = state.withLock { $0 }
    now.close()
    return now.past
  }

  /// Text, share, rate and time left; the text alone where no total is known.
  var line: String {
    let now = state.withLock { $0 }
    let seconds = (ContinuousClock.now - now.began) / .seconds(1)
    return Self.line(now.text, done: done.load(ordering: .relaxed), of: now.total, after: seconds, now.unit)
  }

  static func line(
    _ text: String, done: Int, of total: Int, after seconds: Double, _ unit: Unit = .replicates
  ) -> String {
    guard total > 0, done > 0, seconds > 0 else { return "\(text) …" }
    let rate = Double(done) / seconds
    let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
    let speed = unit == .bytes ? "\(Int(rate / 1e6)) MB" : "\(Int(rate)) replicates"
    return "\(text): \(100 * done / total) %, \(speed) a second, \(left) s left"
  }
}
