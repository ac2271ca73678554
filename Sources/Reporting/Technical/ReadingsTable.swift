import Statistics
import Verification
import Vocabulary

/// Both readings of missing scores side by side: FAR and FRR with them rejected, FMR and FNMR without them.
struct ReadingsTable {
  let verification: VerificationEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// - Returns: `nil` if every comparison has a score, so that the two readings are one.
  var table: ReportTable? {
    guard Set(verification.operatingPoints.map(\.failure)).count > 1 else { return nil }
    let names = Set(["all"] + PoseClass.reported.map(\.rawValue))
    let rejecting = verification.operatingPoints.filter { point in
      point.failure == .reject && point.scope == .global && names.contains(point.set)
    }
    return ReportTable(
      caption: terms["readings.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.threshold"], .text), (terms["column.model"], .text),
        (terms["column.far-interval"], .number), (terms["column.frr"], .number),
        (terms["column.fmr"], .number),
        (terms["column.fnmr"], .number), (terms["column.gfar"], .number), (terms["column.gfrr"], .number),
      ],
      rows: rejecting.map { point in
        let other = verification.operatingPoints.first { other in
          other.failure == .exclude && other.set == point.set && other.arm == point.arm
            && other.policy == point.policy && other.scope == point.scope
            && other.farTarget == point.farTarget
        }
        return [
          words.set(point.set), .ours("\(point.policy.rawValue), \(words.style.target(point.farTarget))"),
          terms["arm.brief.\(point.arm.rawValue)"], words.level(point.far, .share),
          words.level(point.tar.complement, .share),
          other.map { words.level($0.far, .share) } ?? words.unknown,
          other.map { words.level($0.tar.complement, .share) } ?? words.unknown,
          words.text(
            other?.generalized.map { words.style.level($0.far, .share, width: point.far.interval?.width) }),
          words.text(
            other?.generalized.map { words.style.level($0.frr, .share, width: point.tar.interval?.width) }),
        ]
      })
  }
}
