import Foundation
import Operations
import Testing
import Vocabulary

@testable import Ingestion

@Suite("What a mapping can read")
struct LogScopeReadingTests {
  @Test("status words of a vendor tell reviews and who left, and neither retries nor failures of capture")
  func webhook() throws {
    let lines = (0..<60).flatMap { number in
      [("created", 0), (number % 5 == 0 ? "expired" : "approved", 1)].map { status, minute in
        #"{"id":"w\#(number)-\#(minute)","created_at":"2026-05-01T10:0\#(minute):00Z","data":{"id":"v\#(number)","#
          + #""customer_id":"c\#(number)","status":"\#(status)"},"arm":"\#(number % 2 == 0 ? "baseline" : "augmented")"}"#
      }
    }
    let log = try MappedLog(
      "a.jsonl", lines.joined(separator: "\n"),
      "path: a.jsonl\npreset: idv-webhook\nmap: {arm: {from: $.arm}}")
    var settings = log.settings
    settings.completeUntil = "2026-05-04T00:00:00Z"
    let evaluation = try OperationsEvaluation.evaluating(log.read().log, settings: settings)
    for kpi in [
      KPI.retryRate, .retriesPerTransaction, .failureToAcquireRate, .firstAttemptSuccessRate,
      .falseRejectRateProxy, .falseRejectRateConfirmed,
    ] {
      let record = try #require(evaluation.record(kpi, .baseline))
      #expect(record.estimate.value == nil && record.numerator == nil, "\(kpi)")
    }
    #expect(evaluation.record(.manualReviewRate, .baseline)?.estimate.value == 0)
    #expect(evaluation.record(.abandonmentRate, .baseline)?.estimate.value == 0.2)
    #expect(evaluation.record(.automaticSuccessRate, .baseline)?.estimate.value == 0.8)
  }

  @Test("words, a constant and a default say what can occur; a field that the log words itself can say all")
  func scopes() throws {
    let line = #"{"id":"b","ts":"2026-05-01T10:00:00Z","kind":"decision"}"#
    let scope = { (own: String) in
      try MappedLog("a.jsonl", line, MappedLog.map(own)).read().log.scope
    }
    #expect(try scope("ts: {from: $.ts}").kinds == [.decision])
    #expect(try scope("ts: {from: $.ts}").outcomes == [.accept])
    #expect(try scope("ts: {from: $.ts}").numbersAttempts == false)
    #expect(try scope("attempt_no: {from: $.n, default: {value: '1'}}").numbersAttempts)
    #expect(try scope("event: {from: $.kind}").kinds == Set(LogEvent.Kind.allCases))
    #expect(
      try scope("event: {from: $.kind, values: {ask: review_open}, default: {value: decision}}").kinds
        == [.reviewOpen, .decision])
    #expect(try LogReaderTests.log(["a.jsonl": Data(LogReaderTests.decision.utf8)]).scope == .everything)
  }

  @Test("inputs of one pilot together say what either can")
  func inputs() throws {
    let folder = try Folder([
      "a.jsonl": Data(#"{"id":"b","ts":"2026-05-01T10:00:00Z"}"#.utf8),
      "b.jsonl": Data(LogReaderTests.decision.utf8),
    ])
    var settings = try MappedLog.settings(MappedLog.map("ts: {from: $.ts}"))
    settings.logs.append(LogInput(path: "b.jsonl"))
    #expect(try LogReader.log(settings, folder: folder.path).log.scope == .everything)
  }
}
