extension JSONTape {
  /// The text of a value that holds no others; `nil` for `null`, nothing and what does.
  func leaf(_ index: Int) -> ByteSlice? {
    let node = self[index]
    switch node.kind {
    case .string, .number, .literal: return node.count == 0 ? nil : text(node)
    case .object, .array, .null, .key: return nil
    }
  }

  /// The index of an object's value of a name.
  func member(_ name: [UInt8], of object: Int) -> Int? {
    guard self[object].kind == .object else { return nil }
    var key = object + 1
    while key < Int(self[object].next) {
      let node = self[key]
      if Int(node.count) == name.count, name.withUnsafeBufferPointer({ text(node).equals($0) }) {
        return key + 1
      }
      key = Int(node.next)
    }
    return nil
  }

  /// The index of an array's element.
  func element(_ place: Int, of array: Int) -> Int? {
    guard self[array].kind == .array, place < Int(self[array].count) else { return nil }
    var index = array + 1
    for _ in 0..<place { index = Int(self[index].next) }
    return index
  }
}
