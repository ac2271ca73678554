/// One JSON object in which the paths of a mapping find texts.
final class JSONRecord: LogRecord {
  private struct Way {
    /// The number of the name at the top level.
    let root: Int
    let rest: ArraySlice<FieldPath.Step>
  }

  // One line is read at a time, by one caller; a check at every access would take a quarter of the time.
  @exclusivity(unchecked) private var tape = JSONTape()
  private let ways: [Way]
  /// Names of the top level, those of paths first.
  @exclusivity(unchecked) private var names: ByteTable
  /// Which record each name was last seen in, where its value stands, in how many records it was, and in which line first.
  private struct Sight {
    var record = 0
    var value = 0
    var count = 0
    var line = 0
  }

  @exclusivity(unchecked) private var seen: [Sight]
  /// The numbers of the names in the order in which they stood last: most lines repeat it.
  @exclusivity(unchecked) private var order: [Int] = []
  @exclusivity(unchecked) private var record = 0

  /// Names that are told apart; a log has fewer.
  private static let nameLimit = 2000

  init(_ paths: [FieldPath]) {
    var names = ByteTable()
    ways = paths.map { path in
      let root = path.root.withUnsafeBufferPointer { names.insert($0) }
      return Way(root: root, rest: path.steps.dropFirst())
    }
    self.names = names
    seen = Array(repeating: Sight(), count: names.count)
  }

  /// Reads the next object, which stands in line `number`.
  func read(_ line: ByteSlice, _ number: Int) throws(JSONFault) {
    try tape.scan(line)
    record += 1
    var key = 1
    var place = 0
    while key < tape.count {
      let node = tape[key]
      if let name = self.number(of: tape.text(node), at: place) {
        if tape[key + 1].kind != .null {
          if seen[name].count == 0 { seen[name].line = number }
          seen[name].count += 1
        }
        (seen[name].record, seen[name].value) = (record, key + 1)
      }
      key = Int(node.next)
      place += 1
    }
  }

  /// What no log may carry, in the object read last.
  var forbidden: ForbiddenContent.Fault? { tape.forbidden }

  /// Names at the top level that no path reads.
  func unread() -> [UnreadField] {
    let used = Set(ways.map(\.root))
    return (0..<names.count).filter { !used.contains($0) && seen[$0].count > 0 }.map {
      UnreadField(name: names.text($0), count: seen[$0].count, line: seen[$0].line)
    }
  }

  private func number(of name: ByteSlice, at place: Int) -> Int? {
    if place < order.count, names.isEqual(order[place], name) { return order[place] }
    guard let number = names.find(name) ?? added(name) else { return nil }
    if place < order.count { order[place] = number } else if place == order.count { order.append(number) }
    return number
  }

  private func added(_ name: ByteSlice) -> Int? {
    guard names.count < Self.nameLimit else { return nil }
    seen.append(Sight())
    return names.insert(name)
  }

  func text(path: Int) throws(LogRefusal) -> ByteSlice? {
    let way = ways[path]
    guard seen[way.root].record == record else { return nil }
    var node = seen[way.root].value
    for step in way.rest {
      guard let next = self.step(step, from: node) else { return nil }
      node = next
    }
    return tape.leaf(node)
  }

  private func step(_ step: FieldPath.Step, from node: Int) -> Int? {
    switch step {
    case .key(let name): tape.member(name, of: node)
    case .index(let index): tape.element(index, of: node)
    }
  }
}
