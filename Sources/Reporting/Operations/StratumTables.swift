import Operations
import Vocabulary

/// Rates of the log by site, device, hour, day, flow and group, without cells of few transactions.
struct StratumTables {
  let operations: OperationsEvaluation
  let words: PilotWords

  static let kpis: [KPI] = [.falseRejectRateProxy, .retryRate, .manualReviewRate, .abandonmentRate]
  /// What the meeting reads, and how many parts at most.
  private static let brief: Set<String> = ["site", "hour"]
  private static let mostBrief = 6

  private var terms: Terms { words.terms }

  /// One table for each way of telling transactions apart.
  var all: [ReportTable] { FieldCut.all(operations).map(table) }

  /// By site and hour alone, where that is short.
  var short: [ReportTable] {
    FieldCut.all(operations).filter { Self.brief.contains($0.key) && $0.sets.count <= Self.mostBrief }
      .map(table)
  }

  private func table(_ cut: FieldCut) -> ReportTable {
    let cells = Self.kpis.map { kpi in (kpi, Arm.allCases.map { ($0, cut.smallCells(kpi, $0)) }) }
    return ReportTable(
      caption: terms.filled(
        "strata.caption", ["cut": name(cut), "few": SmallCellWords(operations, terms).few]),
      columns: [(name(cut).capitalised, .text), (terms["column.model"], .text)]
        + Self.kpis.map { (words.metric($0.rawValue).capitalised, .number) },
      rows: cut.sets.flatMap { set in
        Arm.allCases.map { arm in
          [.foreign(cut.value(set)), terms["arm.brief.\(arm.rawValue)"]]
            + cells.map { kpi, byArm in
              cell(cut.record(kpi, arm, set: set), byArm.first { $0.0 == arm }?.1)
            }
        }
      })
  }

  private func name(_ cut: FieldCut) -> ReportText {
    if cut.key.hasPrefix("group:") { return .foreign(String(cut.key.dropFirst(6))) }
    return terms.has("cut.\(cut.key)") ? terms["cut.\(cut.key)"] : .foreign(cut.key)
  }

  func cell(_ record: KPIRecord?, _ few: SmallCells?) -> ReportText {
    guard let record else { return words.unknown }
    if few?.small.contains(record.set) == true {
      return .ours("<\(SmallCellWords(operations, terms).fewest)")
    }
    if few?.complementary.contains(record.set) == true { return terms["strata.withheld"] }
    guard (record.denominator ?? 0) > 0, let value = record.estimate.value else { return words.unknown }
    let level = words.style.partLevel(value, Measure(record.kpi.unit))
    return .ours(
      record.isWeighted ? level : words.style.counted(level, record.numerator, of: record.denominator))
  }
}

extension NumberStyle {
  /// A level of a small part, where intervals are too wide to go by: a rate with one decimal.
  func partLevel(_ value: Double, _ measure: Measure) -> String {
    measure == .share
      ? number(value * 100, decimals: 1) + unit(.share) : level(value, measure, width: nil)
  }
}
