import Vocabulary

/// How coarse the clock of some times is: quantiles of whole seconds move in steps of a second, so that resampling may see them
/// stand still.
///
/// A true quantile lies less than one step from that of times read by such a clock, and so does a difference of two, as long as
/// both are read by the same.
enum TimeGrain {
  /// Steps of clocks, in milliseconds: few times may share any divisor by chance.
  private static let steps: [Int64] = [60_000, 30_000, 10_000, 5000, 1000, 100, 10]

  /// The largest step of a clock, from 10 ms to a minute, that divides all times; 0 where they are finer.
  ///
  /// - Parameter times: in seconds, of both arms.
  /// - Complexity: O(times), a few where they are fine.
  static func seconds(of times: PerArm<UnitTimes>) -> Double {
    var step: Int64 = 0
    for arm in Arm.allCases {
      for value in times[arm].values {
        step = commonDivisor(step, abs(milliseconds(value)))
        if step > 0, step < steps[steps.count - 1] { return 0 }
      }
    }
    return step == 0 ? 0 : Double(steps.first { step.isMultiple(of: $0) } ?? 0) / 1000
  }

  /// The other number where one is 0.
  private static func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private static func milliseconds(_ seconds: Double) -> Int64 {
    Int64(exactly: (seconds * 1000).rounded()) ?? 1
  }
}
