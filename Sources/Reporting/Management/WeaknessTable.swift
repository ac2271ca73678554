import Economics
import Operations
import Pilots
import Statistics
import Vocabulary

/// Where today's model is weak in the field, and what that costs: poses ranked by traffic times gap.
///
/// The gap is the baseline's false-reject proxy at a pose less that of frontal faces; times the pose's share of first
/// attempts it is the share of all first attempts that are refused because heads are turned. What follows a failed first
/// attempt costs the same on average whatever the pose, so money does not change the order.
struct WeaknessTable {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  private struct Row {
    let bin: PoseBin
    let share: Double
    let rejected: Estimate
    let gap: Double
    var excess: Double { share * gap }
  }

  /// - Returns: `nil` without a log that tells poses, or while a failed check withholds readings.
  var table: ReportTable? {
    guard !evaluation.isHeld, let operations = evaluation.operations else { return nil }
    let rows = rows(operations).sorted { ($0.excess, $1.bin.rawValue) > ($1.excess, $0.bin.rawValue) }
    guard !rows.isEmpty else { return nil }
    let cost = costPerFailure(operations)
    return ReportTable(
      caption: terms[cost == nil ? "weakness.caption" : "weakness.caption.cost"],
      columns: [
        (terms["column.pose"], .text), (terms["weakness.share"], .number),
        (terms["weakness.rejected"], .number),
        (terms["weakness.gap"], .number), (terms["weakness.excess"], .number),
      ] + (cost == nil ? [] : [(terms.filled("weakness.cost", ["unit": money?.unit ?? .empty]), .number)]),
      rows: rows.map { row in
        [
          words.set(row.bin.rawValue), .ours(style.level(row.share, .share, width: nil)),
          words.level(row.rejected, .share),
          .ours(style.number(row.gap * 100, decimals: 1, showsPlus: true)),
          .ours(style.number(row.excess * 1000, decimals: 1)),
        ] + (cost.flatMap { cost in money.map { [$0.amount(row.excess * cost / 12)] } } ?? [])
      })
  }

  private func rows(_ operations: OperationsEvaluation) -> [Row] {
    let kpi = KPI.falseRejectRateProxy
    let trials = { (bin: PoseBin) -> Int in
      Arm.allCases.reduce(0) { $0 + (operations.record(kpi, $1, set: bin.rawValue)?.denominator ?? 0) }
    }
    let bins = PoseBin.allCases.filter { bin in
      let behind = operations.record(kpi, .baseline, set: bin.rawValue)?.behind ?? 0
      return behind >= SmallCellWords(operations, terms).fewest && trials(bin) > 0
    }
    let all = Double(bins.reduce(0) { $0 + trials($1) })
    guard let frontal = operations.record(kpi, .baseline, set: PoseBin.frontal.rawValue)?.estimate.value
    else { return [] }
    return bins.filter { $0 != .frontal }.compactMap { bin in
      guard let record = operations.record(kpi, .baseline, set: bin.rawValue),
        let rate = record.estimate.value
      else { return nil }
      return Row(bin: bin, share: Double(trials(bin)) / all, rejected: record.estimate, gap: rate - frontal)
    }
  }

  /// What follows one failed first attempt of the baseline, times the transactions of a year.
  private func costPerFailure(_ operations: OperationsEvaluation) -> Double? {
    guard let economics = evaluation.economics,
      let failed = operations.record(.failureByAttempt1, .baseline)?.estimate.value, failed > 0
    else { return nil }
    let following = economics.annualCost.filter {
      $0.arm == .baseline && $0.term != .compute && $0.term != .falseAccept
    }.compactMap(\.estimate.value).reduce(0, +)
    return following > 0 ? following / failed : nil
  }

  /// Words for amounts, in the scale of the tables of costs.
  private var money: MoneyTables? {
    evaluation.economics.map { MoneyTables(economics: $0, words: words) }
  }
}
