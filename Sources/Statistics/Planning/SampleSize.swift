/// A number of trials that a calculation asks for, as a whole number.
enum SampleSize {
  /// More than any collection of data holds, and the last whole number that a Double tells from its neighbour.
  static let largest = 9_007_199_254_740_992.0

  /// The smallest whole number that is not below `trials`, up to rounding of 1e-12 of it; at least 1.
  ///
  /// - Returns: `nil` if it is no number, or beyond 2^53.
  static func count(_ trials: Double) -> Int? {
    let whole = (trials * (1 - 1e-12)).rounded(.up)
    return whole <= largest ? max(1, Int(whole)) : nil
  }
}
