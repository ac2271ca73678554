import Operations
import Statistics
import Vocabulary

/// The key figures of the log over all transactions, as the run measured them.
struct KPISheet {
  private(set) var sheet = Sheet(
    "KPIs", widths: [31, 9, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 10, 10, 10, 46])
  private let money: MoneyCase

  init(_ money: MoneyCase) {
    self.money = money
    sheet.open(
      "Key figures", "Of all transactions of the pilot; recorded by the run, and not recomputed here.")
    let ofArm = { (arm: String) in
      ["\(arm)", "\(arm), low", "\(arm), high", "\(arm), count", "\(arm), of"]
    }
    sheet.header(
      ["KPI", "Unit"] + ofArm("Baseline") + ofArm("Augmented") + [
        "Change", "Change, low", "Change, high", "Reading",
      ],
      3)
    sheet.frozenColumns = 1
    let measured = KPI.allCases.filter { kpi in
      money.evaluation.operations?.kpis.contains { $0.kpi == kpi && $0.set == "all" } ?? false
    }
    for (offset, kpi) in measured.enumerated() { add(kpi, 4 + offset) }
    if measured.isEmpty { sheet.text("The pilot has no log.", 4, 0, .note) }
  }

  private mutating func add(_ kpi: KPI, _ row: Int) {
    sheet.text(kpi.rawValue, row, 0, .label)
    sheet.text(kpi.unit.rawValue, row, 1)
    let style = CellStyle(role: .recorded, number: kpi.unit == .share ? .fineShare : .stated)
    let records = money.evaluation.operations?.kpis.filter { $0.kpi == kpi && $0.set == "all" } ?? []
    for record in records {
      let counts = [record.numerator, record.denominator].map { $0.map(Double.init) }
      put(record.estimate, row, record.arm == .baseline ? 2 : 7, style)
      for (offset, count) in counts.enumerated() {
        let column = (record.arm == .baseline ? 5 : 10) + offset
        sheet.put(.known(count, reason: nil), row, column, CellStyle(role: .recorded, number: .count))
      }
    }
    let contrast = money.evaluation.operations?.contrasts.first { $0.kpi == kpi && $0.set == "all" }
    let reason = records.lazy.compactMap(\.estimate.reason).first
    guard let contrast else { return sheet.text(reason, row, 15) }
    put(contrast.delta, row, 12, style)
    sheet.text(money.isHeld ? "withheld" : contrast.reading.rawValue, row, 15)
  }

  /// A number and the ends of its interval.
  private mutating func put(_ estimate: Estimate, _ row: Int, _ column: Int, _ style: CellStyle) {
    for (offset, value) in [estimate.value, estimate.low, estimate.high].enumerated() {
      sheet.put(.known(value, reason: offset == 0 ? "–" : nil), row, column + offset, style)
    }
  }
}
