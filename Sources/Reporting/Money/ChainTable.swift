import Economics
import Operations
import Pilots
import Statistics
import Vocabulary

/// From TAR in the laboratory to money in the field, one step a row, each with its interval and how strong its evidence is.
struct ChainTable {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// - Returns: `nil` unless money was evaluated on a log.
  var table: ReportTable? {
    guard let operations = evaluation.operations, let economics = evaluation.economics else { return nil }
    let rows = laboratory + projected + field(operations) + volumes(operations, economics)
    return ReportTable(
      caption: terms["chain.caption"],
      columns: [
        (terms["column.step"], .text), (terms["column.change-interval"], .number),
        (terms["column.evidence"], .text),
      ], rows: rows)
  }

  private var laboratory: [[ReportText]] {
    guard let contrasts = PoseContrasts(evaluation) else { return [] }
    return ["f2f", "f2p", "p2p"].compactMap(contrasts.row).map { row in
      [
        terms.filled(
          "chain.tar", ["far": .ours(style.target(contrasts.far)), "set": words.set(row.set)]),
        words.change(row.delta, .share), badge(.modelled),
      ]
    }
  }

  private var projected: [[ReportText]] {
    guard let projection = evaluation.projection else { return [] }
    return [[terms["chain.projected"], words.change(projection.change, .share), badge(.modelled)]]
  }

  private func field(_ operations: OperationsEvaluation) -> [[ReportText]] {
    [KPI.falseRejectRateProxy, .retriesPerTransaction, .manualReviewRate].compactMap { kpi in
      operations.contrast(kpi).map {
        [
          words.metric(kpi.rawValue).capitalised, words.change($0.delta, Measure(kpi.unit)),
          badge(operations.evidence),
        ]
      }
    }
  }

  /// Rates times the volume of a mean month of the first year; of each flow its own rates where flows are priced apart.
  private func volumes(
    _ operations: OperationsEvaluation, _ economics: EconomicsEvaluation
  ) -> [[ReportText]] {
    let evidence = badge(operations.evidence)
    let change = MonthlyChange(operations, economics)
    let counted = [
      ("chain.retries", change.retries), ("chain.reviews", change.reviews),
      ("chain.hours", change.reviewHours),
    ].compactMap { name, estimate in estimate.map { [terms[name], whole($0), evidence] } }
    let saving = economics.totals.saving
    let money = saving.value.map { value -> [ReportText] in
      let interval = saving.interval ?? Interval(low: value, high: value)
      return [
        terms["chain.money"],
        terms.filled(
          saving.method == .monteCarlo ? "chain.drawn" : "observed.money",
          [
            "value": .ours(style.money(value / 12, economics.currency)),
            "low": .ours(style.money(interval.low / 12, economics.currency)),
            "high": .ours(style.money(interval.high / 12, economics.currency)),
          ]), evidence,
      ]
    }
    return counted + [money].compactMap(\.self)
  }

  private func whole(_ delta: Estimate) -> ReportText {
    guard let value = delta.value else { return words.unknown }
    let text = { (number: Double) in style.number(number, decimals: 0, showsPlus: true) }
    guard let interval = delta.interval else { return .ours(text(value)) }
    let ends: KeyValuePairs<String, ReportText> = [
      "value": .ours(text(value)), "low": .ours(text(interval.low)), "high": .ours(text(interval.high)),
    ]
    // Draws have deciles, which are no 95 % interval.
    return terms.filled(delta.method == .monteCarlo ? "chain.drawn" : "chain.measured", ends)
  }

  private func badge(_ evidence: Evidence) -> ReportText { .ours(evidence.rawValue) }
}
