/// What a plan may know of the comparisons that thresholds are fixed on, apart from those that are judged.
public struct CalibrationCounts: Codable, Sendable, Equatable {
  /// Of all of them together.
  public var all: SetCounts
  /// The share of the pilot's own people that is set aside; `nil` if the calibration has inputs of its own.
  public var share: Double?

  public init(all: SetCounts, share: Double? = nil) {
    self.all = all
    self.share = share
  }

  /// People to gather so that the test gets so many more and the calibration so many, of whom nobody serves both.
  ///
  /// - Returns: `nil` if neither lacks a known number, or the sum is more than an integer holds.
  func people(test: Int?, calibration: Int?) -> Int? {
    guard test != nil || calibration != nil else { return nil }
    let (test, calibration) = (Double(test ?? 0), Double(calibration ?? 0))
    // Of those who are gathered for a split, each side gets its share alone.
    let people = share.map { max(test / (1 - $0), calibration / $0) } ?? (test + calibration)
    // Less than a person is what the division left over.
    return Int(exactly: (people - 1e-9).rounded(.up))
  }
}
