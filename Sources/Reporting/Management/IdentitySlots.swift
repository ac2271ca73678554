import Pilots
import Vocabulary

/// Which pilot, which models, when, and which run.
struct IdentitySlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  var slots: [String: Slot] {
    let terms = words.terms
    let provenance = evaluation.provenance
    var slots: [String: Slot] = [
      "title": .text(words.title(evaluation)),
      "pilot": .text(.foreign(evaluation.pilot.name)),
      "simulated": .flag(evaluation.pilot.simulated),
      "baseline_model": .text(model(.baseline)),
      "augmented_model": .text(model(.augmented)),
      "run": .text(.ours(String(provenance.runId.prefix(7)))),
      "run_id": .text(.ours(provenance.runId)),
      "version": .text(.ours(provenance.toolVersion)),
      "seed": .text(.ours(String(provenance.seed))),
      "created": .text(.foreign(words.style.date(provenance.createdAt))),
      "evidence": .text(terms["evidence.\(evaluation.operations?.evidence.rawValue ?? "D")"]),
      "level": .text(.ours(words.style.number(evaluation.design.level * 100, decimals: 0))),
    ]
    slots.set("organisation", evaluation.pilot.organisation.map { .text(.foreign($0)) })
    slots.set(
      "period",
      evaluation.operations.map { operations in
        .text(
          terms.filled(
            "period",
            [
              "first": .foreign(words.style.date(operations.firstDay)),
              "last": .foreign(words.style.date(operations.lastDay)), "zone": .foreign(operations.timeZone),
              "days": .ours(words.style.count(operations.days)),
            ]))
      })
    return slots
  }

  private func model(_ arm: Arm) -> ReportText {
    let model = evaluation.pilot.models[arm]
    return .foreign(model.name) + " " + .foreign(model.version)
  }
}
