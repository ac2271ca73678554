import Statistics
import Testing

/// The columns of people in the table of the project's metrics document, section 11.
@Suite("People who form pairs")
struct SubjectPairingTests {
  @Test(
    "people for the trials of the planning table",
    arguments: [
      (2_995, 30_000, 78, 246, 56), (29_956, 300_000, 246, 776, 174), (299_572, 3_000_000, 775, 2_450, 548),
      (2_995_731, 30_000_000, 2_449, 7_747, 1_732),
    ])
  func golden(_ zeroErrors: Int, _ ruleOf30: Int, _ unordered: Int, _ unordered30: Int, _ ordered: Int) {
    #expect(SubjectPairing.unordered.people(forPairs: zeroErrors) == unordered)
    #expect(SubjectPairing.unordered.people(forPairs: ruleOf30) == unordered30)
    #expect(SubjectPairing.ordered.people(forPairs: zeroErrors) == ordered)
  }

  @Test("by hand: four people form six pairs, or twelve in order; nobody and one form none")
  func byHand() {
    #expect(SubjectPairing.unordered.pairs(of: 4) == 6 && SubjectPairing.ordered.pairs(of: 4) == 12)
    #expect(SubjectPairing.allCases.allSatisfy { $0.pairs(of: 0) == 0 && $0.pairs(of: 1) == 0 })
    #expect(SubjectPairing.unordered.people(forPairs: 0) == 0)
  }

  @Test("the people found are the fewest", arguments: SubjectPairing.allCases)
  func fewest(_ pairing: SubjectPairing) {
    for pairs in Array(1...400) + [999_999, 1 << 40, (1 << 40) + 1, 1 << 53] {
      let people = pairing.people(forPairs: pairs)
      #expect(pairing.pairs(of: people) >= pairs && pairing.pairs(of: people - 1) < pairs)
    }
  }
}
