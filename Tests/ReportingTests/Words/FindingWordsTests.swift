import Findings
import Foundation
import Testing

@testable import Reporting

@Suite("Findings in the language of a report")
struct FindingWordsTests {
  static let words = FindingWords(terms: Terms(.japanese), style: NumberStyle.terminal)

  @Test("a phrase with a translation is said in Japanese, with its numbers")
  func translated() {
    let phrase: Phrase = "\(1200, "pair repeats", "pairs repeat") (\(3) reversed; this is the first)"
    #expect(
      Self.words.text(phrase, english: phrase.text).plain
        == "1,200 組が重複する（うち逆順 3 組。示した場所が最初）")
  }

  @Test("what has no phrase, or no translation, is said in English and marked")
  func untranslated() {
    for phrase in [nil, Phrase("nobody translates this")] {
      #expect(Self.words.text(phrase, english: "so it is").plain == "so it is（英語）")
    }
  }

  @Test("a translation holds exactly the slots of its English pattern")
  func slots() {
    for (english, japanese) in FindingWords.japanese {
      let asked = Set(english.matches(of: /\{([0-9]+)[|}]/).map { String($0.1) })
      let filled = Set(japanese.matches(of: /\{([0-9]+)\}/).map { String($0.1) })
      #expect(asked == filled, "\(english)")
    }
  }

  @Test("every sentence that stands beside a finding of comparisons or operations has a translation")
  func complete() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let keys = FindingWords.japanese.keys.map(Self.bare).joined(separator: "\n")
    var seen = 0
    for folder in ["Verification/Judgement", "Operations/Health", "Ingestion", "Pilots/Calibration"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        for literal in Self.literals(try String(contentsOf: file, encoding: .utf8)) {
          seen += 1
          #expect(keys.contains(literal), "\(file.lastPathComponent)")
        }
      }
    }
    #expect(seen > 60)
  }

  /// The longest run of plain words in each literal of a `Finding(…)` or `HealthCheck(…)`.
  private static func literals(_ source: String) -> [String] {
    source.matches(of: /(?:Finding|HealthCheck)\(\s*\.?[^;]*?(?:\n {2,8}\}|\)\n\n|\n {4}\))/).flatMap {
      call in
      call.0.matches(of: /"((?:[^"\\\n]|\\\([^"\n]*?\))*)"/).compactMap { literal in
        bare(String(literal.1)).split(separator: "§").map { $0.trimmingCharacters(in: .whitespaces) }
          .max { $0.count < $1.count }
      }
    }.filter { $0.count >= 20 }
  }

  /// A pattern or a literal with § for what is put into it.
  private static func bare(_ text: String) -> String {
    text.replacing(/\\\([^\n]*?\)+/, with: "§").replacing(/\{[0-9]+[^}]*\}/, with: "§")
  }
}
