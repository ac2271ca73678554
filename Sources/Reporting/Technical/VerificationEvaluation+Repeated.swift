import Verification
import Vocabulary

extension VerificationEvaluation {
  /// Whether a set has its row: each once, and under the reading of missing scores that is not the pilot's own all
  /// comparisons and the pose classes alone.
  func isShown(_ set: String, _ failure: FailurePolicy, _ own: FailurePolicy) -> Bool {
    guard failure == own else { return set == "all" || PoseClass.reported.contains { $0.rawValue == set } }
    return !isRepeated(set)
  }

  /// Whether a set holds what another holds already: both frontal is the class f2f once more, unless a list of pairs has
  /// its own classes.
  func isRepeated(_ set: String) -> Bool {
    guard set == "frontal-frontal", let own = poses.first(where: { $0.set == set }),
      let other = poses.first(where: { $0.set == "f2f" })
    else { return false }
    return own.mated == other.mated && own.nonMated == other.nonMated
  }
}
