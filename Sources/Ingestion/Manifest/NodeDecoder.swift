import Yams

/// Decodes a type from a YAML tree and knows the line of everything it refuses.
///
/// A mapping whose keys are `CaseIterable` may hold these keys alone, and others that the type reads, as `group_NAME`: any
/// other is refused with the nearest name. Types whose keys are open decode as dictionaries do.
struct NodeDecoder: Decoder {
  let node: Node
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ node: Node, at codingPath: [any CodingKey] = []) {
    self.node = node
    self.codingPath = codingPath
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let mapping = node.mapping else { throw ManifestFault(node, "expected keys with values") }
    if let known = Self.knownKeys(type) {
      for (key, _) in mapping {
        let name = key.scalar?.string ?? ""
        if !known.contains(name), Key(stringValue: name) == nil {
          throw ManifestFault(unknown: name, at: key, known: known)
        }
      }
    }
    return KeyedDecodingContainer(KeyedNodes<Key>(mapping: mapping, node: node, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let sequence = node.sequence else { throw ManifestFault(node, "expected a list") }
    return UnkeyedNodes(nodes: Array(sequence), codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    ScalarNode(node: node, codingPath: codingPath)
  }

  private static func knownKeys(_ type: any CodingKey.Type) -> [String]? {
    guard let listed = type as? any CaseIterable.Type else { return nil }
    return allCases(listed).compactMap { ($0 as? any CodingKey)?.stringValue }
  }

  private static func allCases<Listed: CaseIterable>(_ type: Listed.Type) -> [Any] {
    type.allCases.map { $0 }
  }
}
