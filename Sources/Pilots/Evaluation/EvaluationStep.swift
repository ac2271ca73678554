/// What an evaluation tells of its progress.
public enum EvaluationStep: Sendable {
  /// What is done from now on, and how many replicates belong to it; 0 if it is short.
  case began(String, replicates: Int)
  /// Replicates done since the last time.
  case advanced(replicates: Int)
}
