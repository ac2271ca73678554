import Statistics

/// How a threshold that was fitted to comparisons moves from sample to sample, and what that does to a rate.
struct FittedThreshold {
  /// The number above which comparisons are accepted, in each replicate of people; NaN where nothing fixed it.
  let subjects: [Double]
  /// The same in each replicate of couples' own noise; `nil` where comparisons themselves were resampled.
  let couples: [Double]?
  /// People of the comparisons that fix it; `nil` if the source names none.
  let people: Int?

  /// The variance of the share of `scores` that is accepted, if the threshold alone moves.
  ///
  /// V = max(K/(K − 2)·(Vv − Vd) − Vd, Vd) as of every corrected number (``ReplicateSpread``), Vv over the replicates of
  /// people and Vd over those of couples.
  ///
  /// - Complexity: O((n + B) log n).
  func variance(of scores: [Double]) -> Double {
    // A missing score is never accepted.
    let sorted = scores.filter { !$0.isNaN }.sorted()
    let vertex = Self.variance(subjects, sorted, of: scores.count)
    guard let couples, let people, people > 2 else { return vertex }
    let noise = Self.variance(couples, sorted, of: scores.count)
    let inflation = Double(people) / Double(people - 2)
    return max(inflation * (vertex - noise) - noise, noise)
  }

  private static func variance(_ boundaries: [Double], _ sorted: [Double], of count: Int) -> Double {
    let shares = boundaries.filter { !$0.isNaN }.map { boundary in
      Double(sorted.count - sorted.partitioningIndex(where: { $0 > boundary })) / Double(count)
    }
    return shares.sampleVariance ?? 0
  }
}
