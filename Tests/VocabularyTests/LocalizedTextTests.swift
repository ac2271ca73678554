import Foundation
import Testing
import Vocabulary

@Suite("A text in both languages")
struct LocalizedTextTests {
  static func decoded(_ json: String) throws -> LocalizedText {
    try JSONDecoder().decode(LocalizedText.self, from: Data(json.utf8))
  }

  @Test("a missing language is stood in for by the other, and a plain text serves both")
  func fallback() throws {
    #expect(try Self.decoded(#"{"en": "Gate"}"#) == LocalizedText(en: "Gate", ja: "Gate"))
    #expect(try Self.decoded(#"{"en": "Gate", "ja": "ゲート"}"#)[.japanese] == "ゲート")
    #expect(try Self.decoded(#""Gate""#)[.english] == "Gate")
  }

  @Test("a blank language is a missing one")
  func blank() throws {
    #expect(try Self.decoded(#"{"en": " ", "ja": "ゲート"}"#) == LocalizedText(en: "ゲート", ja: "ゲート"))
  }

  @Test(
    "no language at all, and none but blank ones, are refused",
    arguments: ["{}", "\"\"", "\" \"", #"{"en": ""}"#, #"{"en": " ", "ja": ""}"#])
  func none(_ json: String) { #expect(throws: DecodingError.self) { try Self.decoded(json) } }
}
