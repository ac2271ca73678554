/// Finding codes that have a consequence beyond being shown.
public enum FindingCode {
  /// While one of these stands, no verdict is given.
  public static let barsVerdict: Set<String> = ["H111", "V108", "V116"]

  /// A recorded change of what a plan froze.
  static let deviation = "G111"
  /// Transactions without an end; a warning where one arm has more of them than chance makes.
  static let endless = "L205"
  /// Units of one arm with more transactions than those of the other.
  static let unlikeActivity = "L218"
  /// What the transactions that the augmented arm lacks could hide; a warning where it is the gain.
  static let missingTransactions = "L219"
  /// First attempts that could not be captured in excess in the augmented arm.
  static let unlikeCaptures = "L225"
  /// What these could hide; a warning where it is the gain.
  static let unacquired = "L226"
  /// As a warning these bar a GO, and as a note they do not.
  static let barsGoAsWarning: Set<String> = [endless, missingTransactions, unacquired]
  /// A plan frozen before plans held how the log is counted.
  static let earlierPlan = "G113"
  /// A plan without a digest of its content.
  static let unsealedPlan = "G114"
}
