import Yams

/// The elements of one list of a manifest.
struct UnkeyedNodes: UnkeyedDecodingContainer {
  let nodes: [Node]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(nodes: [Node], codingPath: [any CodingKey]) {
    self.nodes = nodes
    self.codingPath = codingPath
  }

  var count: Int? { nodes.count }
  var isAtEnd: Bool { currentIndex == nodes.count }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, nodes[currentIndex].null != nil else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try ScalarNode(node: next(), codingPath: codingPath).decode(type)
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key>
  {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { NodeDecoder(try next(), at: codingPath) }

  private mutating func next() throws -> Node {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Node.self, .init(codingPath: codingPath, debugDescription: "the list is too short"))
    }
    defer { currentIndex += 1 }
    return nodes[currentIndex]
  }
}
