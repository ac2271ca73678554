import Yams

/// One value of a manifest.
struct ScalarNode: SingleValueDecodingContainer {
  let node: Node
  let codingPath: [any CodingKey]

  func decodeNil() -> Bool { node.null != nil }

  func decode(_ type: Bool.Type) throws -> Bool { try value(node.bool, "true or false") }
  func decode(_ type: String.Type) throws -> String { try value(node.scalar?.string, "a text") }
  func decode(_ type: Double.Type) throws -> Double { try value(node.float, "a number") }
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
      throw ManifestFault(node, context.debugDescription)
    } catch DecodingError.keyNotFound(let key, _) {
      throw ManifestFault(node, "the key '\(key.stringValue)' is missing", remedy: "add it")
    }
  }

  private func value<Value>(_ value: Value?, _ expected: String) throws -> Value {
    guard let value else {
      let found =
        node.scalar.map { "'\($0.string)'" } ?? (node.mapping == nil ? "a list" : "keys with values")
      throw ManifestFault(node, "found \(found) where \(expected) is expected")
    }
    return value
  }

  private func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    try value(node.scalar.flatMap { Integer($0.string) }, "a whole number")
  }
}
