/// How many false accepts a FAR target allows.
public enum FalseAcceptBudget {
  /// Heals products such as 0.29 × 100 = 28.999….
  public static let tolerance = 1e-9

  /// floor(F·N + 1e-9).
  ///
  /// - Precondition: `0 <= far <= 1` and `nonMated >= 0`.
  public static func budget(far: Double, nonMated: Int) -> Int {
    precondition(far >= 0 && far <= 1 && nonMated >= 0, "a FAR target lies in 0 … 1")
    return Int((far * Double(nonMated) + tolerance).rounded(.down))
  }
}
