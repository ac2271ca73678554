import Testing

@testable import Verification

@Suite("Two models with the same scores")
struct EqualScoresTests {
  @Test("scores that are the same in every row are told, those that no model gave aside")
  func same() {
    let list = JudgedList(mated: [0.9, .nan], nonMated: [0.1, 0.2])
    #expect(list.sentences("V124") == ["the two models' scores are the same in every row"])
    #expect(list.judgement.equalScores.map(\.severity) == [.warning])
  }

  @Test("one other score in a short list is enough for two models, and so is one that a model lacks")
  func other() {
    var list = JudgedList(mated: [0.9, 0.8], nonMated: [0.1, 0.2], augmented: ([0.9, 0.8], [0.1, 0.21]))
    #expect(list.sentences("V124").isEmpty)
    list.augmented = ([0.9, 0.8], [0.1, .nan])
    #expect(list.sentences("V124").isEmpty)
  }

  @Test("more than 999 of 1000 are told with their number, just as many are not")
  func almost() {
    let mated = JudgedList.distinct(1001, from: 0.5)
    var list = JudgedList(mated: mated, nonMated: [], augmented: ([0.1] + mated.dropFirst(), []))
    #expect(list.sentences("V124") == ["the two models' scores are the same in 1000 of 1001 rows"])
    list.mated.removeLast()
    list.augmented?.mated.removeLast()
    #expect(list.sentences("V124").isEmpty)
  }

  @Test("without a score there is nothing to tell")
  func none() {
    #expect(JudgedList(mated: [.nan], nonMated: [.nan]).sentences("V124").isEmpty)
  }
}
