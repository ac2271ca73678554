import Foundation
import Pilots
import Synchronization

/// One line on standard error that says what a long run is doing: only on a terminal, only after a second, with share,
/// rate and time left where they are known, and erased at the end.
final class ProgressLine: Sendable {
  private let step = ProgressStep()
  private let isReading = Atomic<Bool>(false)
  private let ticker: Task<Void, Never>?

  /// - Parameter isShown: whether there is anybody to read it.
  init(isShown: Bool) {
    let step = step
    if isShown { ErasingInterrupt.install() }
    ticker =
      isShown
      ? Task {
        try? await Task.sleep(for: .seconds(1))
        while !Task.isCancelled {
          Self.write("\r\u{1B}[K" + Console.visible(step.line))
          try? await Task.sleep(for: .milliseconds(200))
        }
        Self.write("\r\u{1B}[K")
      } : nil
  }

  /// Names what is done from now on.
  func begin(_ text: String) { step.begin(text, total: 0) }

  /// Takes how many more bytes were read, of how many as far as is known.
  func read(_ text: String, bytes: Int, of total: Int) {
    if isReading.exchange(true, ordering: .relaxed) == false { step.begin(text, total: total, unit: .bytes) }
    step.advance(bytes)
  }

  /// Takes what an evaluation tells.
  func take(_ news: EvaluationStep) {
    switch news {
    case .began(let text, let replicates): step.begin(text, total: replicates)
    case .advanced(let replicates): step.advance(replicates)
    }
  }

  /// How long each step took: `1.2 s  reading the log`.
  var timings: [String] {
    let texts = step.timings.map { (String(format: "%.1f s", $0.seconds), $0.text) }
    let width = texts.map(\.0.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.0.count) + $0.0 + "  " + $0.1 }
  }

  /// Erases the line.
  func end() async {
    ticker?.cancel()
    await ticker?.value
    if ticker != nil { ErasingInterrupt.remove() }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
