import Statistics
import Verification
import Vocabulary

/// TAR by the pose of both samples: a table for each model, and one of the differences with their readings in words.
struct PoseMatrix {
  let verification: VerificationEvaluation
  let far: Double
  let policy: ThresholdPolicy
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  private var bins: [PoseBin] {
    PoseBin.allCases.filter { bin in
      PoseBin.allCases.contains { name(bin, $0) != nil }
    }
  }

  /// The pair as the evaluation names it; `nil` if it holds no comparisons.
  private func name(_ a: PoseBin, _ b: PoseBin) -> String? {
    ["\(a.rawValue)-\(b.rawValue)", "\(b.rawValue)-\(a.rawValue)"].first { name in
      verification.poses.contains { $0.set == name }
    }
  }

  /// - Returns: nothing if no pair of poses was measured.
  var tables: [ReportTable] {
    guard bins.count > 1 else { return [] }
    return Arm.allCases.map { arm in
      table(terms.filled("matrix.caption.\(arm.rawValue)", slots)) { rate($0, arm) }
    } + [table(terms.filled("matrix.caption.change", slots), change)]
  }

  private var slots: [String: ReportText] {
    ["far": .ours(style.target(far)), "policy": terms["policy.\(policy.rawValue)"]]
  }

  /// Pairs have no order, so each is written once, below the diagonal.
  private func table(_ caption: ReportText, _ cell: (String) -> ReportText) -> ReportTable {
    let bins = bins
    return ReportTable(
      caption: caption,
      columns: [(terms["column.pose"], .text)] + bins.map { (words.set($0.rawValue), .number) },
      rows: bins.enumerated().map { row, a in
        [words.set(a.rawValue)]
          + bins.enumerated().map { column, b in
            column > row ? "" : name(a, b).map(cell) ?? "–"
          }
      })
  }

  private func rate(_ set: String, _ arm: Arm) -> ReportText {
    guard let point = verification.point(arm, set: set, far: far, policy: policy),
      let rate = style.level(point.tar, .share)
    else { return words.unknown }
    return .ours(style.counted(rate, point.matedAccepted, of: point.mated))
  }

  private func change(_ set: String) -> ReportText {
    guard let contrast = verification.contrast(set, far: far, policy: policy, quantity: .tar),
      let change = style.change(contrast.delta, .share)
    else { return words.unknown }
    let text = ReportText.ours(change + " ") + words.reading(contrast.reading)
    return contrast.reading == .undetermined ? text.muted : text
  }
}
