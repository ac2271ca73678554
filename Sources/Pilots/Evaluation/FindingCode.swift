/// Finding codes that have a consequence beyond being shown.
public enum FindingCode {
  /// While one of these stands, no verdict is given.
  public static let barsVerdict: Set<String> = ["H111", "V108", "V116"]

  /// A recorded change of what a plan froze.
  static let deviation = "G111"
  /// Transactions without an end; a warning where one arm has more of them than chance makes.
  static let endless = "L205"
  /// A plan frozen before plans held how the log is counted.
  static let earlierPlan = "G113"
}
