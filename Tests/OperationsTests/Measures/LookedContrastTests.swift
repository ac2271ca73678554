import Statistics
import TestSupport
import Testing

@testable import Operations

@Suite("Contrasts at a look")
struct LookedContrastTests {
  private static let early = Look(
    .groupSequential(information: [0.5, 1], units: nil), days: (14, 28), units: 400, level: .percent95)

  private static func evaluation(_ looks: LookPlan, days: Int = 28) throws -> OperationsEvaluation {
    let made = MadeLog(unitsPerArm: 240, refusal: .init(baseline: 0.4, augmented: 0.3))
    var settings = MadeLog.settings
    settings.completeUntil = "2026-10-\(days + 1 < 10 ? "0" : "")\(days + 1)T01:00:00+09:00"
    return try OperationsEvaluation.evaluating(made.log.log, settings: settings, looks: looks)
  }

  @Test(
    "an early look has the interval of one look, stretched to the critical value, and says by what method")
  func stretched() throws {
    let fixed = try Self.evaluation(.fixed, days: 14)
    let early = try Self.evaluation(.groupSequential(information: [0.5, 1], units: nil), days: 14)
    let (one, two) = (
      try #require(fixed.contrast(.retryRate)), try #require(early.contrast(.retryRate))
    )
    #expect(one.delta.value == two.delta.value && two.delta.level == 0.95)
    #expect(two.delta.method == .groupSequential && one.delta.method == .deltaMethod)
    let width = { (contrast: KPIContrast) in contrast.delta.interval?.width ?? .nan }
    #expect(isClose(width(two) / width(one), 2.9626 / 1.96, within: 0.02))
    #expect(early.look?.number == 1 && early.health.first { $0.code == "H104" }?.status == .pass)
    #expect(fixed.health.first { $0.code == "H104" }?.status == .fail)
  }

  @Test("p falls below 5 % just where the interval of the look clears 0")
  func movedP() throws {
    for (p, isShown) in [(0.0030, true), (0.0031, false)] {
      let contrast = KPIContrast(
        kpi: .retryRate, set: "all",
        delta: Estimate(-0.1, Interval(low: -0.2, high: -0.01), method: .deltaMethod), p: p, reading: .better)
      let shown = Self.early.shown(contrast, at: .percent95)
      #expect((try #require(shown.p) < 0.05) == isShown)
    }
  }

  @Test("times are stretched about their difference, each side by itself")
  func times() {
    let contrast = KPIContrast(
      kpi: .timeToDecisionP50, set: "all",
      delta: Estimate(-1, Interval(low: -1.2, high: -0.4), method: .unitBootstrap), p: 0.01, reading: .better)
    let delta = Self.early.shown(contrast, at: .percent95).delta
    let factor = 2.9626 / 1.95996
    #expect(isClose(delta.low ?? 0, -1 - 0.2 * factor, within: 1e-3))
    #expect(isClose(delta.high ?? 0, -1 + 0.6 * factor, within: 1e-3))
  }

  @Test("before a look is due nothing is read from a difference")
  func notDue() throws {
    let evaluation = try Self.evaluation(.groupSequential(information: [0.9, 1], units: nil), days: 14)
    let contrast = try #require(evaluation.contrast(.retryRate))
    #expect(contrast.delta.interval == nil && contrast.reading == .undetermined && contrast.p == nil)
    let check = try #require(evaluation.health.first { $0.code == "H104" })
    #expect(check.status == .fail)
    #expect(check.sentence == "the first look is due at 90.0 % of the plan; the log covers 50.0 %")
  }

  @Test("a confidence sequence does not read fewer than ten events in an arm")
  func rare() {
    let look = Look(.confidenceSequence(units: 400), days: (14, 28), units: 200, level: .percent95)
    let contrast = KPIContrast(
      kpi: .retryRate, set: "all", delta: Estimate(0, Interval(low: -0.1, high: 0.1), method: .newcombe),
      p: nil, reading: .noDifferenceShown)
    #expect(look.shown(contrast, at: .percent95).delta.interval == nil)
  }

  @Test("one look changes nothing")
  func fixed() throws {
    let contrast = try #require(try Self.evaluation(.fixed).contrast(.retryRate))
    let look = Look(.fixed, days: (28, 28), units: 1, level: .percent95)
    #expect(look.shown(contrast, at: .percent95) == contrast)
  }
}
