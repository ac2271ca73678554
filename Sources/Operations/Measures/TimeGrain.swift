import Vocabulary

/// How coarse the clock of some times is: quantiles of whole seconds move in steps of a second, so that resampling may see them
/// stand still.
///
/// A true quantile lies less than one step from that of times read by such a clock, and so does a difference of two, as long as
/// both are read by the same.
enum TimeGrain {
  /// Milliseconds.
  private static let coarse: [Int64] = [60_000, 1000, 100, 10]

  /// The largest of 10 ms, 100 ms, 1 s and 1 min that divides all times; 0 where they are finer.
  ///
  /// - Parameter times: in seconds, of both arms.
  /// - Complexity: O(times), a few where they are fine.
  static func seconds(of times: PerArm<UnitTimes>) -> Double {
    let first = Arm.allCases.lazy.compactMap { times[$0].values.first }.first
    guard first != nil else { return 0 }
    let step = coarse.first { step in
      Arm.allCases.allSatisfy { times[$0].values.allSatisfy { milliseconds($0).isMultiple(of: step) } }
    }
    return Double(step ?? 0) / 1000
  }

  private static func milliseconds(_ seconds: Double) -> Int64 {
    Int64(exactly: (seconds * 1000).rounded()) ?? 1
  }
}
