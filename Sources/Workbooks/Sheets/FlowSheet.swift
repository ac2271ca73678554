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
  /// Of each flow that is priced apart.
  private(set) var references: [PerArm<References>] = []
  /// Of the mean transaction of the first year.
  let mean: PerArm<References>

  init(_ flows: [PricedRates], _ rates: RateReferences, _ traffic: TrafficTable) {
    sheet.open("Flow", "What one transaction goes through. The four ends exclude each other and add up to 1.")
    sheet.header(["Quantity", "How it is made", "Baseline", "Augmented", "Change"], 3)
    var (sheet, row) = (sheet, 4)
    for (flow, rates) in zip(flows, rates.flows) {
      if let name = flow.name {
        sheet.text("Flow: \(name)", row, 0, .heading)
        row += 1
      }
      references.append(PerArm { Self.add(rates[$0], $0, flow, row, to: &sheet) })
      Self.label(Self.alive(flow.attempts) + Self.ends, row, &sheet)
      row += flow.attempts + Self.ends.count + 1
    }
    mean =
      flows.count == 1
      ? references[0] : Self.mean(references, traffic.flowShares(flows, in: &sheet, row), row, &sheet)
    self.sheet = sheet
  }

  private static func add(
    _ rates: RateReferences.Flow, _ arm: Arm, _ flow: PricedRates, _ top: Int, to sheet: inout Sheet
  ) -> References {
    let column = arm == .baseline ? 2 : 3
    let name = { (quantity: String) in "\(quantity)_\(arm.rawValue)\(flow.suffix)" }
    var alive: [Formula] = []
    for index in rates.failure.indices {
      let before = index - 1
      let share: Formula =
        index == 0
        ? 1 : alive[before] * rates.failure[before] * (1 - rates.leaves[before] - rates.toReview[before])
      alive.append(
        sheet.formula(share, top + index, column, .fineShare, name: name("alive\(index + 1)")))
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
    return References(ends, top + flow.attempts, column, name, &sheet)
  }

  /// The quantities of the flows, each times its share of the first year's transactions.
  private static func mean(
    _ flows: [PerArm<References>], _ shares: [Formula], _ top: Int, _ sheet: inout Sheet
  ) -> PerArm<References> {
    let row = top + shares.count + 3
    sheet.text("Mean transaction of the first year", row - 1, 0, .heading)
    let made = PerArm { arm in
      let mean = { (part: KeyPath<References, Formula>) in
        Formula.total(zip(shares, flows).map { $0 * $1[arm][keyPath: part] })
      }
      return References(
        [
          ("attempts", mean(\.attempts), .factor), ("success", mean(\.success), .fineShare),
          ("abandoned", mean(\.abandoned), .fineShare), ("reviewed", mean(\.reviewed), .fineShare),
          ("refused", mean(\.refused), .fineShare),
        ], row, arm == .baseline ? 2 : 3, { "\($0)_\(arm.rawValue)" }, &sheet)
    }
    let how = "sum over flows of share × that of the flow"
    label(ends.dropLast().map { ($0.0, how) } + ends.suffix(1), row, &sheet)
    return made
  }

  private static func alive(_ count: Int) -> [(String, String)] {
    (1...max(count, 1)).map { number in
      (
        "Make attempt \(number)",
        number == 1
          ? "everyone"
          : "those of attempt \(number - 1) that fail, stay and are not reviewed: × q × (1 − b − r)"
      )
    }
  }

  private static let ends = [
    ("Attempts per transaction", "sum of the shares that make each attempt"),
    ("Accepted", "sum over attempts of share × (1 − q)"),
    ("Left", "sum over all attempts but the last of share × q × b"),
    ("Reviewed", "sum over all attempts but the last of share × q × r; and c of the last failures"),
    ("Refused", "the last failures that are not reviewed: share × q × (1 − c)"),
    ("Check: the ends add up to", "accepted + left + reviewed + refused"),
  ]

  /// The texts beside the numbers, and the change of each; the attempts per transaction stand six rows before the end.
  private static func label(_ texts: [(String, String)], _ top: Int, _ sheet: inout Sheet) {
    for (offset, words) in texts.enumerated() {
      let row = top + offset
      sheet.text(words.0, row, 0, .label)
      sheet.text(words.1, row, 1)
      let pair = (
        sheet.range(column: 2, rows: row...row).values, sheet.range(column: 3, rows: row...row).values
      )
      guard let baseline = pair.0.first, let augmented = pair.1.first else { continue }
      let change =
        Formula(whole: "D\(row + 1)", value: augmented) - Formula(whole: "C\(row + 1)", value: baseline)
      sheet.formula(change, row, 4, offset == texts.count - ends.count ? .factor : .fineShare)
    }
  }
}

extension FlowSheet.References {
  /// Puts the attempts and the four ends below each other, and what the ends add up to.
  fileprivate init(
    _ ends: [(String, Formula, NumberFormat)], _ top: Int, _ column: Int, _ name: (String) -> String,
    _ sheet: inout Sheet
  ) {
    let made = ends.enumerated().map { place, end in
      sheet.formula(end.1, top + place, column, end.2, name: name(end.0))
    }
    sheet.formula(.total(Array(made.dropFirst())), top + ends.count, column, .fineShare)
    self.init(
      attempts: made[0], success: made[1], abandoned: made[2], reviewed: made[3], refused: made[4])
  }
}
