import Vocabulary

/// The pose bins of a comparison's two samples, in no order; `nil` is an unknown pose.
public struct PosePair: Sendable, Hashable {
  public let first: PoseBin?
  public let second: PoseBin?

  /// Orders the bins as ``PoseBin`` lists them, so that a swapped pair is the same pair.
  public init(_ a: PoseBin?, _ b: PoseBin?) {
    (first, second) = Self.rank(a) <= Self.rank(b) ? (a, b) : (b, a)
  }

  public var poseClass: PoseClass { PoseClass(first, second) }

  private static func rank(_ bin: PoseBin?) -> Int {
    bin.flatMap { PoseBin.allCases.firstIndex(of: $0) } ?? PoseBin.allCases.count
  }
}
