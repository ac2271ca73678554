/// The keys of one line of JSON, which a parser folds together where they repeat.
enum JSONKeys {
  /// A key that stands twice at the top level, as it is written; `nil` if none does.
  ///
  /// - Complexity: O(bytes).
  static func repeated(_ text: String) -> String? {
    var seen: Set<[UInt8]> = []
    var depth = 0
    var last: [UInt8] = []
    var string: [UInt8]?
    var isEscaped = false
    for byte in text.utf8 {
      if var open = string {
        if !isEscaped, byte == UInt8(ascii: "\"") {
          last = open
          string = nil
          continue
        }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        open.append(byte)
        string = open
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): string = []
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 1:
        if !seen.insert(last).inserted { return String(decoding: last, as: UTF8.self) }
      default: break
      }
    }
    return nil
  }
}
