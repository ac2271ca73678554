/// Halving of an interval at one end of which something holds and at the other not, down to neighbouring numbers.
///
/// - Complexity: about 60 questions between numbers of one size, at most 1,100.
enum Bisection {
  /// Where `isBefore`, which holds at `start`, ceases to hold.
  static func end(of isBefore: (Double) -> Bool, from start: Double, to end: Double) -> Double {
    var (low, high) = (start, end)
    for _ in 0..<1100 where low.nextUp < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
