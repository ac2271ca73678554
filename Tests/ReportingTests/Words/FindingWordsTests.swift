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

  @Test(
    "every sentence that stands beside a finding, and every remedy, has a translation",
    arguments: [
      "Verification/Judgement", "Operations/Health", "Operations/Evaluation", "Ingestion", "Pilots",
      "Economics/Evaluation",
    ])
  func complete(folder: String) throws {
    let keys = FindingWords.japanese.keys.map(PhraseLiterals.bare).joined(separator: "\n")
    let literals = try PhraseLiterals.all(in: folder)
    for (file, fragment) in literals {
      #expect(keys.contains(fragment), "\(file): \(fragment)")
    }
    #expect(literals.isEmpty == (folder == "Operations/Evaluation"))
  }

  @Test(
    "every sentence that says why a line of a log is refused has a translation, down to its shortest word")
  func refusals() throws {
    let keys = Set(FindingWords.japanese.keys.map(PhraseLiterals.bare))
    let refusals = try PhraseLiterals.refusals()
    for (file, pattern) in refusals { #expect(keys.contains(pattern), "\(file): \(pattern)") }
    #expect(
      Set(refusals.map(\.pattern)).isSuperset(of: ["§ is no §", "the field '§' is missing", "seconds"]))
    #expect(Set(refusals.map(\.pattern)).count >= 40)
  }

  @Test("a refused line is told in Japanese as a whole, its unit of time too")
  func refusedLine() {
    let refused: Phrase =
      "\(12) of \(4800, "line", "lines") (\("0.3 %")) were refused, this the first"
    let unit: Phrase = "seconds"
    let sentence: Phrase =
      "a timestamp of the shape \("9"), read as \(unit), lies outside the years 2000 to 2099"
    let phrase: Phrase = "\(refused): \(sentence)"
    #expect(
      Self.words.text(phrase, english: phrase.text).plain
        == "4,800 行のうち 12 行（0.3 %）を拒否した（示した場所が最初）：形が 9 の時刻を秒単位として読むと、2000〜2099 年の範囲に収まらない")
  }
}
