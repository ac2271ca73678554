/// What thresholds were fixed on, beside the comparisons that are judged.
public struct CalibrationSize: Codable, Sendable, Equatable {
  public var mated: Int
  public var nonMated: Int
  public var subjects: Int
  /// Comparisons between a person of either side, or of people in both, which belong to neither.
  public var leftOut: Int

  public init(mated: Int, nonMated: Int, subjects: Int, leftOut: Int) {
    self.mated = mated
    self.nonMated = nonMated
    self.subjects = subjects
    self.leftOut = leftOut
  }
}
