import Findings

extension ComparisonJudgement {
  /// V106, V115: FAR targets that fewer than one, or fewer than thirty, expected false accepts stand behind.
  ///
  /// - Reference: Doddington and others (2000), rule of 30.
  var targetSupport: [Finding] {
    design.targets.compactMap { target in
      switch TargetSupport(far: target, nonMated: fixingNonMated) {
      case .ok: return nil
      case .unsupported:
        return Finding(
          .warning, "V106",
          "FAR \(target) needs \(Self.needed(1, for: target)) non-mated comparisons; there are \(fixingNonMated)",
          remedy: "compare more people, or choose a larger FAR")
      case .weak:
        let expected = FalseAcceptBudget.budget(far: target, nonMated: fixingNonMated)
        return Finding(
          .note, "V115", "FAR \(target) rests on about \(expected) expected false accepts",
          remedy: "\(Self.needed(30, for: target)) non-mated comparisons would carry it")
      }
    }
  }

  /// How many comparisons a target needs for that many expected false accepts.
  private static func needed(_ falseAccepts: Int, for target: Double) -> String {
    // A target may be so small that the number is none that an integer holds.
    let each = (1 / target).rounded(.up)
    return each < 1e15 ? "\(falseAccepts * Int(each))" : "more than 10^15"
  }
}
