import Testing

@testable import Verification

@Suite("Balanced lists")
struct BalancedListTests {
  static func sentences(mated: Int, nonMated: Int, target: Double = 0.01) -> [String] {
    JudgedList(
      mated: JudgedList.distinct(mated, from: 0.5), nonMated: JudgedList.distinct(nonMated, from: 0),
      target: target
    ).sentences("V111")
  }

  @Test("a list is balanced if the classes differ by 5 % of the non-mated, and cannot carry small rates")
  func fires() {
    #expect(
      Self.sentences(mated: 95, nonMated: 100) == ["a balanced list of 195 pairs cannot carry FAR 0.01"])
    #expect(Self.sentences(mated: 105, nonMated: 100).count == 1)
  }

  @Test("others are not, and thirty expected false accepts are enough")
  func passes() {
    #expect(Self.sentences(mated: 94, nonMated: 100).isEmpty)
    #expect(Self.sentences(mated: 106, nonMated: 100).isEmpty)
    #expect(Self.sentences(mated: 100, nonMated: 100, target: 0.3).isEmpty)
    #expect(Self.sentences(mated: 100, nonMated: 100, target: 0.29).count == 1)
    #expect(Self.sentences(mated: 0, nonMated: 0).isEmpty)
  }

  @Test("all targets that it cannot carry stand in one sentence")
  func several() {
    let column = ScoreColumn([0.9, 0.1])
    let judgement = ComparisonJudgement(
      ComparisonSet(isMated: [true, false]), .init(baseline: column, augmented: column),
      design: VerificationDesign(targets: [0.01, 0.001], seed: 1))
    #expect(
      judgement.balancedList.map(\.sentence) == ["a balanced list of 2 pairs cannot carry FAR 0.01, 0.001"])
  }
}
