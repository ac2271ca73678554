/// The values of one JSON text in the order in which they stand, found in one pass without copying.
///
/// Strict: RFC 8259, one object, no repeated key in any object, nested at most 64 deep. Numbers keep their text, so that
/// identifiers of 64 bits stay what they are. Storage is used again for every text.
///
/// - Reference: Bray (2017), RFC 8259.
struct JSONTape: ~Copyable {
  static let depthLimit = 64

  private var nodes: UnsafeMutableBufferPointer<JSONNode>
  private(set) var count = 0
  /// Texts whose escapes were resolved.
  private var unescaped: [UInt8] = []
  private var bytes = ByteSlice(start: nil, count: 0)
  private var index = 0
  /// The first content that no log may carry.
  private(set) var forbidden: ForbiddenContent.Fault?

  /// Whether it looks for such content at all.
  private let isWatchful: Bool

  init(isWatchful: Bool = true) {
    self.isWatchful = isWatchful
    nodes = .allocate(capacity: 256)
  }

  deinit { nodes.deallocate() }

  subscript(index: Int) -> JSONNode { nodes[index] }

  /// Reads one object, which must be all there is but blanks.
  ///
  /// - Complexity: O(bytes), and O(keys²) for each object of few keys.
  mutating func scan(_ text: ByteSlice) throws(JSONFault) {
    bytes = text
    (index, count) = (0, 0)
    forbidden = nil
    unescaped.removeAll(keepingCapacity: true)
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else {
      throw index < bytes.count ? .syntax(at: index) : .ends
    }
    try object(depth: 1)
    if isWatchful, forbidden == nil, let numbers = namedNumbers { forbidden = .line(numbers: numbers) }
    skipBlanks()
    if index < bytes.count { throw .trailing(at: index) }
  }

  /// The text of a string, key, number or literal, valid until the next text is read.
  func text(_ node: JSONNode) -> ByteSlice {
    guard node.isUnescaped else {
      return ByteSlice(rebasing: bytes[Int(node.start)..<Int(node.start + node.count)])
    }
    return unescaped.withUnsafeBufferPointer { room in
      // The array does not change until the next text is read, and this is used before.
      ByteSlice(rebasing: room[Int(node.start)..<Int(node.start + node.count)])
    }
  }

  private mutating func append(_ node: JSONNode) -> Int {
    if count == nodes.count {
      let larger = UnsafeMutableBufferPointer<JSONNode>.allocate(capacity: 2 * count)
      _ = larger.update(fromContentsOf: nodes)
      nodes.deallocate()
      nodes = larger
    }
    nodes[count] = node
    count += 1
    return count - 1
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 32 || byte == 10 || byte == 13 || byte == 9 else { return }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    guard index < bytes.count else { throw .ends }
    switch bytes[index] {
    case UInt8(ascii: "\""): try string(.string)
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "t"): try literal("true", .literal)
    case UInt8(ascii: "f"): try literal("false", .literal)
    case UInt8(ascii: "n"): try literal("null", .null)
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    guard depth <= Self.depthLimit else { throw .depth }
    let node = append(JSONNode(kind: .object, start: Int32(index), offset: Int32(index)))
    index += 1
    skipBlanks()
    var members = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") {
      index += 1
    } else {
      try self.members(&members, depth: depth)
    }
    close(node, members)
    try refuseRepeated(node, members)
  }

  private mutating func members(_ members: inout Int, depth: Int) throws(JSONFault) {
    while true {
      skipBlanks()
      guard index < bytes.count else { throw .ends }
      guard bytes[index] == UInt8(ascii: "\"") else { throw .syntax(at: index) }
      let key = count
      try string(.key)
      skipBlanks()
      try take(UInt8(ascii: ":"))
      skipBlanks()
      let value = count
      try self.value(depth: depth)
      if isWatchful { noteForbidden(key: key, value: value) }
      nodes[key].next = Int32(count)
      members += 1
      if try ends(with: UInt8(ascii: "}")) { return }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    guard depth <= Self.depthLimit else { throw .depth }
    let node = append(JSONNode(kind: .array, start: Int32(index), offset: Int32(index)))
    index += 1
    skipBlanks()
    var elements = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
      index += 1
    } else {
      repeat {
        skipBlanks()
        try value(depth: depth)
        elements += 1
      } while try !ends(with: UInt8(ascii: "]"))
    }
    close(node, elements)
  }

  /// After a member or element: whether the container ends here.
  private mutating func ends(with closing: UInt8) throws(JSONFault) -> Bool {
    skipBlanks()
    guard index < bytes.count else { throw .ends }
    let byte = bytes[index]
    guard byte == closing || byte == UInt8(ascii: ",") else { throw .syntax(at: index) }
    index += 1
    return byte == closing
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) {
    guard index < bytes.count else { throw .ends }
    guard bytes[index] == byte else { throw .syntax(at: index) }
    index += 1
  }

  private mutating func close(_ node: Int, _ members: Int) {
    nodes[node].count = Int32(members)
    nodes[node].next = Int32(count)
  }
}

extension JSONTape {
  private mutating func string(_ kind: JSONNode.Kind) throws(JSONFault) {
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      if bytes[end] < 32 { throw .syntax(at: end) }
      end += 1
    }
    guard end < bytes.count else { throw .ends }
    var node = JSONNode(kind: kind, start: Int32(start), offset: Int32(start - 1))
    if bytes[end] == UInt8(ascii: "\"") {
      node.count = Int32(end - start)
      index = end + 1
    } else {
      node.isUnescaped = true
      node.start = Int32(unescaped.count)
      index = try JSONEscapes.resolve(bytes, from: start, into: &unescaped)
      node.count = Int32(unescaped.count) - node.start
    }
    node.next = Int32(count + 1)
    _ = append(node)
    if kind == .string, isWatchful { noteContent(node) }
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONFault) {
    let start = index
    for place in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[place]) }
    let node = JSONNode(
      kind: kind, start: Int32(start), count: Int32(index - start), next: Int32(count + 1),
      offset: Int32(start))
    _ = append(node)
  }

  private mutating func number() throws(JSONFault) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else {
      throw index < bytes.count ? .syntax(at: start) : .ends
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      if digits() == 0 { throw index < bytes.count ? .syntax(at: index) : .ends }
    }
    if index < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      if digits() == 0 { throw index < bytes.count ? .syntax(at: index) : .ends }
    }
    let node = JSONNode(
      kind: .number, start: Int32(start), count: Int32(index - start), next: Int32(count + 1),
      offset: Int32(start))
    _ = append(node)
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
    return index - start
  }

  // MARK: What no log may hold

  private func refuseRepeated(_ object: Int, _ members: Int) throws(JSONFault) {
    guard members > 1 else { return }
    if members <= 24 { return try refuseRepeatedOfFew(object) }
    var seen: Set<[UInt8]> = []
    var key = object + 1
    while key < count {
      if !seen.insert(Array(text(nodes[key]))).inserted {
        throw .repeated(text(nodes[key]).text, at: Int(nodes[key].offset))
      }
      key = Int(nodes[key].next)
    }
  }

  private func refuseRepeatedOfFew(_ object: Int) throws(JSONFault) {
    var key = object + 1
    while key < count {
      let own = nodes[key]
      var other = Int(own.next)
      while other < count {
        if nodes[other].count == own.count, text(nodes[other]).equals(text(own)) {
          throw .repeated(text(own).text, at: Int(nodes[other].offset))
        }
        other = Int(nodes[other].next)
      }
      key = Int(own.next)
    }
  }

  private mutating func noteForbidden(key: Int, value: Int) {
    guard forbidden == nil else { return }
    let kind = nodes[value].kind
    let isContainer = kind == .object || kind == .array
    if isContainer || kind == .string && nodes[value].count > 0 {
      forbidden = ForbiddenContent.nameFault(text(nodes[key]))
    }
    if isContainer, forbidden == nil, let numbers = numbers(in: value) {
      forbidden = .vector(text(nodes[key]).text, numbers: numbers)
    }
  }

  private mutating func noteContent(_ node: JSONNode) {
    guard node.count >= 5, forbidden == nil else { return }
    forbidden = ForbiddenContent.fault(in: text(node))
  }
}
