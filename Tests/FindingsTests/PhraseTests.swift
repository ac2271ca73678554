import Findings
import Foundation
import Testing

@Suite("Phrases")
struct PhraseTests {
  @Test("a phrase reads as its literal and remembers the pattern")
  func literal() {
    let phrase: Phrase = "\(2) of \("x") lie beyond ±1"
    #expect(phrase.text == "2 of x lie beyond ±1")
    #expect(phrase.pattern == "{1} of {2} lie beyond ±1")
  }

  @Test("a counted noun is one or many", arguments: [(0, "0 pairs"), (1, "1 pair"), (2, "2 pairs")])
  func noun(count: Int, text: String) {
    let phrase: Phrase = "\(count, "pair", "pairs")"
    #expect(phrase.text == text)
  }

  @Test("braces in what is put into a phrase stay as they are")
  func braces() {
    let phrase: Phrase = "named \("{2}") or \("{1|a|b}")"
    #expect(phrase.text == "named {2} or {1|a|b}")
  }

  @Test("phrases joined number their arguments on")
  func sum() {
    let sum = ("\(1, "line", "lines")" as Phrase) + " of \(7), \(2, "twice", "times")"
    #expect(sum.text == "1 line of 7, 2 times")
    #expect(sum.pattern == "{1|line|lines} of {2}, {3|twice|times}")
  }

  @Test("a phrase within a phrase survives JSON")
  func coded() throws {
    let inner: Phrase = "line \(3)"
    let outer: Phrase = "refused: \(inner)"
    let again = try JSONDecoder().decode(Phrase.self, from: JSONEncoder().encode(outer))
    #expect(again == outer && again.pattern == "refused: {1}")
  }

  @Test("a pattern that asks for more than it holds, as a damaged file may, is printed as it stands")
  func damaged() throws {
    let phrase = try JSONDecoder().decode(Phrase.self, from: Data(#"{"pattern":"a {3} b"}"#.utf8))
    #expect(phrase.text == "a {3} b")
  }
}
