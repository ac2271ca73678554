import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Differences between the arms of a log")
struct ContrastTests {
  static func evaluation(_ made: MadeLog, swapped: Bool = false) throws -> OperationsEvaluation {
    var log = made.log
    if swapped { for index in log.events.indices { log.events[index].arm = log.events[index].arm.other } }
    return try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings)
  }

  @Test("the difference is that of the ratios at the unit by the delta method")
  func deltaMethod() throws {
    let evaluation = try Self.evaluation(
      MadeLog(unitsPerArm: 240, refusal: PerArm(baseline: 0.4, augmented: 0.1)))
    let contrast = try #require(evaluation.contrast(.retryRate))
    let rate = { (arm: Arm) in evaluation.record(.retryRate, arm)?.estimate.value ?? .nan }
    #expect(isClose(contrast.delta.value ?? .nan, rate(.augmented) - rate(.baseline), within: 1e-12))
    #expect(contrast.delta.method == .deltaMethod && contrast.reading == .better)
    #expect((contrast.p ?? 1) < 0.001 && (contrast.pAdjusted ?? 0) >= (contrast.p ?? 1))
    // More first attempts succeed: the same change, and better though it rises.
    let success = try #require(evaluation.contrast(.firstAttemptSuccessRate))
    #expect(isClose(success.delta.value ?? 0, -(contrast.delta.value ?? 0), within: 1e-12))
    #expect(success.reading == .better)
  }

  @Test("swapping the arms turns every difference of counts round, and keeps p")
  func swapped() throws {
    let made = MadeLog(refusal: PerArm(baseline: 0.4, augmented: 0.2))
    let straight = try Self.evaluation(made)
    let mirrored = try Self.evaluation(made, swapped: true)
    for contrast in straight.contrasts where contrast.kpi.unit != .seconds {
      let other = try #require(mirrored.contrast(contrast.kpi, set: contrast.set))
      #expect(isClose(contrast.delta.value ?? 0, -(other.delta.value ?? 0), within: 1e-12))
      #expect(isClose(contrast.delta.low ?? 0, -(other.delta.high ?? 0), within: 1e-12))
      #expect(contrast.p == other.p)
    }
  }

  @Test("fewer than ten events in an arm bring Newcombe's interval, which is never a point")
  func rare() throws {
    let evaluation = try Self.evaluation(MadeLog(refusal: PerArm(baseline: 0.01, augmented: 0.01)))
    let contrast = try #require(evaluation.contrast(.retryRate))
    #expect(contrast.delta.method == .newcombe && contrast.p != nil)
    #expect((contrast.delta.interval?.width ?? 0) > 0)
    #expect(evaluation.contrast(.abandonmentRate)?.delta.interval.map { $0.width > 0 } == true)
  }

  @Test("below 200 Kish units an arm the interval is a bootstrap-t, and p that of dealing the units anew")
  func fewUnits() throws {
    let evaluation = try Self.evaluation(MadeLog(refusal: PerArm(baseline: 0.4, augmented: 0.1)))
    let contrast = try #require(evaluation.contrast(.retryRate))
    #expect(contrast.delta.method == .bootstrapT && contrast.reading == .better)
    // 1,999 draws and none as extreme.
    #expect(contrast.p == 1.0 / 2000)
  }

  @Test("three units against three are undetermined by design, however far apart they are")
  func byDesign() throws {
    let made = MadeLog(unitsPerArm: 3, visits: 40, refusal: PerArm(baseline: 0.9, augmented: 0.1))
    let contrast = try #require(try Self.evaluation(made).contrast(.retryRate))
    #expect(contrast.reading == .undetermined && contrast.delta.interval != nil)
  }

  @Test("pooled poses are one set")
  func pooled() throws {
    let evaluation = try OperationsEvaluation.evaluating(
      MadeLog().log.log, settings: MadeLog.settings, pooledSets: [[.frontal, .profileLeft]])
    let pooled = evaluation.record(.retryRate, .baseline, set: "frontal+profile_left")
    #expect(pooled?.denominator == evaluation.record(.retryRate, .baseline)?.denominator)
    #expect(evaluation.contrast(.retryRate, set: "frontal+profile_left") != nil)
  }

  @Test("equal arms are called different about once in twenty pilots")
  func falsePositives() throws {
    var positives = 0
    let pilots = 200
    for seed in 0..<UInt64(pilots) {
      let made = MadeLog(
        unitsPerArm: 120, visits: 3, seed: seed, refusal: PerArm(baseline: 0.3, augmented: 0.3))
      let window = try LogWindow(MadeLog.settings, log: made.log.log)
      let clean = CleanLog(made.log.log.columns, window: window)
      let table = TransactionTable(clean, window: window, settings: MadeLog.settings)
      let plan = ComparisonPlan(
        table, window, MadeLog.settings, look: Look(.fixed, days: (28, 28), units: 240, level: .percent95),
        level: .percent95, seed: 0, fewest: 20)
      let reading = CountMeasure(.retryRate, TransactionSet.whole(table), plan).contrast?.reading
      if reading == .better || reading == .worse { positives += 1 }
    }
    // 5 % of 200 is 10, with a standard deviation of 3.1.
    #expect((3...20).contains(positives), "\(positives)")
  }

  @Test("a log whose unit differs from the manifest's, or without a transaction in the window, is refused")
  func refused() {
    var settings = MadeLog.settings
    settings.unit = .site
    #expect(throws: OperationsError.self) {
      try OperationsEvaluation.evaluating(MadeLog().log.log, settings: settings)
    }
    settings = MadeLog.settings
    settings.window = ["2025-10-01", "2025-10-29"]
    settings.completeUntil = nil
    #expect(throws: OperationsError.self) {
      try OperationsEvaluation.evaluating(MadeLog().log.log, settings: settings)
    }
  }
}
