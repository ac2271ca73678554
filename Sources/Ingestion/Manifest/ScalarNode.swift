import Pilots
import Yams

/// One value of a manifest.
struct ScalarNode: SingleValueDecodingContainer {
  let node: Node
  let codingPath: [any CodingKey]

  func decodeNil() -> Bool { node.null != nil }

  func decode(_ type: Bool.Type) throws -> Bool { try value(node.bool, "true or false") }
  /// An empty value is no text, and neither is `null`, unless they stand in quotes.
  func decode(_ type: String.Type) throws -> String {
    try value(decodeNil() ? nil : node.scalar?.string, "a text")
  }

  /// Beyond these a sum of money or a count is a slip of the pen, and products would leave the numbers.
  private static let numbers = -1e15...1e15

  func decode(_ type: Double.Type) throws -> Double {
    let number = try value(node.float, "a number")
    guard Self.numbers.contains(number) else {
      throw ManifestFault(
        node, "the number \(node.scalar?.string ?? "") is too large to reckon with",
        remedy: "write one between -1e15 and 1e15")
    }
    return number
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  /// A type's own refusal gets the line of the node that it was read from.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try Value(from: NodeDecoder(node, at: codingPath))
    } catch DecodingError.dataCorrupted(let context) {
      if let word = node.scalar?.string, let words = Self.words(of: type), !words.contains(word) {
        throw ManifestFault("'\(word)' is not known here", word, at: node, known: words)
      }
      throw ManifestFault(node, context.debugDescription)
    } catch let fault as InputFault {
      throw ManifestFault(node, fault.sentence, remedy: fault.remedy)
    } catch DecodingError.keyNotFound(let key, _) {
      throw ManifestFault(node, "the key '\(key.stringValue)' is missing", remedy: "add it")
    } catch DecodingError.valueNotFound(_, let context) {
      throw ManifestFault(node, context.debugDescription)
    }
  }

  /// The words that a closed type knows; `nil` for every other type.
  private static func words(of type: Any.Type) -> [String]? {
    guard let listed = type as? any CaseIterable.Type, type is any RawRepresentable.Type else { return nil }
    return words(listed)
  }

  private static func words<Listed: CaseIterable>(_ type: Listed.Type) -> [String] {
    type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
  }

  private func value<Value>(_ value: Value?, _ expected: String) throws -> Value {
    guard let value else {
      let found =
        node.scalar.map { $0.string.isEmpty ? "nothing" : "'\($0.string)'" }
        ?? (node.mapping == nil ? "a list" : "keys with values")
      throw ManifestFault(node, "found \(found) where \(expected) is expected")
    }
    return value
  }

  private func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    try value(node.scalar.flatMap { Integer($0.string) }, "a whole number")
  }
}
