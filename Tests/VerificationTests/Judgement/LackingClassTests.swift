import Testing

@testable import Verification

@Suite("Comparisons of one class alone")
struct LackingClassTests {
  @Test("a list without comparisons of one person, or of two, is told")
  func noComparison() {
    let none = JudgedList(mated: [], nonMated: [0.1, 0.2])
    #expect(
      none.sentences("V125") == [
        "there is no mated comparison: nothing tells how often the right person is rejected"
      ])
    #expect(none.judgement.lackingClass.map(\.severity) == [.warning])
    #expect(
      JudgedList(mated: [0.1, 0.2], nonMated: []).sentences("V125") == [
        "there is no non-mated comparison: nothing tells how often a stranger is accepted"
      ])
  }

  @Test("comparisons of which one model scored none are told with the model")
  func noScore() {
    let list = JudgedList(
      mated: [0.9, 0.8], nonMated: [0.1, 0.2], augmented: (mated: [.nan, .nan], nonMated: [0.1, 0.3]))
    #expect(
      list.sentences("V125") == [
        "no mated comparison has a score of the augmented model: nothing tells how often the right person is rejected"
      ])
  }

  @Test("one scored comparison of each class passes")
  func passes() {
    #expect(JudgedList(mated: [0.9, .nan], nonMated: [0.1]).sentences("V125").isEmpty)
  }
}
