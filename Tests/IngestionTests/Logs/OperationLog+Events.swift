@testable import Operations

extension OperationLog {
  /// All events, without their ids.
  var events: [LogEvent] { (0..<eventCount).map(event(at:)) }

  /// Whether the events have these ids, of which only digests are kept.
  func hasIds(_ ids: String...) -> Bool { columns.ids == ids.map(EventDigest.init) }

  /// Whether two events of one id would count as one.
  func hasCopies(_ a: Int, _ b: Int) -> Bool { columns.haveSameContent(a, b) }
}
