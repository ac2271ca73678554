import Foundation
import Reporting
import Testing

@testable import Commands

@Suite("What codes mean")
struct CodeExplanationsTests {
  /// Every code that stands as a text of its own in the sources.
  static let codes: Set<String> = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources").standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for match in text.matches(of: #/"([VHLMICGRS][0-9]{3})"/#) { codes.insert(String(match.1)) }
    }
    return codes
  }()

  @Test("the sources hold codes of every kind")
  func found() {
    #expect(Set(Self.codes.compactMap(\.first)).isSuperset(of: "VHLMICGR") && Self.codes.count > 80)
  }

  @Test("every code of the sources is explained", arguments: codes.sorted())
  func explained(_ code: String) throws {
    let explanation = try #require(CodeExplanations(.english)[code])
    #expect(!explanation.title.isEmpty && explanation.code == code)
    for text in [explanation.when, explanation.why, explanation.remedy] {
      #expect(text.hasSuffix(".") && text.count > 8, "\(text)")
    }
  }

  @Test(
    "every V and H code is explained in Japanese",
    arguments: codes.filter { "VH".contains($0.prefix(1)) }.sorted())
  func japanese(_ code: String) throws {
    let explanation = try #require(CodeExplanations(.japanese)[code])
    #expect(
      explanation.title.unicodeScalars.contains { $0.value > 0x3000 } && explanation.remedy.hasSuffix("。"))
  }

  @Test("what a language lacks is said in English")
  func fallback() {
    #expect(CodeExplanations(.japanese)["I020"] == CodeExplanations(.english)["I020"])
    #expect(CodeExplanations(.japanese).all.map(\.code) == CodeExplanations(.english).all.map(\.code))
  }

  @Test("no code is explained twice, and no entry of the files is cut", arguments: ["en", "ja"])
  func whole(_ language: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Templates/\(language)/codes.\(language).txt").standardizedFileURL
    let text = try String(contentsOf: file, encoding: .utf8)
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("[") }.map {
      String($0.dropFirst().prefix(4))
    }
    #expect(CodeExplanations.parsed(text).map(\.code) == heads)
    #expect(Set(heads).count == heads.count && heads == heads.sorted())
  }

  @Test("an explanation is wrapped at whole words, its parts aligned")
  func text() throws {
    let explanation = try #require(
      CodeExplanation(
        head: "[X001] a title",
        fields: ["when": "It is raised then and only then.", "why": "It matters.", "do": "Do this."]))
    #expect(
      ExplainCommand.text(explanation, width: 32)
        == """
        X001  a title

        When        It is raised then
                    and only then.
        Why         It matters.
        What to do  Do this.
        """)
  }
}
