import Vocabulary

/// What was changed on purpose between one run and the next, so that limits begin anew.
public enum PhaseBreak: Sendable, Hashable {
  case model(Arm, from: String, to: String)
  /// The threshold in service, as the pilot states it.
  case threshold(Arm, from: Double?, to: Double?)
  /// Whose threshold rates of comparisons are read at.
  case policy(from: String?, to: String?)
  /// A tag such as `camera=2`: what else was changed, as the ledger was told.
  case tag(key: String, from: String?, to: String)
  case currency(from: String?, to: String?)

  /// Keys of tags whose change begins a phase.
  public static let tagKeys = ["camera", "app"]
}
