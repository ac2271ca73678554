/// What kind of text stands somewhere, told in place of the text, which may be a name: `9999-99-99a99:99:99a`.
///
/// Letters, and all characters beyond ASCII, are `a`, digits `9`, control characters `?`; other characters stay. Of letters in a row
/// three stand for all, so that no length of a name is told, and of the whole its beginning.
struct TextShape {
  let text: String

  private static let mostLetters = 3
  private static let mostCharacters = 32

  /// - Complexity: O(characters that stand), and O(length of a word that is cut).
  init(_ bytes: ByteSlice) {
    var shape = ""
    var (count, letters) = (0, 0)
    for byte in bytes where !ByteSet.continuation.contains(byte) {
      let character = Self.character(byte)
      letters = character == "a" ? letters + 1 : 0
      guard letters <= Self.mostLetters + 1 else { continue }
      guard count < Self.mostCharacters else {
        shape += shape.hasSuffix("…") ? "" : "…"
        break
      }
      shape += letters > Self.mostLetters ? "…" : character
      count += 1
    }
    text = shape
  }

  private static func character(_ byte: UInt8) -> String {
    switch byte {
    case 48...57: "9"
    case 65...90, 97...122, 128...: "a"
    case 0..<32, 127: "?"
    default: String(Unicode.Scalar(byte))
    }
  }
}
