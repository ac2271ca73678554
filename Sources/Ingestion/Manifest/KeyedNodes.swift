import Yams

/// The keys and values of one mapping of a manifest.
struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let mapping: Node.Mapping
  let node: Node
  let codingPath: [any CodingKey]

  var allKeys: [Key] { mapping.compactMap { $0.key.scalar.flatMap { Key(stringValue: $0.string) } } }

  func contains(_ key: Key) -> Bool { found(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try scalar(key).decodeNil() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try scalar(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try scalar(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try scalar(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try scalar(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try scalar(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try scalar(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try scalar(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try scalar(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try scalar(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try scalar(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try scalar(key).decode(type) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try scalar(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { NodeDecoder(node, at: codingPath) }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    NodeDecoder(try value(key), at: codingPath + [key])
  }

  private func scalar(_ key: Key) throws -> ScalarNode {
    ScalarNode(node: try value(key), codingPath: codingPath + [key])
  }

  private func value(_ key: Key) throws -> Node {
    guard let value = found(key) else {
      throw ManifestFault(node, "the key '\(key.stringValue)' is missing", remedy: "add it")
    }
    return value
  }

  /// A key such as 499 counts as the text that is written, whatever YAML takes it for.
  private func found(_ key: Key) -> Node? {
    mapping[Node(key.stringValue)] ?? mapping.first { $0.key.scalar?.string == key.stringValue }?.value
  }
}
