import Economics
import Testing
import Vocabulary

@testable import Operations
@testable import Pilots

@Suite("Rates of the cost model by flow")
struct FlowRatesTests {
  typealias Made = FunnelRatesTests

  private static func funnel(_ first: (Int, Int), _ second: (Int, Int)) -> [FunnelStage] {
    [
      Made.stage(
        .baseline, 1, entered: first.0, succeeded: first.0 - 2 * second.0, abandoned: second.0, toReview: 0),
      Made.stage(
        .baseline, 2, entered: second.0, succeeded: second.0 / 2, abandoned: 0,
        toReview: second.0 - second.0 / 2),
      Made.stage(
        .augmented, 1, entered: first.1, succeeded: first.1 - 2 * second.1, abandoned: second.1, toReview: 0),
      Made.stage(
        .augmented, 2, entered: second.1, succeeded: second.1, abandoned: 0, toReview: 0),
    ]
  }

  /// Over all flows 1,000 first attempts an arm, of which 100 and 60 make a second.
  private static let all = Made.operations(funnel((1000, 1000), (100, 60)))

  private static func reading(_ flows: [String: [FunnelStage]]) throws -> FunnelRates {
    try #require(FunnelRates(all, flows: flows))
  }

  @Test("a flow with enough trials has its own rates in both arms")
  func own() throws {
    let reading = try Self.reading(["gate": Self.funnel((500, 400), (50, 40))])
    let gate = try #require(reading.ratesByFlow["gate"])
    #expect(gate.baseline.failure == [0.2, 0.5] && gate.baseline.leaves == [0.5])
    #expect(gate.augmented.failure == [0.2, 0] && reading.findings.isEmpty)
    #expect(reading.rates.baseline.failure == [0.2, 0.5] && reading.ownAttempts(of: "gate") == 2)
  }

  @Test("fewer than 30 trials in an arm pool both arms of the flow")
  func arms() throws {
    let reading = try Self.reading(["gate": Self.funnel((500, 400), (20, 20))])
    let gate = try #require(reading.ratesByFlow["gate"])
    #expect(gate.baseline.failure == [0.08, 0.25] && gate.augmented.failure == [0.1, 0.25])
    #expect(
      reading.findings.map(\.sentence)
        == [
          "attempt 2 of the flow 'gate' was made fewer than 30 times in an arm: both arms are pooled there"
        ])
  }

  @Test("fewer than 30 trials in both arms together take the rates of all flows from there on")
  func flows() throws {
    let reading = try Self.reading(["gate": Self.funnel((500, 400), (10, 10))])
    let gate = try #require(reading.ratesByFlow["gate"])
    #expect(gate.baseline.failure == [0.04, 0.5] && gate.augmented.failure == [0.05, 0])
    #expect(gate.baseline.lastToReview == reading.rates.baseline.lastToReview)
    #expect(reading.findings.map(\.code) == ["M020"] && reading.ownAttempts(of: "gate") == 1)
    #expect(try Self.reading(["gate": Self.funnel((10, 10), (2, 2))]).ratesByFlow.isEmpty)
    #expect(try Self.reading(["gate": []]).ratesByFlow.isEmpty)
  }

  @Test("a flow that nobody tries a second time in has one attempt, and its last failures are refused")
  func single() throws {
    let flow = Arm.allCases.map {
      Made.stage($0, 1, entered: 100, succeeded: 90, abandoned: 0, toReview: 4, refused: 6)
    }
    let kiosk = try #require(try Self.reading(["kiosk": flow]).ratesByFlow["kiosk"])
    #expect(kiosk.baseline.failure == [0.1] && kiosk.baseline.lastToReview == 0.4)
  }

  @Test("a replicate gives every flow its own rates, pooled where the pilot is")
  func replicate() throws {
    let reading = try Self.reading([
      "gate": Self.funnel((500, 400), (10, 10)), "kiosk": Self.funnel((500, 600), (90, 50)),
    ])
    let replicate = FlowReplicates.Replicate(
      funnel: Self.funnel((1000, 1000), (90, 70)),
      byFlow: ["gate": Self.funnel((500, 400), (50, 10)), "kiosk": Self.funnel((500, 600), (40, 60))],
      handleSeconds: PerArm(baseline: nil, augmented: nil))
    let rates = reading.rates(of: replicate)
    #expect(rates.all.baseline.failure == [0.18, 0.5] && rates.all.augmented.failure == [0.14, 0])
    #expect(rates.byFlow["gate"]?.baseline.failure == [0.2, 0.5])
    #expect(rates.byFlow["gate"]?.augmented.failure == [0.05, 0])
    #expect(rates.byFlow["kiosk"]?.baseline.failure == [0.16, 0.5])
  }
}
