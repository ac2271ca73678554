import TestSupport
import Testing
import Verification

/// Score sets made from a seed, answered by the program and by an independent implementation on numpy and scikit-learn.
@Suite(
  "The program against another implementation",
  .enabled(if: PythonAnswers.isPresent, "needs Python with numpy and scikit-learn: make python"))
struct DifferentialTests {
  static let cases = (0..<432).map(ScoreCase.made)
  static let answers = Result { try PythonAnswers.answers(for: cases) }

  /// Each set with its answer.
  private func pairs() throws -> [(ScoreCase, PythonAnswers.Answer)] {
    let answers = try Self.answers.get()
    try #require(answers.count == Self.cases.count)
    return Array(zip(Self.cases, answers))
  }

  private func tradeoff(_ made: ScoreCase, _ failure: FailurePolicy) -> ErrorTradeoff {
    ErrorTradeoff(
      mated: ScoreCase.values(made.mated), nonMated: ScoreCase.values(made.nonMated), failure: failure)
  }

  @Test("at least 300 sets are compared, with every kind of trouble among them")
  func enough() {
    let sets = Self.cases
    #expect(sets.count >= 300)
    #expect(sets.contains { $0.mated.isEmpty } && sets.contains { $0.nonMated.isEmpty })
    #expect(sets.contains { $0.mated.contains(nil) && $0.nonMated.contains(nil) })
    let scores = sets.map { ($0.mated + $0.nonMated).compactMap { $0 } }
    #expect(scores.contains { $0.contains { abs($0) >= 1e308 } })
    #expect(scores.contains { $0.contains { $0 != 0 && abs($0) < Double.leastNormalMagnitude } })
    #expect(scores.contains { $0.count > 100 && Set($0).count == 1 })
    #expect(scores.contains { $0.count > 500 && Set($0).count < 10 })
  }

  @Test(
    "budgets, thresholds, counts and rates agree at every target, under both readings of missing scores",
    arguments: FailurePolicy.allCases)
  func operatingPoints(_ failure: FailurePolicy) throws {
    for (made, answer) in try pairs() {
      let tradeoff = tradeoff(made, failure)
      for (far, known) in zip(made.targets, failure == .reject ? answer.reject : answer.exclude) {
        let place = Comment(rawValue: "\(made.name) at \(far)")
        let point = tradeoff.operatingPoint(atFAR: far)
        #expect(FalseAcceptBudget.budget(far: far, nonMated: tradeoff.nonMated) == known.budget, place)
        #expect(point.threshold == known.threshold ?? .infinity, place)
        #expect(point.thresholdBelow == known.below, place)
        #expect(point.trueAccepts.successes == known.ta && point.falseAccepts.successes == known.fm, place)
        expect(point.tar, known.tar, within: 1e-12, place)
        expect(point.far, known.far, within: 1e-12, place)
      }
    }
  }

  @Test("counts agree at thresholds that were fixed elsewhere, whatever they lie between")
  func fixedThresholds() throws {
    for (made, answer) in try pairs() {
      let tradeoff = tradeoff(made, .reject)
      for (threshold, known) in zip(made.thresholds, answer.fixed) {
        let point = tradeoff.operatingPoint(atThreshold: threshold)
        let counts = [point.trueAccepts.successes, point.falseAccepts.successes]
        #expect(counts == known, "\(made.name) at \(threshold)")
      }
    }
  }

  @Test("equal error rate and area agree, and are unknown for the same sets")
  func summaries() throws {
    for (made, answer) in try pairs() {
      let tradeoff = tradeoff(made, .reject)
      let place = Comment(rawValue: made.name)
      expect(tradeoff.equalErrorRate?.value, answer.summary.eer, within: 1e-9, place)
      expect(tradeoff.areaUnderCurve, answer.summary.auc, within: 1e-12, place)
      if let twiceU = answer.summary.twiceU { #expect(tradeoff.twiceU == twiceU, place) }
      // Scores that cannot be squared have no d′, rather than one that is not a number.
      #expect(tradeoff.dPrime?.isFinite ?? true, place)
    }
  }

  @Test("every point of the curve agrees with scikit-learn's")
  func curve() throws {
    for (made, answer) in try pairs() {
      guard let curves = answer.curves else { continue }
      let tradeoff = tradeoff(made, .exclude)
      try #require(tradeoff.candidates == curves.thresholds.reversed(), "\(made.name)")
      for index in curves.thresholds.indices {
        let point = tradeoff.operatingPoint(atThreshold: curves.thresholds[index])
        let place = Comment(rawValue: "\(made.name) at \(curves.thresholds[index])")
        expect(point.far, curves.fpr[index], within: 1e-12, place)
        expect(point.tar, curves.tpr[index], within: 1e-12, place)
      }
    }
  }

  @Test("interpolation and InsightFace's choice agree with numpy and scikit-learn")
  func compatibility() throws {
    for (made, answer) in try pairs() {
      guard let curves = answer.curves else { continue }
      let tradeoff = tradeoff(made, .reject)
      for (index, far) in made.targets.enumerated() {
        let place = Comment(rawValue: "\(made.name) at \(far)")
        expect(tradeoff.interpolatedPoint(atFAR: far)?.tar, curves.interp[index], within: 1e-12, place)
        expect(tradeoff.insightfacePoint(atFAR: far)?.tar, curves.insightface[index], within: 1e-12, place)
        let nearest = tradeoff.insightfacePoint(atFAR: far, thinning: .none)
        expect(nearest?.tar, curves.nearest[index], within: 1e-12, place)
      }
    }
  }

  /// Both unknown, or both known and close.
  private func expect(_ ours: Double?, _ theirs: Double?, within tolerance: Double, _ place: Comment) {
    guard let ours, let theirs else {
      #expect(ours == nil && theirs == nil, place)
      return
    }
    #expect(isClose(ours, theirs, within: tolerance), place)
  }
}
