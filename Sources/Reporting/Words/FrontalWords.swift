import Pilots
import Verification
import Vocabulary

/// Whether frontal faces are unharmed, in a sentence with its margin, its interval and the threshold policy it holds under.
struct FrontalWords {
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// What every policy says, that of the verdict first.
  ///
  /// - Returns: `nil` if no frontal set was measured, or without an interval.
  func sentence(_ frontal: FrontalNonInferiority) -> ReportText? {
    verdict(frontal).map { $0 + others(frontal, than: frontal.policy) }
  }

  /// What the policy of the verdict says.
  ///
  /// - Returns: `nil` if no frontal set was measured, or without an interval.
  func verdict(_ frontal: FrontalNonInferiority) -> ReportText? {
    guard let far = frontal.farTarget, let policy = frontal.policy, frontal.delta.interval != nil,
      let change = words.style.changeWithRange(frontal.delta, .share)
    else { return nil }
    return terms.filled(
      "frontal.\(frontal.reading.rawValue)",
      [
        "far": .ours(words.style.target(far)), "change": .ours(change),
        "margin": .ours(words.style.limit(frontal.margin)), "policy": words.policy(policy, .global),
        "scope": terms["frontal.scope.\(ThresholdScope.global.rawValue)"],
      ])
  }

  /// What the other policies say, and the other scope of this one, one after the other; none is left out.
  private func others(_ frontal: FrontalNonInferiority, than policy: ThresholdPolicy?) -> ReportText {
    let readings = (frontal.byPolicy ?? []).filter { $0.policy != policy || $0.scope != .global }
    guard !readings.isEmpty else { return .empty }
    let list = readings.map { reading in
      terms.filled(
        "frontal.other",
        [
          "policy": words.policy(reading.policy, reading.scope),
          "scope": terms["frontal.scope.\(reading.scope.rawValue)"],
          "reading": words.reading(reading.reading),
          "change": words.text(words.style.changeWithRange(reading.delta, .share)),
        ])
    }
    return terms.filled("frontal.others", ["list": list.joined(terms["frontal.separator"])])
  }
}
