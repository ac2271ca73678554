/// The header of a `.npy` file, parsed by a small grammar and never evaluated.
struct NpyHeader: Equatable {
  var descr = ""
  var isFortran = false
  var shape: [Int] = []

  /// - Parameter text: a Python dict with exactly `descr`, `fortran_order` and `shape`.
  /// - Returns: `nil` if it is anything else.
  init?(_ text: String) {
    var reader = LiteralReader(text: Array(text.unicodeScalars))
    guard reader.takes("{") else { return nil }
    var seen: Set<String> = []
    while !reader.takes("}") {
      guard let key = reader.string(), seen.insert(key).inserted, reader.takes(":") else { return nil }
      switch key {
      case "descr":
        guard let value = reader.string() else { return nil }
        descr = value
      case "fortran_order":
        guard let value = reader.boolean() else { return nil }
        isFortran = value
      case "shape":
        guard let value = reader.tuple() else { return nil }
        shape = value
      default: return nil
      }
      if !reader.takes(",") {
        guard reader.takes("}") else { return nil }
        break
      }
    }
    guard seen.count == 3, reader.isAtEnd else { return nil }
  }
}

/// Reads the literals that a header may hold.
private struct LiteralReader {
  let text: [Unicode.Scalar]
  var index = 0

  init(text: [Unicode.Scalar]) { self.text = text }

  var isAtEnd: Bool { text[index...].allSatisfy { $0 == " " || $0 == "\n" } }

  private mutating func skipBlanks() { while index < text.count, text[index] == " " { index += 1 } }

  mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < text.count, text[index] == character else { return false }
    index += 1
    return true
  }

  mutating func string() -> String? {
    let quote: Unicode.Scalar
    if takes("'") { quote = "'" } else if takes("\"") { quote = "\"" } else { return nil }
    var value = String.UnicodeScalarView()
    while index < text.count, text[index] != quote {
      guard text[index] != "\\" else { return nil }
      value.append(text[index])
      index += 1
    }
    return takes(quote) ? String(value) : nil
  }

  mutating func boolean() -> Bool? {
    skipBlanks()
    for (word, value) in [("True", true), ("False", false)] {
      let scalars = Array(word.unicodeScalars)
      if text[index...].starts(with: scalars) {
        index += scalars.count
        return value
      }
    }
    return nil
  }

  mutating func tuple() -> [Int]? {
    guard takes("(") else { return nil }
    var values: [Int] = []
    while !takes(")") {
      guard let value = number() else { return nil }
      values.append(value)
      if !takes(",") {
        // One number without a comma is no tuple.
        guard takes(")"), values.count > 1 else { return nil }
        break
      }
    }
    return values
  }

  private mutating func number() -> Int? {
    skipBlanks()
    var digits = ""
    while index < text.count, ("0"..."9").contains(text[index]) {
      digits.unicodeScalars.append(text[index])
      index += 1
    }
    return Int(digits)
  }
}
