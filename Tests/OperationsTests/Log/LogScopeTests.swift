import Testing
import Vocabulary

@testable import Operations

@Suite("What a log can say")
struct LogScopeTests {
  static func scope(
    _ kinds: Set<LogEvent.Kind>, outcomes: Set<LogEvent.Outcome> = [], numbersAttempts: Bool = true
  ) -> LogScope {
    LogScope(kinds: kinds, outcomes: outcomes, numbersAttempts: numbersAttempts)
  }

  @Test("a log of oplog/1 can tell every KPI")
  func everything() {
    #expect(KPI.allCases.allSatisfy(LogScope.everything.tells))
  }

  @Test("each KPI needs an event that could tell it")
  func kpis() {
    let untold = { (scope: LogScope) in Set(KPI.allCases.filter { !scope.tells($0) }) }
    let attempts: Set<KPI> = [.retryRate, .retriesPerTransaction, .failureByAttempt2, .failureByAttempt3]
    let decisions: Set<KPI> = [
      .falseRejectRateProxy, .firstAttemptSuccessRate, .failureByAttempt1, .falseRejectRateConfirmed,
    ]
    // Status words of a vendor: begun, in review, ended.
    #expect(
      untold(
        Self.scope([.transactionStart, .reviewOpen, .reviewClose, .transactionEnd], numbersAttempts: false))
        == attempts.union(decisions).union([.failureToAcquireRate, .overrideRate]))
    // Answers of a web server: decisions without reviews.
    #expect(
      untold(Self.scope([.decision, .transactionEnd]))
        == [.failureToAcquireRate, .manualReviewRate, .falseRejectRateConfirmed, .overrideRate])
    #expect(untold(Self.scope([.decision], numbersAttempts: false)).isSuperset(of: attempts))
    // An end alone tells who left only if it can say so, and never who accepted.
    #expect(untold(Self.scope([.transactionEnd])).isSuperset(of: [.abandonmentRate, .automaticSuccessRate]))
    #expect(!untold(Self.scope([.transactionEnd], outcomes: [.abandoned])).contains(.abandonmentRate))
  }

  @Test("two inputs can say what either can")
  func union() {
    let both = Self.scope([.decision]).union(
      Self.scope([.reviewClose], outcomes: [.accept], numbersAttempts: false))
    #expect(both == Self.scope([.decision, .reviewClose], outcomes: [.accept]))
  }

  @Test("what a log cannot tell is unknown in every set, with its denominator and no difference")
  func unknown() throws {
    var log = MadeLog().log.log
    log.scope.kinds.subtract([.reviewOpen, .reviewClose])
    let evaluation = try OperationsEvaluation.evaluating(log, settings: MadeLog.settings)
    for arm in Arm.allCases {
      let record = try #require(evaluation.record(.manualReviewRate, arm))
      #expect(record.estimate.value == nil && record.estimate.reason == LogScope.reason)
      #expect(record.numerator == nil && record.denominator == 240)
      #expect(evaluation.record(.manualReviewRate, arm, set: "frontal")?.estimate.value == nil)
      #expect(evaluation.record(.retryRate, arm)?.estimate.value != nil)
    }
    let contrast = try #require(evaluation.contrast(.manualReviewRate))
    #expect(contrast.delta.value == nil && contrast.p == nil && contrast.reading == .undetermined)
    // The log of oplog/1 that could tell says 0.
    let told = try OperationsEvaluation.evaluating(MadeLog().log.log, settings: MadeLog.settings)
    #expect(told.record(.manualReviewRate, .baseline)?.estimate.value == 0)
  }
}
