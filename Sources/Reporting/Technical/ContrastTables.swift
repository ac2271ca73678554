import Statistics
import Verification
import Vocabulary

/// Every paired difference: a table for each quantity, policy, scope, target and reading of missing scores.
struct ContrastTables {
  let verification: VerificationEvaluation
  let failure: FailurePolicy
  let words: PilotWords

  private struct Key: Hashable {
    let group: ThresholdGroup
    let set: String
    let arm: Arm
  }

  private let points: [Key: OperatingPointRecord]

  init(verification: VerificationEvaluation, failure: FailurePolicy, words: PilotWords) {
    self.verification = verification
    self.failure = failure
    self.words = words
    points = Dictionary(
      verification.operatingPoints.map { (Key(group: ThresholdGroup($0), set: $0.set, arm: $0.arm), $0) }
    ) { first, _ in first }
  }

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// Differences of TAR under every rule.
  var accepts: [ReportTable] { tables(.tar) }

  /// Differences of FAR, where they can tell something: with a threshold of its own in each set both models are held to
  /// the same target.
  var falseAccepts: [ReportTable] { tables(.far) { $0.policy == .fixed || $0.scope == .global } }

  /// Ratios of FAR at the threshold that is kept.
  var ratios: [ReportTable] { tables(.farRatio) }

  private func tables(
    _ quantity: ContrastRecord.Quantity, where isWanted: (ThresholdGroup) -> Bool = { _ in true }
  ) -> [ReportTable] {
    let contrasts = Dictionary(
      grouping: verification.contrasts.filter { $0.quantity == quantity && isPrinted($0) },
      by: ThresholdGroup.init)
    return ThresholdGroup.ordered(contrasts.keys.filter(isWanted), first: failure).compactMap { group in
      contrasts[group].map { contrasts in
        table(quantity, group, contrasts.filter { verification.isShown($0.set, $0.failure, failure) })
      }
    }
  }

  /// A pair of bins without a mated comparison has no change of TAR, as its counts in section 1 say.
  private func isPrinted(_ contrast: ContrastRecord) -> Bool {
    guard contrast.quantity == .tar, contrast.delta.value == nil else { return true }
    return verification.poses.contains { $0.set == contrast.set && $0.mated > 0 }
  }

  private func table(
    _ quantity: ContrastRecord.Quantity, _ group: ThresholdGroup, _ contrasts: [ContrastRecord]
  ) -> ReportTable {
    let isRatio = quantity == .farRatio
    let band: [(ReportText, ReportTable.Alignment)] =
      isRatio ? [] : [(terms["column.band"], .number), (terms["column.p"], .number)]
    return ReportTable(
      caption: group.caption(
        "technical.contrasts.\(quantity.rawValue)", words,
        isCompleteCase: contrasts.contains { $0.isCompleteCase == true }),
      columns: [
        (terms["column.set"], .text), (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
        (terms[isRatio ? "column.ratio-interval" : "column.change-interval"], .number),
      ] + band + [
        (terms[isRatio ? "column.p" : "column.p-adjusted"], .number), (terms["column.errors"], .number),
        (terms["column.reading"], .text),
      ], rows: contrasts.map { row($0, group) })
  }

  private func row(_ contrast: ContrastRecord, _ group: ThresholdGroup) -> [ReportText] {
    let isRatio = contrast.quantity == .farRatio
    let isAccept = contrast.quantity == .tar
    let arms = PerArm { arm in points[Key(group: group, set: contrast.set, arm: arm)] }
    let rates = Arm.allCases.map { arm -> ReportText in
      let rate = arms[arm].flatMap { isAccept ? $0.tar.value : $0.far.value }
      return words.text(rate.map { style.level($0, .share, width: contrast.delta.interval?.width) })
    }
    let change =
      isRatio ? words.level(contrast.delta, .plain) : words.change(contrast.delta, .share)
    let band: [ReportText] = isRatio ? [] : [self.band(contrast), words.p(contrast.p)]
    let cells =
      [words.set(contrast.set)] + rates + [change] + band
      + [
        words.p(isRatio ? contrast.p : contrast.pAdjusted), errors(arms, isAccept: isAccept),
        words.reading(contrast.reading),
      ]
    return contrast.reading == .undetermined ? cells.map(\.muted) : cells
  }

  private func band(_ contrast: ContrastRecord) -> ReportText {
    guard let band = contrast.simultaneous else { return "–" }
    let estimate = Estimate(contrast.delta.value, band, method: nil)
    return words.text(style.changeRange(estimate, .share))
  }

  /// Errors of either model of all comparisons of the class: `257, 121 of 5,520`.
  private func errors(_ arms: PerArm<OperatingPointRecord?>, isAccept: Bool) -> ReportText {
    guard let baseline = arms.baseline, let augmented = arms.augmented else { return words.unknown }
    let counts = [baseline, augmented].map { point in
      style.count(isAccept ? point.mated - point.matedAccepted : point.falseAccepts)
    }
    return terms.filled(
      "errors.of",
      [
        "baseline": .ours(counts[0]), "augmented": .ours(counts[1]),
        "n": .ours(style.count(isAccept ? baseline.mated : baseline.nonMated)),
      ])
  }
}
