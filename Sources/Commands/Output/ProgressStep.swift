import Synchronization

/// What is being done, and how far it is; told from several tasks at once.
final class ProgressStep: Sendable {
  private struct State {
    var text = "reading"
    var total = 0
    var began = ContinuousClock.now
  }

  // Replicates end thousands of times a second, so their count is an atomic of its own.
  private let state = Mutex(State())
  private let done = Atomic<Int>(0)

  func begin(_ text: String, total: Int) {
    done.store(0, ordering: .relaxed)
    state.withLock { $0 = State(text: text, total: total) }
  }

  func advance(_ count: Int) { done.add(count, ordering: .relaxed) }

  /// Text, share, rate and time left; the text alone where no total is known.
  var line: String {
    let now = state.withLock { $0 }
    let seconds = (ContinuousClock.now - now.began) / .seconds(1)
    return Self.line(now.text, done: done.load(ordering: .relaxed), of: now.total, after: seconds)
  }

  static func line(_ text: String, done: Int, of total: Int, after seconds: Double) -> String {
    guard total > 0, done > 0, seconds > 0 else { return "\(text) …" }
    let rate = Double(done) / seconds
    let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
    return "\(text): \(100 * done / total) %, \(Int(rate)) replicates a second, \(left) s left"
  }
}
