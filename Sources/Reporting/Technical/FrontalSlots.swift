import Pilots
import Verification
import Vocabulary

/// Whether frontal faces are unharmed, under every threshold policy, and how far the fixed order of tests went.
struct FrontalSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }
  private var frontal: FrontalNonInferiority? { evaluation.verification?.frontalNonInferiority }

  var slots: [String: Slot] {
    var slots: [String: Slot] = [:]
    slots.set("frontal_table", frontal.map { .table(table($0)) })
    slots.set("frontal_figure", frontal.flatMap(figure).map(Slot.figure))
    slots.set("order_table", order.rows.isEmpty ? nil : .table(order))
    return slots
  }

  /// Every policy and scope that was read; in evaluations of earlier versions the one that the verdict rests on.
  static func readings(_ frontal: FrontalNonInferiority) -> [FrontalNonInferiority.PolicyReading] {
    let own = FrontalNonInferiority.PolicyReading(
      policy: frontal.policy ?? .oracle, delta: frontal.delta, reading: frontal.reading)
    guard let all = frontal.byPolicy, !all.isEmpty else { return [own] }
    return all
  }

  private func figure(_ frontal: FrontalNonInferiority) -> Figure? {
    let table = table(frontal)
    return NonInferiorityFigure(
      frontal: frontal, finding: FrontalWords(words: words).verdict(frontal) ?? table.caption, table: table,
      words: words
    ).figure
  }

  private func table(_ frontal: FrontalNonInferiority) -> ReportTable {
    let deciding = frontal.policy ?? .oracle
    return ReportTable(
      caption: terms.filled("frontal.caption", ["margin": .ours(style.points(frontal.margin))]),
      columns: [
        (terms["column.policy"], .text), (terms["column.scope"], .text),
        (terms["column.change-interval"], .number),
        (terms["column.room"], .number), (terms["column.reading"], .text),
        (terms["column.decides"], .text),
      ],
      rows: Self.readings(frontal).map { reading in
        let room = reading.delta.low.map { $0 + frontal.margin }
        let isDeciding = reading.policy == deciding && reading.scope == .global
        let cells: [ReportText] = [
          words.policy(reading.policy, reading.scope), terms["frontal.scope.\(reading.scope.rawValue)"],
          words.change(reading.delta, .share),
          words.text(
            room.map {
              style.number($0 * 100, decimals: 2, showsPlus: true) + style.changeUnit(.share)
            }), words.reading(reading.reading), isDeciding ? terms["decides.yes"] : "–",
        ]
        return reading.reading == .undetermined ? cells.map(\.muted) : cells
      })
  }

  /// The laboratory's criteria in their fixed order, and where it stopped.
  private var order: ReportTable {
    let names = ["frontal-unharmed", "far-unharmed", "profile-better"]
    let outcomes = names.compactMap { id in evaluation.criteria.first { $0.id == id } }
    return ReportTable(
      caption: terms["order.caption"],
      columns: [
        (terms["column.step"], .text), (terms["column.criterion"], .text), (terms["column.limit"], .text),
        (terms["column.observed"], .number), (terms["column.status"], .text),
      ],
      rows: outcomes.enumerated().map { index, outcome in
        let said = CriterionWords(
          outcome: outcome, words: words, currency: evaluation.economics?.currency ?? "JPY")
        let cells: [ReportText] = [
          .ours("\(index + 1)"), said.name.capitalised, said.limit, said.observed, said.status,
        ]
        return outcome.notTested ? cells.map(\.muted) : cells
      })
  }
}
