/// The errors of one arm on one set of comparisons at every threshold: sorted once, counted in integers.
///
/// Accept iff score >= threshold. The candidates for a threshold are all distinct finite scores of both classes and
/// +infinity, ascending, so a tie is never split. Every rate, curve and threshold derives from these counts.
///
/// - Reference: ISO/IEC 19795-1 (decision and error rates).
public struct ErrorTradeoff: Sendable {
  /// Distinct finite scores of both classes, ascending. Index `candidates.count` stands for +infinity.
  public let candidates: [Double]
  /// Mated scores at or above each candidate; the last element belongs to +infinity and is 0.
  let matedAccepted: [Int]
  /// Non-mated scores at or above each candidate; the last element belongs to +infinity and is 0.
  let nonMatedAccepted: [Int]
  public let matedScored: Int
  public let nonMatedScored: Int
  public let matedMissing: Int
  public let nonMatedMissing: Int
  public let failure: FailurePolicy

  /// Counts the scores of both classes. NaN is a missing score.
  ///
  /// - Precondition: no score is infinite.
  /// - Complexity: O(n log n).
  public init(mated: [Double], nonMated: [Double], failure: FailurePolicy = .reject) {
    let genuine = mated.filter { !$0.isNaN }.sorted()
    let impostor = nonMated.filter { !$0.isNaN }.sorted()
    precondition(
      [genuine.first, genuine.last, impostor.first, impostor.last].allSatisfy { $0?.isFinite ?? true },
      "an infinite score must be refused where it is read")
    matedScored = genuine.count
    nonMatedScored = impostor.count
    matedMissing = mated.count - genuine.count
    nonMatedMissing = nonMated.count - impostor.count
    self.failure = failure
    (candidates, matedAccepted, nonMatedAccepted) = Self.counts(genuine, impostor)
  }

  /// Mated comparisons in the denominator.
  public var mated: Int { matedScored + (failure == .reject ? matedMissing : 0) }

  /// Non-mated comparisons in the denominator.
  public var nonMated: Int { nonMatedScored + (failure == .reject ? nonMatedMissing : 0) }

  /// Merges two ascending lists into distinct candidates and the counts at or above each.
  private static func counts(
    _ genuine: [Double], _ impostor: [Double]
  ) -> (candidates: [Double], mated: [Int], nonMated: [Int]) {
    var candidates: [Double] = []
    var mated: [Int] = []
    var nonMated: [Int] = []
    var (g, i) = (0, 0)
    while g < genuine.count || i < impostor.count {
      let value = min(
        g < genuine.count ? genuine[g] : .infinity, i < impostor.count ? impostor[i] : .infinity)
      candidates.append(value)
      mated.append(genuine.count - g)
      nonMated.append(impostor.count - i)
      while g < genuine.count && genuine[g] == value { g += 1 }
      while i < impostor.count && impostor[i] == value { i += 1 }
    }
    return (candidates, mated + [0], nonMated + [0])
  }
}
