import Pilots

/// The criteria of the verdict, as the run held them against what was observed.
struct CriteriaSheet {
  private(set) var sheet = Sheet("Criteria", widths: [17, 11, 52, 25, 20, 11, 11, 11, 9, 11, 11, 14])

  init(_ money: MoneyCase) {
    sheet.open(
      "Criteria", "Fixed before the outcomes were read; recorded by the run, and not recomputed here.")
    sheet.header(
      [
        "Criterion", "Part", "In words", "Metric", "Sets", "Observed", "Interval, low", "Interval, high",
        "Level", "Limit", "Harm beyond", "Status",
      ], 3)
    for (offset, criterion) in money.evaluation.criteria.enumerated() {
      add(criterion, 4 + offset, money.money)
    }
    if money.evaluation.criteria.isEmpty { sheet.text("The pilot states no criteria.", 4, 0, .note) }
  }

  private mutating func add(_ criterion: CriterionOutcome, _ row: Int, _ money: NumberFormat) {
    let sets = criterion.sets.joined(separator: ", ")
    let texts = [criterion.id, criterion.kind.rawValue, criterion.sentence, criterion.metric, sets]
    for (column, text) in texts.enumerated() { sheet.text(text, row, column, .note) }
    sheet.heights[row] = Double(
      15 * max(1, ((criterion.sentence ?? "").count + 51) / 52, (sets.count + 19) / 20))
    let style = CellStyle(role: .recorded, number: criterion.quantity.format(money))
    let observed = criterion.observed
    sheet.put(.known(observed.value, reason: observed.reason), row, 5, style)
    for (column, value) in [
      (6, observed.low), (7, observed.high), (9, criterion.limit), (10, criterion.harm),
    ] {
      sheet.put(.known(value, reason: nil), row, column, style)
    }
    sheet.put(.number(observed.level), row, 8, CellStyle(role: .recorded, number: .share))
    sheet.text(criterion.notTested ? "not tested" : criterion.status.rawValue, row, 11)
  }
}

extension CriterionOutcome.Quantity {
  fileprivate func format(_ money: NumberFormat) -> NumberFormat {
    switch self {
    case .difference, .probability: .fineShare
    case .seconds, .count, .ratio: .stated
    case .money: money
    }
  }
}
