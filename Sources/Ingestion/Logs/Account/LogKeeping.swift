/// What a reading of a log leaves behind.
public enum LogKeeping: Sendable {
  /// Every event, to be evaluated.
  case events
  /// Only how many there are, in memory that does not grow with the log.
  case counts
}
