import Findings
import Testing

@testable import Verification

@Suite("Scores that point the wrong way")
struct ScoreDirectionTests {
  @Test("an area below one half is an error that names the model")
  func reversed() {
    // Of 4 comparisons of classes, one is won and one tied: 2U = 3 of 8.
    let list = JudgedList(
      mated: [0.1, 0.5], nonMated: [0.5, 0.3], augmented: (mated: [0.9, 0.9], nonMated: [0.1, 0.1]))
    #expect(
      list.sentences("V108") == [
        "the scores of the baseline model seem reversed: strangers score higher than mates"
      ])
    #expect(list.judgement.scoreDirection.map(\.severity) == [.error])
  }

  @Test("an area of one half is not, nor is a class without scores")
  func passes() {
    #expect(JudgedList(mated: [0.1, 0.5], nonMated: [0.1, 0.5]).sentences("V108").isEmpty)
    #expect(JudgedList(mated: [], nonMated: [0.1, 0.5]).sentences("V108").isEmpty)
  }
}
