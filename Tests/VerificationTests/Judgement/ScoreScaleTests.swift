import Testing

@testable import Verification

@Suite("The scale of the scores")
struct ScoreScaleTests {
  static func sentences(_ baseline: [Double], _ augmented: [Double]? = nil) -> [String] {
    JudgedList(mated: [], nonMated: baseline, augmented: augmented.map { ([], $0) }).sentences("V109")
  }

  @Test("cosines may exceed 1 by rounding, not by more")
  func cosine() {
    let sound = Array(repeating: 0.25, count: 9)
    #expect(Self.sentences(sound + [1.001]).isEmpty)
    #expect(
      Self.sentences(sound + [1.002], sound + [1])
        == [
          "the scores of the baseline model range over [0.25, 1.002]: 1 of them lies beyond ±1, where no cosine can"
        ])
    #expect(Self.sentences(sound + [-1.5]).count == 2)
  }

  @Test("where more than a tenth lies beyond, the scores are no cosines at all")
  func other() { #expect(Self.sentences(Array(repeating: 0.25, count: 8) + [1.002]).isEmpty) }

  @Test("scores from 0 to 100, some above 10, look like percent")
  func percent() {
    #expect(
      Self.sentences([2, 10.5, 100]).first
        == "the scores of the baseline model range over [2, 100], which looks like percent")
    #expect(Self.sentences([2, 9, 10]).isEmpty)
    #expect(Self.sentences([2, 9, 100.5]).isEmpty)
    #expect(Self.sentences([-0.5, 9, 100]).isEmpty)
  }

  @Test("two models whose scores share less than half of the wider range are on unlike scales")
  func unlike() {
    // The bulk of 0 … 1 is 0.01 … 0.99: shifted by half, 0.48 of 0.98 is shared.
    #expect(
      Self.sentences([0, 1], [0.5, 1.5]) == [
        "the scores of the baseline model range over [0, 1], those of the augmented over [0.5, 1.5]: "
          + "unlike scales, on which one threshold cannot serve both"
      ])
    #expect(Self.sentences([0, 1], [0.48, 1.48]).isEmpty)
  }

  @Test("single outliers do not make scales unlike")
  func outlier() {
    let scores = JudgedList.distinct(500, from: 0)
    #expect(Self.sentences(scores + [1], scores + [-1]).isEmpty)
  }

  @Test("the order of the models does not matter")
  func symmetric() {
    let (a, b) = (ScoreRange(ScoreColumn([0, 1])), ScoreRange(ScoreColumn([0.2, 0.3])))
    #expect(a.flatMap { a in b.map { a.isUnlike($0) } } == b.flatMap { b in a.map { b.isUnlike($0) } })
  }

  @Test("a model without scores has no range")
  func empty() { #expect(ScoreRange(ScoreColumn([.nan])) == nil) }
}
