/// How strong the design makes the comparison of the arms.
public enum Evidence: String, Codable, CaseIterable, Sendable, Hashable {
  /// Randomised.
  case randomised = "A"
  /// Switchback, or difference in differences with a stated control.
  case switchback = "B"
  /// Before and after.
  case beforeAfter = "C"
  /// Modelled from the laboratory, or shadow replay.
  case modelled = "D"
}
