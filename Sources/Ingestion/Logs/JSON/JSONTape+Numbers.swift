/// Numbers that may be an embedding, however they are nested.
extension JSONTape {
  /// How many numbers a list or an object holds, if they may be an embedding.
  ///
  /// - Parameter wrappers: keys of objects that stand for the one value that they hold; with some, the text of a member `key`
  ///   is a name.
  /// - Complexity: O(values), O(1) for few.
  func numbers(in container: Int, wrappers: [[UInt8]] = []) -> Int? {
    let end = Int(self[container].next)
    guard end - container > ForbiddenContent.vectorLength else { return nil }
    var (listed, named, values) = (0, 0, 0)
    for index in container + 1..<end {
      let kind = self[index].kind
      guard kind != .key, kind != .object, kind != .array else { continue }
      if !wrappers.isEmpty, isMember("key", index) { continue }
      values += 1
      guard isNumber(index) else { continue }
      if isNamed(index, wrappers) { named += 1 } else { listed += 1 }
    }
    return ForbiddenContent.isVector(listed: listed, named: named, of: values) ? listed + named : nil
  }

  /// How many numbers stand in the outermost object itself, if they may be an embedding.
  var namedNumbers: Int? {
    let members = Int(self[0].count)
    guard members >= ForbiddenContent.namedLength else { return nil }
    var numbers = 0
    var key = 1
    for _ in 0..<members {
      if isNumber(key + 1) { numbers += 1 }
      key = Int(self[key].next)
    }
    return ForbiddenContent.isVector(listed: 0, named: numbers, of: members) ? numbers : nil
  }

  /// Also one in quotes.
  private func isNumber(_ index: Int) -> Bool {
    let node = self[index]
    guard node.kind == .string, node.count > 0 else { return node.kind == .number }
    let text = text(node)
    // Most texts are told by their first letter.
    return text[0] < 58 && DecimalText.value(text) != nil
  }

  private func isNamed(_ index: Int, _ wrappers: [[UInt8]]) -> Bool {
    var index = index
    while self[index - 1].kind == .key {
      let key = text(self[index - 1])
      guard wrappers.contains(where: { key.elementsEqual($0) }) else { return true }
      index -= 2
    }
    return false
  }

  private func isMember(_ name: String, _ index: Int) -> Bool {
    self[index - 1].kind == .key && text(self[index - 1]).elementsEqual(name.utf8)
  }
}
