import Pilots
import Testing
import Verification
import Vocabulary

@Suite("Counts of the data at hand")
struct SetCountsTests {
  @Test("by hand: three people, two of them with a mated pair")
  func byHand() {
    let comparisons = ComparisonSet(
      isMated: [true, true, true, false, false],
      subjects: PairColumn(reference: ["a", "a", "b", "a", "b"], probe: ["a", "a", "b", "c", "c"]),
      poseClasses: [.f2f, .f2p, .f2p, .f2p, .f2p])
    let counts = SetCounts.all(of: comparisons)
    #expect(counts[0] == SetCounts(set: "all", mated: 3, nonMated: 2, people: 3, matedPeople: 2))
    #expect(counts[1] == SetCounts(set: "f2f", mated: 1, nonMated: 0, people: 1, matedPeople: 1))
    #expect(counts[2] == SetCounts(set: "f2p", mated: 2, nonMated: 2, people: 3, matedPeople: 2))
  }

  @Test("the same two samples count once, in either order; a pair of other samples of the two people counts")
  func repeated() {
    let comparisons = ComparisonSet(
      isMated: [true, false, true, false, false],
      subjects: PairColumn(reference: ["a", "a", "a", "b", "a"], probe: ["a", "b", "a", "a", "b"]),
      samples: PairColumn(reference: ["1", "1", "2", "3", "2"], probe: ["2", "3", "1", "1", "3"]))
    #expect(
      SetCounts.all(of: comparisons) == [
        SetCounts(set: "all", mated: 1, nonMated: 2, people: 2, matedPeople: 1)
      ])
  }

  @Test("where no subject is named, people are unknown")
  func unknown() {
    let counts = SetCounts.all(of: ComparisonSet(isMated: [true, false]))
    #expect(counts == [SetCounts(set: "all", mated: 1, nonMated: 1, people: nil, matedPeople: nil)])
  }
}
