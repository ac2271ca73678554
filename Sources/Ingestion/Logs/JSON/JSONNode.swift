/// One value or key of a JSON text, by where it stands.
struct JSONNode {
  enum Kind: UInt8 {
    case object, array, string, number, literal, null, key
  }

  var kind: Kind
  /// Whether it had escapes, and so stands unescaped in a place of its own.
  var isUnescaped = false
  /// Of the text: without quotes, escapes resolved.
  var start: Int32
  var count: Int32 = 0
  /// The index of the node after it and all that it holds.
  var next: Int32 = 0
  /// Where it begins in the JSON text.
  var offset: Int32
}

typealias ByteSlice = UnsafeBufferPointer<UInt8>

extension ByteSlice {
  func equals(_ other: ByteSlice) -> Bool {
    count == other.count && (count == 0 || memoryEqual(other))
  }

  private func memoryEqual(_ other: ByteSlice) -> Bool {
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// As text; the bytes were found to be UTF-8 before.
  var text: String { String(decoding: self, as: UTF8.self) }
}
