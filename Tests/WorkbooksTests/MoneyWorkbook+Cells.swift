@testable import Workbooks

extension MoneyWorkbook {
  /// The cell of a name.
  func cell(_ name: String) -> Cell? { sheets.lazy.flatMap(\.cells).first { $0.name == name } }

  /// The number stored in the cell of a name; `nil` if it holds a text.
  func number(_ name: String) -> Double? {
    switch cell(name)?.content {
    case .number(let value): value
    case .formula(let formula): formula.value
    default: nil
    }
  }

  func sheet(_ title: String) -> Sheet? { sheets.first { $0.title == title } }

  /// Another number in an input, with all formulas as they were stored.
  mutating func replace(_ name: String, with value: Double) {
    for sheet in sheets.indices {
      for cell in sheets[sheet].cells.indices where sheets[sheet].cells[cell].name == name {
        sheets[sheet].cells[cell].content = .number(value)
      }
    }
  }
}
