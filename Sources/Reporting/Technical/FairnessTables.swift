import Statistics
import Verification
import Vocabulary

/// How evenly the values of each declared group are treated: rates, indices, moved bias, and who was left out.
struct FairnessTables {
  let verification: VerificationEvaluation
  let failure: FailurePolicy
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// The four tables of each group column; those of an evaluation without groups are none.
  var groups: [[String: Slot]] {
    let records = verification.fairness ?? []
    var names: [String] = []
    for record in records where !names.contains(record.group) { names.append(record.group) }
    return names.map { name in
      let mine = records.filter { $0.group == name }
      let leftOut = leftOut(mine)
      var slots: [String: Slot] = [
        "group": .text(.foreign(name)), "group_rates": .table(rates(name, mine)),
        "group_gaps": .table(moved(mine, caption: terms["group.moved.caption"])),
        "group_indices": .table(indices(mine)),
      ]
      slots.set("group_left_out", leftOut.map(Slot.text))
      return slots
    }
  }

  /// FRR and FAR count missing scores as rejected, FNMR and FMR leave them out.
  private var names: (mated: String, nonMated: String) {
    failure == .reject ? ("column.frr", "column.far-interval") : ("column.fnmr", "column.fmr")
  }

  private func name(_ index: FairnessIndex) -> ReportText {
    let own = "fairness.\(failure.rawValue).\(index.rawValue)"
    return terms[terms.has(own) ? own : "fairness.\(index.rawValue)"]
  }

  /// The error rates of each value at one threshold for all of them.
  private func rates(_ name: String, _ records: [FairnessRecord]) -> ReportTable {
    let points = verification.operatingPoints.filter { point in
      point.set.hasPrefix("group:\(name)=") && point.scope == .global && point.failure == failure
    }
    let columns: [(ReportText, ReportTable.Alignment)] = [
      (terms["column.value-of-group"], .text), (terms["column.threshold"], .text),
      (terms["column.model"], .text), (terms[names.mated], .number), (terms["column.errors-mated"], .number),
      (terms[names.nonMated], .number), (terms["column.errors-non-mated"], .number),
    ]
    return ReportTable(
      caption: terms["group.rates.caption"], columns: columns,
      rows: points.map { point in
        let cells: [ReportText] = [
          .foreign(String(point.set.dropFirst("group:\(name)=".count))),
          .ours("\(point.policy.rawValue), \(style.target(point.farTarget))"),
          terms["arm.brief.\(point.arm.rawValue)"], words.level(point.tar.complement, .share),
          words.share(point.mated - point.matedAccepted, of: point.mated), words.level(point.far, .share),
          words.share(point.falseAccepts, of: point.nonMated),
        ]
        return point.support == .unsupported ? cells.map(\.muted) : cells
      })
  }

  /// The widest gap of either model, and its paired change.
  func moved(_ records: [FairnessRecord], caption: ReportText) -> ReportTable {
    ReportTable(
      caption: caption,
      columns: [
        (terms["column.gap"], .text), (terms["column.threshold"], .text), (terms["arm.baseline"], .number),
        (terms["arm.augmented"], .number), (terms["column.change-interval"], .number),
        (terms["column.p"], .number), (terms["column.reading"], .text),
      ],
      rows: records.flatMap { record in
        record.movedBias.map { moved in
          let gaps = Arm.allCases.map { arm in
            record.indices.first { $0.arm == arm && $0.index == moved.index }
              .map { words.level($0.estimate, .share) } ?? words.unknown
          }
          let cells =
            [name(moved.index), rule(record)] + gaps
            + [words.change(moved.delta, .share), words.p(moved.p), words.reading(moved.reading)]
          return moved.reading == .undetermined ? cells.map(\.muted) : cells
        }
      })
  }

  /// Every index but the gaps, with its interval or why there is none.
  private func indices(_ records: [FairnessRecord]) -> ReportTable {
    let kinds = FairnessIndex.allCases.filter { $0 != .gapFMR && $0 != .gapFNMR }
    return ReportTable(
      caption: terms["group.indices.caption"],
      columns: [
        (terms["column.index"], .text), (terms["column.threshold"], .text), (terms["column.ideal"], .number),
        (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
      ],
      rows: records.flatMap { record in
        kinds.map { kind in
          [name(kind), rule(record), kind == .garbe ? "0" : "1"]
            + Arm.allCases.map { arm in
              record.indices.first { $0.arm == arm && $0.index == kind }.map { index($0.estimate) }
                ?? words.unknown
            }
        }
      })
  }

  /// The number, its interval or why it has none.
  private func index(_ estimate: Estimate) -> ReportText {
    guard estimate.value != nil, estimate.interval == nil, let reason = estimate.reason else {
      return words.level(estimate, .plain)
    }
    return words.level(estimate, .plain) + .ours(" · ") + words.reason(reason)
  }

  private func rule(_ record: FairnessRecord) -> ReportText {
    .ours("\(record.policy.rawValue), \(style.target(record.farTarget))")
  }

  /// Values that are too small, each once with its reason.
  private func leftOut(_ records: [FairnessRecord]) -> ReportText? {
    var seen: [FairnessRecord.Omission] = []
    for omission in records.flatMap(\.leftOut) where !seen.contains(omission) { seen.append(omission) }
    guard !seen.isEmpty else { return nil }
    return terms.filled(
      "group.left-out",
      [
        "values": seen.map { omission in
          .foreign(omission.value) + .ours(": ") + words.reason(omission.reason)
        }.joined(terms["list.semicolon"])
      ])
  }
}
