import Testing

@testable import Ingestion

@Suite("Shapes of texts")
struct TextShapeTests {
  @Test(
    "a shape keeps what kind of characters a text has, and neither the characters nor the length of a word",
    arguments: [
      ("2026-05-01T10:00:00.250+09:00", "9999-99-99a99:99:99.999+99:99"), ("1795392000", "9999999999"),
      ("canary-7f3a@example.org", "aaa…-9a9a@aaa….aaa"), ("Al Li", "aa aa"), ("abc", "aaa"), ("abcd", "aaa…"),
      ("abcdefghij", "aaa…"), ("山田 太郎", "aa aa"), ("", ""), ("a\tb\u{7F}", "a?a?"), ("é", "a"),
      ("0,5", "9,9"),
    ])
  func shapes(_ text: String, _ shape: String) { #expect(Self.shape(text) == shape) }

  @Test("a long text is told by its beginning")
  func long() {
    #expect(Self.shape(String(repeating: "7", count: 100)) == String(repeating: "9", count: 32) + "…")
    #expect(Self.shape(String(repeating: "x", count: 1000)) == "aaa…")
    #expect(Self.shape(String(repeating: "7", count: 32)).count == 32)
  }

  private static func shape(_ text: String) -> String {
    var text = text
    return text.withUTF8 { TextShape($0).text }
  }
}
