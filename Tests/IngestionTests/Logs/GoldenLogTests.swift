import Foundation
import Ingestion
import Pilots
import TestSupport
import Testing
import Vocabulary

@testable import Operations

/// What `Tests/OperationsTests/Evaluation/SmallLogTests.swift` expects of made events, here of the text itself: read as any log
/// is, and evaluated as the manifest says.
@Suite("The golden log, read from its text")
struct GoldenLogTests {
  private static func settings() throws -> OperationsSettings {
    try #require(try Folder.manifest(GoldenLog.manifest).operations)
  }

  private static func read() throws -> LogData {
    let folder = try Folder(["small.jsonl": Data(GoldenLog.lines.utf8)])
    return try LogReader.log(settings(), folder: folder.path)
  }

  private static func evaluation() throws -> OperationsEvaluation {
    try .evaluating(read().log, settings: settings())
  }

  /// The transactions, and the names of units by their codes, which the table forgets.
  private static func table() throws -> (table: TransactionTable, names: ByteNames) {
    let log = try read().log
    let settings = try settings()
    let window = try LogWindow(settings, log: log)
    let columns = log.columns
    let table = TransactionTable(CleanLog(columns, window: window), window: window, settings: settings)
    return (table, columns.unitNames)
  }

  @Test("of 39 lines one cannot be parsed and one has a time without an offset, and the reader says which")
  func lines() throws {
    let data = try Self.read()
    #expect(data.inputs.map(\.rowsRead) == [39] && data.inputs.map(\.rowsUsed) == [37])
    #expect(data.inputs[0].rowsDropped == ["unreadable": 1, "naive-timestamp": 1] && data.inputs[0].addsUp)
    #expect(data.log.refusals.map(\.place.line) == [19, 38] && data.log.eventCount == 37)
    #expect(data.findings.map(\.code) == ["L201", "L207"])
  }

  @Test("of 37 events one is a copy, two are late and 34 are kept; three transactions are left out")
  func flow() throws {
    let evaluation = try Self.evaluation()
    let count = { (stage: FlowCount.Stage, outcome: String) in
      evaluation.flow.filter { $0.stage == stage && $0.outcome == outcome }.reduce(0) { $0 + $1.count }
    }
    #expect(
      count(.lines, "read") == 39 && count(.lines, "unreadable") == 1 && count(.lines, "naive-timestamp") == 1
    )
    #expect(count(.events, "duplicate") == 1 && count(.events, "late") == 2 && count(.events, "kept") == 34)
    #expect(count(.transactions, "mixed-exposure") == 2 && count(.transactions, "follow-up-incomplete") == 1)
  }

  @Test("eight units were seen, of which u6 in both arms, an eighth")
  func units() throws {
    let (table, names) = try Self.table()
    let mixed = (0..<Int32(names.count)).filter(table.exposure.isMixed).map { names[$0] }
    #expect(table.exposure.all == 8 && mixed == ["u6"])
    #expect(isGolden(Double(table.exposure.mixed) / Double(table.exposure.all), 0.125))
    let evaluation = try Self.evaluation()
    #expect(evaluation.units == UnitCounts(type: "subject", baseline: 3, augmented: 3))
    #expect(evaluation.transactions == PerArm(baseline: 5, augmented: 4))
    #expect(
      PerArm { arm in table.eligible.filter { $0.arm == arm }.reduce(0) { $0 + $1.attempts.count } }
        == PerArm(baseline: 9, augmented: 5))
  }

  @Test("mixed exposure, a window not covered and unreadable lines withhold the verdict, nothing else does")
  func health() throws {
    let health = try Self.evaluation().health
    #expect(health.filter { $0.status == .fail }.map(\.code) == ["H102", "H104", "H107"])
    #expect(health.first { $0.code == "H102" }?.sentence.contains("of 8 units") == true)
  }

  /// KPI, numerator and denominator of the baseline, then of the augmented model.
  static let counts: [(KPI, [Int], [Int])] = [
    (.failureToAcquireRate, [1, 9], [0, 5]), (.falseRejectRateProxy, [3, 4], [1, 4]),
    (.falseRejectRateConfirmed, [1, 4], [0, 4]), (.retryRate, [3, 5], [1, 4]),
    (.retriesPerTransaction, [4, 5], [1, 4]), (.manualReviewRate, [1, 5], [0, 4]),
    (.abandonmentRate, [1, 5], [0, 4]), (.firstAttemptSuccessRate, [1, 5], [3, 4]),
    (.automaticSuccessRate, [3, 5], [4, 4]), (.failureByAttempt1, [4, 5], [1, 4]),
    (.failureByAttempt2, [1, 3], [0, 1]), (.failureByAttempt3, [1, 1], [0, 0]),
  ]

  @Test("numerators and denominators are the golden ones, and none of none has no rate", arguments: counts)
  func kpi(_ kpi: KPI, _ baseline: [Int], _ augmented: [Int]) throws {
    let evaluation = try Self.evaluation()
    for (arm, counts) in [(Arm.baseline, baseline), (.augmented, augmented)] {
      let record = try #require(evaluation.record(kpi, arm))
      #expect(record.numerator == counts[0] && record.denominator == counts[1])
      let value = record.estimate.value
      #expect(value.map { isGolden($0, Double(counts[0]) / Double(counts[1])) } ?? (counts[1] == 0))
    }
  }

  @Test(
    "false rejects by the pose of the first attempt are the golden ones",
    arguments: [
      ("frontal", [0, 1], [0, 2]), ("profile_left", [2, 2], [0, 1]), ("profile_up", [1, 1], [1, 1]),
    ])
  func poses(_ pose: String, _ baseline: [Int], _ augmented: [Int]) throws {
    let evaluation = try Self.evaluation()
    for (arm, counts) in [(Arm.baseline, baseline), (.augmented, augmented)] {
      let record = try #require(evaluation.record(.falseRejectRateProxy, arm, set: pose))
      #expect(record.numerator == counts[0] && record.denominator == counts[1])
    }
    let sets = Set(evaluation.kpis.filter { $0.kpi == .falseRejectRateProxy }.map(\.set))
    let bins = Set(PoseBin.allCases.map(\.rawValue))
    #expect(sets.intersection(bins) == ["frontal", "profile_left", "profile_up"])
  }

  /// numpy.quantile, type 7.
  @Test(
    "times to the decision and their quantiles are the golden ones",
    arguments: [
      (Arm.baseline, [4.0, 12, 19, 40], [15.5, 33.7, 36.849999999999994]),
      (.augmented, [2.8, 3, 3.5, 15], [3.25, 11.550000000000002, 13.274999999999995]),
    ])
  func times(_ arm: Arm, _ sample: [Double], _ quantiles: [Double]) throws {
    let set = TransactionSet.whole(try Self.table().table)
    let times = set.samples[arm].times(.timeToDecisionP50).values.sorted()
    #expect(times.count == 4 && zip(times, sample).allSatisfy { isGolden($0, $1) })
    let evaluation = try Self.evaluation()
    let kpis = [KPI.timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95]
    for (kpi, quantile) in zip(kpis, quantiles) {
      let record = try #require(evaluation.record(kpi, arm))
      let value = try #require(record.estimate.value)
      #expect(record.denominator == 4 && isGolden(value, quantile))
    }
  }

  @Test("one review of 180 seconds is the baseline's, and the augmented model has none, which is unknown")
  func reviews() throws {
    let evaluation = try Self.evaluation()
    let baseline = try #require(evaluation.record(.reviewHandleMean, .baseline))
    #expect(baseline.denominator == 1 && baseline.estimate.value == 180)
    let augmented = evaluation.record(.reviewHandleMean, .augmented)
    #expect((augmented?.denominator ?? 0) == 0 && augmented?.estimate.value == nil)
  }

  @Test(
    "retries of each unit are the golden ones",
    arguments: [
      (Arm.baseline, ["u1": [1.0, 2], "u2": [3, 2], "u3": [0, 1]]),
      (.augmented, ["u4": [0, 2], "u5": [1, 1], "u8": [0, 1]]),
    ])
  func retries(_ arm: Arm, _ expected: [String: [Double]]) throws {
    let (table, names) = try Self.table()
    let sample = TransactionSet.whole(table).samples[arm]
    let sums = sample.unitSums(.retriesPerTransaction)
    let units = sample.unitCodes.map { names[$0] }
    let pairs = zip(sums.numerators, sums.denominators).map { [$0, $1] }
    #expect(Dictionary(uniqueKeysWithValues: zip(units, pairs)) == expected)
  }

  @Test("one known impostor was accepted, found with a chance of one half, so that it stands for two")
  func impostors() throws {
    let (table, evaluation) = (try Self.table().table, try Self.evaluation())
    for (arm, transactions, accepted, weight) in [(Arm.baseline, 0, 0, 0.0), (.augmented, 1, 1, 2)] {
      let impostors = table.impostors.filter { $0.arm == arm }
      #expect(impostors.count == transactions && impostors.count(where: \.isAccepted) == accepted)
      #expect(isGolden(impostors.reduce(0) { $0 + 1 / $1.truthProbability }, weight))
      let record = try #require(evaluation.record(.falseAcceptRate, arm))
      #expect(record.denominator == transactions)
      #expect(record.estimate.value == (transactions == 0 ? nil : Double(accepted)))
    }
  }
}
