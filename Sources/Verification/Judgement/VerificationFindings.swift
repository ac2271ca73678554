import Findings
import Vocabulary

extension VerificationEvaluation {
  /// What a reader should know about these comparisons: thresholds fitted on the test set, targets that the data cannot
  /// carry, reversed scores, unknown people.
  public var findings: [Finding] {
    thresholdOnTest + targetSupport + scoreDirection + unknownPeople
  }

  private var thresholdOnTest: [Finding] {
    guard operatingPoints.contains(where: { $0.policy == .oracle }) else { return [] }
    return [
      Finding(
        .note, "V101", "the threshold was fitted on the data it is judged on, which is optimistic",
        remedy: "name a calibration set of other people, or read the policy fixed")
    ]
  }

  private var targetSupport: [Finding] {
    let all = operatingPoints.filter { $0.set == "all" && $0.policy == .oracle && $0.arm == .baseline }
    return all.compactMap { point in
      let needed = Int((1 / point.farTarget).rounded(.up))
      switch point.support {
      case .ok: return nil
      case .unsupported:
        return Finding(
          .warning, "V106",
          "FAR \(point.farTarget) needs \(needed) non-mated comparisons; there are \(point.nonMated)",
          remedy: "compare more people, or choose a larger FAR")
      case .weak:
        let expected = Int(point.farTarget * Double(point.nonMated))
        return Finding(
          .note, "V115", "FAR \(point.farTarget) rests on about \(expected) expected false accepts",
          remedy: "\(30 * needed) non-mated comparisons would carry it")
      }
    }
  }

  private var scoreDirection: [Finding] {
    summary.filter { $0.set == "all" && ($0.auc.value ?? 1) < 0.5 }.map { summary in
      Finding(
        .error, "V108",
        "the scores of the \(summary.arm.rawValue) model seem reversed: strangers score higher than mates",
        remedy: "set higher_is: different if they are distances")
    }
  }

  private var unknownPeople: [Finding] {
    guard let all = poses.first, all.subjects == nil else { return [] }
    return [
      Finding(
        .warning, "V113", "the people behind \(all.mated + all.nonMated) comparisons are unknown",
        remedy: "map ref_subject and probe_subject; until then intervals assume independent pairs")
    ]
  }
}
