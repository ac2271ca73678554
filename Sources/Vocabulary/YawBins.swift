/// Bins of head pose by yaw alone, for data whose pitch and roll were not measured.
///
/// The interval that holds 0 is `frontal`, every yaw above it `profile_left`, every yaw below it `profile_right`; further
/// edges only cut the turned faces into intervals that share a bin. An edge belongs to the turned side, so that mirroring
/// a face mirrors its bin.
///
/// - Complexity: O(edges) to make, O(1) a yaw.
public struct YawBins: Sendable, Hashable {
  /// The edges of the frontal interval, in degrees; neither belongs to it.
  public let low: Double
  public let high: Double

  /// - Parameter edges: degrees, ascending, in -180 … 180.
  /// - Returns: `nil` unless 0 lies between two of them.
  public init?(edges: [Double]) {
    let isAscending = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
    guard isAscending, edges.allSatisfy({ (-180...180).contains($0) && $0 != 0 }),
      let low = edges.last(where: { $0 < 0 }), let high = edges.first(where: { $0 > 0 })
    else { return nil }
    self.low = low
    self.high = high
  }

  /// The bin of a yaw in degrees; `nil` if it is not known.
  public func bin(_ yaw: Double?) -> PoseBin? {
    guard let yaw, yaw.isFinite else { return nil }
    if yaw >= high { return .profileLeft }
    return yaw <= low ? .profileRight : .frontal
  }
}
