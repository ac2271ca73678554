/// Where the rates come from that the money rests on.
public enum RatesSource: String, Codable, CaseIterable, Sendable, Hashable {
  /// A pilot's log.
  case field
  /// The laboratory's fall of errors, on rates that are expected: evidence D.
  case laboratory
  /// Expectation alone, before anything was measured.
  case expected
}
