import Findings

extension ComparisonJudgement {
  /// V111: about as many mated as non-mated comparisons, and too few of these for a FAR target.
  ///
  /// Ng = Nn ± 5 %, and fewer than 30 expected false accepts.
  var balancedList: [Finding] {
    let mated = comparisons.isMated.count { $0 }
    let nonMated = comparisons.count - mated
    guard nonMated > 0, abs(mated - nonMated) * 20 <= nonMated else { return [] }
    let distinct = comparisons.isMated.indices.count { !comparisons.isMated[$0] && !comparisons.isRepeat($0) }
    let uncarried = design.targets.filter { TargetSupport(far: $0, nonMated: distinct) != .ok }
    guard !uncarried.isEmpty else { return [] }
    return [
      Finding(
        .note, "V111",
        "a balanced list of \(comparisons.count) pairs cannot carry FAR \(uncarried.map { "\($0)" }.joined(separator: ", "))",
        remedy: "compare each person with many others; every non-mated pair counts")
    ]
  }
}
