extension Formula {
  /// The sum of the parts; 0 of none.
  static func total(_ parts: [Formula]) -> Formula {
    parts.dropFirst().reduce(parts.first ?? 0, +)
  }

  static func sum(_ range: CellRange) -> Formula {
    Formula(whole: "SUM(\(range.text))", value: range.values.reduce(0, +))
  }

  /// Σ aᵢ·bᵢ over two ranges of one length.
  static func sumOfProducts(_ a: CellRange, _ b: CellRange) -> Formula {
    Formula(
      whole: "SUMPRODUCT(\(a.text),\(b.text))", value: zip(a.values, b.values).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// The largest number of a range; 0 of none.
  static func max(_ range: CellRange) -> Formula {
    Formula(whole: "MAX(\(range.text))", value: range.values.max() ?? 0)
  }

  /// One of two numbers.
  static func when(_ condition: Condition, _ then: Formula, else other: Formula) -> Formula {
    Formula(
      whole: "IF(\(condition.text),\(then.text),\(other.text))",
      value: condition.isTrue ? then.value : other.value)
  }

  static func <= (a: Formula, b: Formula) -> Condition {
    Condition(text: "\(a.text)<=\(b.text)", isTrue: a.value <= b.value)
  }

  static func < (a: Formula, b: Formula) -> Condition {
    Condition(text: "\(a.text)<\(b.text)", isTrue: a.value < b.value)
  }
}
