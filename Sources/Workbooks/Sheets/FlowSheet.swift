import Vocabulary

/// How the transactions of each arm end: `FlowOutcome` in cells.
struct FlowSheet {
  /// What formulas call the shares of one arm, and the attempts per transaction.
  struct References {
    var attempts: Formula
    var success: Formula
    var abandoned: Formula
    var reviewed: Formula
    var refused: Formula
  }

  private(set) var sheet = Sheet("Flow", widths: [34, 66, 16, 16, 16])
  let references: PerArm<References>

  init(_ rates: RateReferences) {
    sheet.open("Flow", "What one transaction goes through. The four ends exclude each other and add up to 1.")
    sheet.header(["Quantity", "How it is made", "Baseline", "Augmented", "Change"], 3)
    let count = max(rates.flow.baseline.failure.count, rates.flow.augmented.failure.count)
    var sheet = sheet
    references = PerArm { arm in Self.add(rates.flow[arm], arm, count, to: &sheet) }
    Self.label(count, &sheet)
    self.sheet = sheet
  }

  private static func add(
    _ rates: RateReferences.Flow, _ arm: Arm, _ count: Int, to sheet: inout Sheet
  ) -> References {
    let column = arm == .baseline ? 2 : 3
    var alive: [Formula] = []
    for index in rates.failure.indices {
      let before = index - 1
      let share: Formula =
        index == 0
        ? 1 : alive[before] * rates.failure[before] * (1 - rates.leaves[before] - rates.toReview[before])
      alive.append(
        sheet.formula(share, 4 + index, column, .fineShare, name: "alive\(index + 1)_\(arm.rawValue)"))
    }
    let failing = zip(alive, rates.failure).map { $0 * $1 }
    let last = failing.last ?? 0
    let ends: [(String, Formula, NumberFormat)] = [
      ("attempts", .total(alive), .factor),
      ("success", .total(zip(alive, rates.failure).map { $0 * (1 - $1) }), .fineShare),
      ("abandoned", .total(zip(failing, rates.leaves).map { $0 * $1 }), .fineShare),
      (
        "reviewed", .total(zip(failing, rates.toReview).map { $0 * $1 } + [last * rates.lastToReview]),
        .fineShare
      ),
      ("refused", last * (1 - rates.lastToReview), .fineShare),
    ]
    let made = ends.enumerated().map { place, end in
      sheet.formula(end.1, 4 + count + place, column, end.2, name: "\(end.0)_\(arm.rawValue)")
    }
    sheet.formula(.total(Array(made.dropFirst())), 9 + count, column, .fineShare)
    return References(
      attempts: made[0], success: made[1], abandoned: made[2], reviewed: made[3], refused: made[4])
  }

  /// The texts beside the numbers, and the change of each.
  private static func label(_ count: Int, _ sheet: inout Sheet) {
    let alive = (1...max(count, 1)).map { number in
      (
        "Make attempt \(number)",
        number == 1
          ? "everyone"
          : "those of attempt \(number - 1) that fail, stay and are not reviewed: × q × (1 − b − r)"
      )
    }
    let ends = [
      ("Attempts per transaction", "sum of the shares that make each attempt"),
      ("Accepted", "sum over attempts of share × (1 − q)"),
      ("Left", "sum over all attempts but the last of share × q × b"),
      ("Reviewed", "sum over all attempts but the last of share × q × r; and c of the last failures"),
      ("Refused", "the last failures that are not reviewed: share × q × (1 − c)"),
      ("Check: the ends add up to", "accepted + left + reviewed + refused"),
    ]
    for (offset, texts) in (alive + ends).enumerated() {
      let row = 4 + offset
      sheet.text(texts.0, row, 0, .label)
      sheet.text(texts.1, row, 1)
      let pair = (
        sheet.range(column: 2, rows: row...row).values, sheet.range(column: 3, rows: row...row).values
      )
      guard let baseline = pair.0.first, let augmented = pair.1.first else { continue }
      let change =
        Formula(whole: "D\(row + 1)", value: augmented) - Formula(whole: "C\(row + 1)", value: baseline)
      sheet.formula(change, row, 4, offset == count ? .factor : .fineShare)
    }
  }
}
