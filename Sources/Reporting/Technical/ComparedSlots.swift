import Pilots
import Verification
import Vocabulary

/// What was compared: models, files, sets, people, and what fixed thresholds.
struct ComparedSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  var slots: [String: Slot] {
    let verification = evaluation.verification
    var slots: [String: Slot] = [
      "verdict_policy": .text(terms["policy.\(policy.rawValue)"]),
      "failure_policy": .text(terms["failure.\(evaluation.design.failure.rawValue)"]),
      "plan": .text(evaluation.pilot.planSha256.map(ReportText.foreign) ?? terms["plan.none"]),
      "targets": .text(targets), "training_line": .text(training), "pose_bins": .text(bins),
    ]
    slots.set("sets_table", verification.map { .table(sets($0)) })
    slots.set("calibration_line", verification?.calibration.map { .text(calibration($0)) })
    slots.set("digests_table", .table(digests))
    return slots
  }

  private var policy: ThresholdPolicy {
    evaluation.verification?.verdictPolicy ?? evaluation.design.primaryPolicy ?? .oracle
  }

  /// Whose bins of poses they are.
  private var bins: ReportText {
    guard let edges = evaluation.design.poseEdges, !edges.isEmpty else { return terms["pose-bins.efhq"] }
    let said = edges.map { style.number($0, decimals: NumberStyle.fewestDecimals($0)) }
    return terms.filled("pose-bins.yaw", ["edges": said.map(ReportText.ours).joined(terms["list.comma"])])
  }

  private var targets: ReportText {
    let all = Set(evaluation.verification?.operatingPoints.map(\.farTarget) ?? []).sorted(by: >)
    return all.map { .ours(style.target($0)) }.joined(terms["list.and"])
  }

  /// What the comparisons hold, part by part; evaluations of earlier versions know their sets alone.
  private func sets(_ verification: VerificationEvaluation) -> ReportTable {
    let total = verification.poses.first { $0.set == "all" }.map { $0.mated + $0.nonMated } ?? 0
    let isKnown = verification.representativeness != nil
    let parts =
      verification.representativeness
      ?? verification.poses.map { size in
        Representation(
          kind: .all, set: size.set, mated: size.mated, nonMated: size.nonMated, people: size.subjects,
          samples: nil, share: total > 0 ? Double(size.mated + size.nonMated) / Double(total) : 0)
      }
    return ReportTable(
      caption: terms["sets.caption"],
      columns: [
        (terms["column.set"], .text), (terms["column.mated"], .number), (terms["column.non-mated"], .number),
        (terms["column.people"], .number), (terms["column.samples"], .number),
        (terms["column.share"], .number),
      ],
      rows: parts.map { part in
        [
          name(part), .ours(style.count(part.mated)), .ours(style.count(part.nonMated)),
          named(part.people), isKnown ? named(part.samples) : "–",
          .ours(style.number(part.share * 100, decimals: 1) + style.unit(.share)),
        ]
      })
  }

  /// How many there are, unless the source names none.
  private func named(_ count: Int?) -> ReportText { count.map { .ours(style.count($0)) } ?? terms["unnamed"] }

  /// A part by name; what has no pose, or no value of a group, says so.
  private func name(_ part: Representation) -> ReportText {
    switch part.kind {
    case .posePair where part.set == "other": terms["set.without-pose"]
    case .group where !part.set.contains("="):
      terms.filled("set.without-value", ["group": .foreign(String(part.set.dropFirst("group:".count)))])
    default: words.set(part.set)
    }
  }

  /// Whether the test holds people of the training data.
  private var training: ReportText {
    guard let shared = evaluation.verification?.trainingSubjectsInTest else {
      return terms["training.unchecked"]
    }
    return terms.filled("training.checked", ["n": .ours(style.count(shared))])
  }

  private func calibration(_ size: CalibrationSize) -> ReportText {
    terms.filled(
      "calibration.line",
      [
        "mated": .ours(style.count(size.mated)), "nonmated": .ours(style.count(size.nonMated)),
        "subjects": .ours(style.count(size.subjects)), "leftout": .ours(style.count(size.leftOut)),
      ])
  }

  /// The whole digest of every file.
  private var digests: ReportTable {
    ReportTable(
      caption: terms["digests.caption"],
      columns: [(terms["column.file"], .text), (terms["column.sha"], .text)],
      rows: evaluation.provenance.inputs.map { [.foreign($0.file), .ours($0.sha256)] })
  }
}
