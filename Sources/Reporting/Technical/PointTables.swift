import Statistics
import Verification
import Vocabulary

/// Every operating point: a table for each policy, scope, target and reading of missing scores.
struct PointTables {
  let verification: VerificationEvaluation
  let failure: FailurePolicy
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  var tables: [ReportTable] {
    let points = Dictionary(grouping: verification.operatingPoints, by: ThresholdGroup.init)
    return ThresholdGroup.ordered(Array(points.keys), first: failure).compactMap { group in
      points[group].map { points in
        table(group, points.filter { verification.isShown($0.set, $0.failure, failure) })
      }
    }
  }

  private func table(_ group: ThresholdGroup, _ points: [OperatingPointRecord]) -> ReportTable {
    let names = group.failure == .reject ? ("column.tar", "column.far") : ("column.tmr", "column.fmr")
    return ReportTable(
      caption: group.caption("technical.points.caption", words),
      columns: [
        (terms["column.set"], .text), (terms["column.model"], .text),
        (terms["column.threshold-below"], .number), (terms[names.0], .number),
        (terms["column.interval-by"], .text), (terms[names.1], .number), (terms["column.interval-by"], .text),
        (terms["column.budget"], .number), (terms["column.support"], .text),
      ], rows: points.map(row))
  }

  private func row(_ point: OperatingPointRecord) -> [ReportText] {
    let cells: [ReportText] = [
      words.set(point.set), terms["arm.brief.\(point.arm.rawValue)"], threshold(point),
      counted(point.tar, point.matedAccepted, point.mated), words.how(point.tar),
      counted(point.far, point.falseAccepts, point.nonMated),
      words.how(point.far), point.farBudget.map { .ours(style.count($0)) } ?? "–",
      terms["support.\(point.support.rawValue)"],
    ]
    return point.support == .unsupported ? cells.map(\.muted) : cells
  }

  private func threshold(_ point: OperatingPointRecord) -> ReportText {
    let below = point.thresholdBelow.map { style.parenthesised(style.score($0)) } ?? ""
    return words.threshold(point.threshold) + .ours(below)
  }

  private func counted(_ rate: Estimate, _ count: Int, _ all: Int) -> ReportText {
    guard let level = style.levelWithRange(rate, .share) else { return words.share(count, of: all) }
    return .ours(level + " ") + words.share(count, of: all)
  }

  /// Few errors read exactly, in both ways; of the finer sets those at the primary target alone.
  func exact(primary: Double?) -> ReportTable? {
    let brief = Set(["all"] + PoseClass.reported.map(\.rawValue))
    let points = verification.operatingPoints.filter { point in
      point.failure == failure && !verification.isRepeated(point.set)
        && (brief.contains(point.set) || point.farTarget == primary)
    }
    let rows = points.flatMap { point in
      [
        point.falseRejectExact.map { row(point, "error.false-reject", $0) },
        point.falseAcceptExact.map { row(point, "error.false-accept", $0) },
      ].compactMap { $0 }
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms["exact.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.model"], .text), (terms["column.threshold"], .text),
        (terms["column.error"], .text), (terms["column.exact-independent"], .number),
        (terms["column.exact-worst"], .number), (terms["column.one-sided"], .number),
      ], rows: rows)
  }

  private func row(
    _ point: OperatingPointRecord, _ error: String, _ exact: ExactReadings
  ) -> [ReportText] {
    let rule = "\(point.policy.rawValue), \(point.scope.rawValue), \(style.target(point.farTarget))"
    let widest = exact.worstCase ?? exact.independent
    return [
      words.set(point.set), terms["arm.brief.\(point.arm.rawValue)"], .ours(rule), terms[error],
      reading(exact.independent), exact.worstCase.map(reading) ?? terms["exact.no-people"],
      .ours(style.level(widest.oneSidedHigh, .share, width: widest.oneSidedHigh)),
    ]
  }

  /// `3/200 (0.3 … 4.3)`.
  private func reading(_ reading: ExactReadings.Reading) -> ReportText {
    let rate = Estimate(
      reading.trials > 0 ? Double(reading.errors) / Double(reading.trials) : nil, reading.interval,
      method: nil)
    return words.share(reading.errors, of: reading.trials)
      + .ours(" " + (style.levelRange(rate, .share) ?? ""))
  }
}
