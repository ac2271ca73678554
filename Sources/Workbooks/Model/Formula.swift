import Foundation

/// A number of the workbook, together with the formula by which a spreadsheet computes it.
///
/// Both grow by the same operation, so that what is stored in a cell is what the formula gives.
struct Formula: Sendable, Hashable {
  /// Without the leading `=`.
  let text: String
  let value: Double
  private let binding: Binding

  /// How tightly the outermost operation of the text binds.
  private enum Binding: Int, Comparable {
    case sum, product, power, whole

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  private init(_ text: String, _ value: Double, _ binding: Binding) {
    self.text = text
    self.value = value
    self.binding = binding
  }

  /// A call, or a reference to a cell: nothing that it stands in can tear it apart.
  init(whole text: String, value: Double) { self.init(text, value, .whole) }

  static func + (a: Formula, b: Formula) -> Formula {
    Formula("\(a.text)+\(b.text)", a.value + b.value, .sum)
  }

  static func - (a: Formula, b: Formula) -> Formula {
    Formula("\(a.text)-\(b.inside(above: .sum))", a.value - b.value, .sum)
  }

  static prefix func - (a: Formula) -> Formula { Formula("-\(a.inside(above: .product))", -a.value, .sum) }

  static func * (a: Formula, b: Formula) -> Formula {
    Formula("\(a.inside(above: .sum))*\(b.inside(above: .sum))", a.value * b.value, .product)
  }

  static func / (a: Formula, b: Formula) -> Formula {
    Formula("\(a.inside(above: .sum))/\(b.inside(above: .product))", a.value / b.value, .product)
  }

  /// `self` to the power of `exponent`.
  func raised(to exponent: Formula) -> Formula {
    let texts = (inside(above: .power), exponent.inside(above: .power))
    return Formula("\(texts.0)^\(texts.1)", pow(value, exponent.value), .power)
  }

  /// The text as it stands within an operation: in parentheses unless it binds more tightly than `limit`.
  private func inside(above limit: Binding) -> String { binding > limit ? text : "(\(text))" }
}

extension Formula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  init(integerLiteral value: Int) { self.init("\(value)", Double(value), value < 0 ? .sum : .whole) }
  init(floatLiteral value: Double) { self.init("\(value)", value, value < 0 ? .sum : .whole) }
}
