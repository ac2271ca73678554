/// What becomes of a row that cannot be read.
public enum BadRowPolicy: String, Codable, CaseIterable, Sendable {
  /// The file is refused.
  case stop
  /// The row is left out, counted and listed.
  case skip
}
