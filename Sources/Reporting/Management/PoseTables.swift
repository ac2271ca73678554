import Pilots
import Statistics
import Verification
import Vocabulary

/// What changed, set of poses by set of poses.
struct PoseTables {
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// TAR of both models by class, with the drop against frontal pairs.
  func classes(_ contrasts: PoseContrasts) -> ReportTable {
    let frontal = contrasts.row("f2f")
    return ReportTable(
      caption: terms.filled(
        "poses.caption",
        [
          "far": .ours(style.target(contrasts.far)),
          "policy": terms["policy.\(contrasts.policy.rawValue)"],
        ]) + completeCases(contrasts),
      columns: [
        (terms["column.set"], .text), (terms["arm.baseline"], .number), (terms["column.drop"], .number),
        (terms["arm.augmented"], .number), (terms["column.drop"], .number),
        (terms["column.change-interval"], .number), (terms["column.reading"], .text),
      ],
      rows: contrasts.classRows.map { row in
        let arms = Arm.allCases.flatMap { arm in
          [rate(row, arm), drop(row, frontal, arm)]
        }
        return [words.set(row.set)] + arms + [change(row.delta), words.reading(row.reading)]
      })
  }

  private func completeCases(_ contrasts: PoseContrasts) -> ReportText {
    contrasts.isCompleteCase ? terms["list.semicolon"] + terms["failure.complete"] : .empty
  }

  /// Every set with its difference.
  func deltas(_ contrasts: PoseContrasts) -> ReportTable {
    ReportTable(
      caption: terms.filled(
        "deltas.caption",
        [
          "far": .ours(style.target(contrasts.far)),
          "policy": terms["policy.\(contrasts.policy.rawValue)"],
        ]) + completeCases(contrasts),
      columns: [
        (terms["column.set"], .text), (terms["column.mated"], .number), (terms["arm.baseline"], .number),
        (terms["arm.augmented"], .number), (terms["column.change-interval"], .number),
        (terms["column.reading"], .text),
      ],
      rows: (contrasts.classRows + contrasts.finerRows).map { row in
        [
          words.set(row.set), .ours(style.count(row.size.mated)), rate(row, .baseline), rate(row, .augmented),
          change(row.delta), words.reading(row.reading),
        ]
      })
  }

  /// Every operating point of a policy over the classes, with counts.
  func points(_ verification: VerificationEvaluation, _ policy: ThresholdPolicy, _ scope: ThresholdScope)
    -> ReportTable
  {
    let names = ["all"] + PoseClass.reported.map(\.rawValue)
    let points = verification.operatingPoints.filter { point in
      point.policy == policy && names.contains(point.set) && point.failure == verification.mainFailure
        && (point.scope == scope || point.set == "all")
    }
    return ReportTable(
      caption: terms["points.\(policy.rawValue).\(scope.rawValue)"],
      columns: [
        (terms["column.set"], .text), (terms["column.far-target"], .text), (terms["column.model"], .text),
        (terms["column.threshold"], .number), (terms["column.tar-counts"], .number),
        (terms["column.far-counts"], .number), (terms["column.support"], .text),
      ], rows: points.map(row))
  }

  private func row(_ point: OperatingPointRecord) -> [ReportText] {
    [
      words.set(point.set), .ours(style.target(point.farTarget)), terms["arm.\(point.arm.rawValue)"],
      point.threshold.map { .ours(style.number($0, decimals: 4)) } ?? terms["threshold.above-all"],
      counted(point.tar, point.matedAccepted, point.mated),
      counted(point.far, point.falseAccepts, point.nonMated), terms["support.\(point.support.rawValue)"],
    ]
  }

  private func counted(_ rate: Estimate, _ count: Int, _ all: Int) -> ReportText {
    let counts = "\(style.count(count))/\(style.count(all))"
    return .ours(style.levelWithRange(rate, .share).map { "\($0) \(counts)" } ?? counts)
  }

  private func rate(_ row: PoseContrasts.Row, _ arm: Arm) -> ReportText {
    let tar = row.tar[arm].tar
    let width = row.delta.interval?.width ?? tar.interval?.width
    return words.text(tar.value.map { style.level($0, .share, width: width) })
  }

  private func drop(_ row: PoseContrasts.Row, _ frontal: PoseContrasts.Row?, _ arm: Arm) -> ReportText {
    guard row.set != "f2f", row.set != "all", let here = row.tar[arm].tar.value,
      let there = frontal?.tar[arm].tar.value
    else { return "–" }
    let width = row.tar[arm].tar.interval?.width
    return words.text(style.change(Estimate(here - there, nil, method: nil).scaled(like: width), .share))
  }

  private func change(_ delta: Estimate) -> ReportText {
    words.text(style.changeWithRange(delta, .share))
  }
}

extension Estimate {
  /// With an interval as wide as given, so that it is rounded alike.
  fileprivate func scaled(like width: Double?) -> Estimate {
    guard let value, let width else { return self }
    var result = self
    (result.low, result.high) = (value - width / 2, value + width / 2)
    return result
  }
}
