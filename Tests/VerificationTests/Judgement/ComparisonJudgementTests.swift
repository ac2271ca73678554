import Findings
import Testing
import Vocabulary

@testable import Verification

@Suite("What the comparisons say about themselves")
struct ComparisonJudgementTests {
  @Test("sound comparisons of known people are passed without a word")
  func sound() {
    // Each mated pair is of a person of its own, each non-mated pair of two.
    let people =
      (0..<200).map { ("m\($0)", "m\($0)") } + (0..<4000).map { ("a\($0)", "b\($0)") }
    let list = JudgedList(
      mated: JudgedList.distinct(200, from: 0.3), nonMated: JudgedList.distinct(4000, from: -0.09),
      augmented: (JudgedList.distinct(200, from: 0.31), JudgedList.distinct(4000, from: -0.09)),
      target: 0.01, people: people)
    #expect(list.judgement.findings.isEmpty)
  }

  @Test("each finding has a remedy")
  func remedies() {
    let list = JudgedList(mated: [0, 0], nonMated: [50, 50])
    #expect(
      Set(list.judgement.findings.map(\.code)) == [
        "V106", "V108", "V109", "V110", "V111", "V113", "V124",
      ])
    #expect(list.judgement.findings.allSatisfy { $0.remedy?.isEmpty == false })
  }

  @Test("no finding names an identity")
  func anonymous() {
    let people =
      (0..<20).map { _ in ("secret_1", "secret_1") } + (0..<20).map { _ in ("secret_1", "secret_2") }
    let list = JudgedList(
      mated: Array(repeating: 0.9, count: 20), nonMated: Array(repeating: 0.9, count: 20), target: 0.9,
      people: people + [], images: people)
    #expect(list.judgement.findings.allSatisfy { !$0.description.contains("secret") })
  }

  @Test("under exclude, only comparisons that both models scored are judged")
  func completeCases() {
    var list = JudgedList(
      mated: [0.9, 0.9], nonMated: [0.1, 7], augmented: ([0.9, 0.9], [0.1, .nan]), failure: .exclude)
    #expect(list.sentences("V109").isEmpty)
    list.failure = .reject
    #expect(!list.sentences("V109").isEmpty)
  }
}
