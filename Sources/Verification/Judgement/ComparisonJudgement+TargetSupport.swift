import Findings

extension ComparisonJudgement {
  /// V106, V115: FAR targets that fewer than one, or fewer than thirty, expected false accepts stand behind.
  ///
  /// - Reference: Doddington and others (2000), rule of 30.
  var targetSupport: [Finding] {
    design.targets.compactMap { target in
      let needed = Int((1 / target).rounded(.up))
      switch TargetSupport(far: target, nonMated: fixingNonMated) {
      case .ok: return nil
      case .unsupported:
        return Finding(
          .warning, "V106",
          "FAR \(target) needs \(needed) non-mated comparisons; there are \(fixingNonMated)",
          remedy: "compare more people, or choose a larger FAR")
      case .weak:
        let expected = FalseAcceptBudget.budget(far: target, nonMated: fixingNonMated)
        return Finding(
          .note, "V115", "FAR \(target) rests on about \(expected) expected false accepts",
          remedy: "\(30 * needed) non-mated comparisons would carry it")
      }
    }
  }
}
