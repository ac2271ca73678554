/// What stands in a cell.
enum CellContent: Sendable, Hashable {
  /// Never read as a formula, whatever it begins with.
  case text(String)
  case number(Double)
  /// A formula that gives a number.
  case formula(Formula)
  /// A formula that gives a text now, such as why there is no number; its text has no leading `=`.
  case wordFormula(String, result: String)

  /// A number where the condition holds, else a text that says why there is none.
  ///
  /// - Parameter reason: ours, and without quotation marks.
  static func when(_ condition: Condition, _ number: Formula, else reason: String) -> CellContent {
    let text = "IF(\(condition.text),\(number.text),\"\(reason)\")"
    return condition.isTrue
      ? .formula(Formula(whole: text, value: number.value)) : .wordFormula(text, result: reason)
  }

  /// An estimate's number, or the reason why there is none.
  static func known(_ value: Double?, reason: String?) -> CellContent {
    value.map(CellContent.number) ?? .text(reason ?? "")
  }
}
