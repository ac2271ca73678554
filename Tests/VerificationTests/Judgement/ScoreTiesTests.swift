import Testing

@testable import Verification

@Suite("Scores that are equal")
struct ScoreTiesTests {
  /// All distinct but the two highest non-mated scores, on which the threshold comes to lie.
  static func list(nonMated: Int) -> JudgedList {
    JudgedList(
      mated: JudgedList.distinct(200, from: 0.95),
      nonMated: JudgedList.distinct(nonMated - 2, from: 0) + [0.9, 0.9],
      target: 0.0101)
  }

  @Test("more than 1 % of a class on the threshold is told for each model")
  func atThreshold() {
    #expect(
      Self.list(nonMated: 199).sentences("V110") == [
        "2 non-mated comparisons (1.0 %) share the baseline model's threshold 0.9 at FAR 0.0101",
        "2 non-mated comparisons (1.0 %) share the augmented model's threshold 0.9 at FAR 0.0101",
      ])
    #expect(Self.list(nonMated: 200).sentences("V110").isEmpty)
  }

  @Test("a score that stands alone on the threshold is no tie, however small the class")
  func alone() {
    #expect(JudgedList(mated: [0.9, 0.8], nonMated: [0.1, 0.2, 0.3]).sentences("V110").isEmpty)
  }

  @Test("fewer than 100 distinct values are few, if scores repeat")
  func few() {
    let nonMated = JudgedList.distinct(99, from: 0)
    let list = JudgedList(mated: [0.0098], nonMated: nonMated, target: 0.5)
    #expect(list.sentences("V110").first == "the 100 scores of the baseline model take only 99 values")
    #expect(JudgedList(mated: [0.5], nonMated: nonMated + [0], target: 0.5).sentences("V110").isEmpty)
    #expect(JudgedList(mated: [0.5], nonMated: nonMated, target: 0.5).sentences("V110").isEmpty)
  }

  @Test("a threshold that moves in steps is told for each model, with the step and the false accepts allowed")
  func steps() {
    let scores = { (tied: Int) in
      JudgedList.distinct(45, from: 0.9) + [Double](repeating: 0.8, count: tied)
        + JudgedList.distinct(955 - tied, from: 0)
    }
    // 48 are allowed: 4 tied are more than √48/2, 3 are not.
    let list = JudgedList(mated: JudgedList.distinct(200, from: 0.95), nonMated: scores(4), target: 0.048)
    #expect(
      list.sentences("V110") == [
        "at FAR 0.048, which allows 48 false accepts, the baseline model's threshold moves in steps of up to 4",
        "at FAR 0.048, which allows 48 false accepts, the augmented model's threshold moves in steps of up to 4",
      ])
    #expect(list.judgement.findings.filter { $0.code == "V110" }.allSatisfy { $0.severity == .note })
    let fewer = JudgedList(mated: JudgedList.distinct(200, from: 0.95), nonMated: scores(3), target: 0.048)
    #expect(fewer.sentences("V110").isEmpty)
  }

  @Test("a constant is told once a model, and nothing else of it")
  func constant() {
    #expect(
      JudgedList(mated: [0.5, 0.5], nonMated: [0.5, 0.5]).sentences("V110")
        == ["every score of the baseline model is 0.5", "every score of the augmented model is 0.5"])
  }
}
