import Economics
import Vocabulary

/// What one transaction goes through in each flow that is priced by rates of its own.
struct FlowRatesTable {
  let economics: EconomicsEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// - Returns: `nil` where one set of rates prices every volume.
  var table: ReportTable? {
    guard let rows = economics.ratesByFlow, !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms.filled("flow-rates.caption", ["currency": .foreign(economics.currency)]),
      columns: [
        (terms["flow-rates.flow"], .text), (terms["column.model"], .text),
        (terms["flow-rates.transactions"], .number), (terms["flow-rates.attempts"], .number),
        (terms["flow-rates.left"], .number), (terms["flow-rates.reviewed"], .number),
        (terms["flow-rates.refused"], .number), (terms["flow-rates.cost"], .number),
      ], rows: rows.map(cells))
  }

  private func cells(_ row: FlowRow) -> [ReportText] {
    let share = { (value: Double) in ReportText.ours(style.level(value, .share, width: nil)) }
    let name = ReportText.foreign(row.flow ?? "")
    return [
      row.isPooled == true ? terms.filled("flow-rates.pooled", ["flow": name]) : name,
      terms["arm.brief.\(row.arm.rawValue)"],
      words.text(row.annualTransactions.map { style.number($0, decimals: 0) }),
      .ours(style.number(row.outcome.expectedAttempts, decimals: 4)), share(row.outcome.abandoned),
      share(row.outcome.reviewed), share(row.outcome.refused),
      .ours(style.number(row.costPerTransaction, decimals: 3)),
    ]
  }
}
