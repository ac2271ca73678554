import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("What moves the money, and where it turns")
struct SwitchingRowTests {
  typealias Draws = MoneyDrawsTests

  static let settings = Draws.settings(
    [.caseCost: .shared(CostInput(.uniform(min: 800, max: 1200), unit: "JPY", kind: .assumed))],
    oneOff: ["training": CostInput(.point(600_000), kind: .quoted)])
  static let measured = MeasuredInputs(flowRates: Draws.rates(0.1, 0.04))

  private func row(_ name: String) throws -> SwitchingRow {
    let rows = SwitchingRow.table(Draws.draws(Self.settings, Self.measured, count: 10))
    return try #require(rows.first { $0.input == name })
  }

  @Test("each switching value is that of a hand's reckoning")
  func byHand() throws {
    // Worth = 12,000·0.06·case_cost − 600,000: nothing at 833.33; the volume at 10,000; the fall at 0.05; one-off 720,000.
    let cost = try row("case_cost")
    #expect(isClose(try #require(cost.value), 600_000 / 720, within: 1e-6) && cost.losesAbove == false)
    #expect(cost.unit == "JPY" && cost.central == 1000)
    #expect(isClose(try #require(row(SwitchingRow.volume).value), 10_000, within: 1e-4))
    let fall = try row(SwitchingRow.errorReduction)
    #expect(isClose(fall.central, 0.06, within: 1e-12))
    #expect(isClose(try #require(fall.value), 0.05, within: 1e-9) && fall.losesAbove == false)
    let training = try row("training")
    #expect(isClose(try #require(training.value), 720_000, within: 1e-3) && training.losesAbove == true)
  }

  @Test("a value that turns the decision is held against what is stated of its input")
  func ranges() throws {
    let cost = try row("case_cost")
    #expect(cost.rangeLow == 800 && cost.rangeHigh == 1200 && cost.isInRange == true)
    // Nothing is stated of how far one number, or the volume, may lie from what is taken.
    for name in ["training", SwitchingRow.volume, SwitchingRow.errorReduction] {
      #expect(try row(name).isInRange == nil && row(name).rangeLow == nil)
    }
    let inputs: [(CostInputName, CostInput, low: Double, high: Double, Bool)] = [
      (.caseCost, CostInput(.uniform(min: 900, max: 1200), kind: .assumed), 900, 1200, false),
      // p10 and p90 at ±100, so the percentiles at ±181.5.
      (.caseCost, CostInput(.normal(p10: 900, p90: 1100), kind: .assumed), 818.47, 1181.53, true),
      (.caseCost, CostInput(.lognormal(p10: 900, p90: 1100), kind: .assumed), 829.31, 1193.76, true),
      // A share that is stated as one number may be any share.
      (.realisedShare, CostInput(.point(1), kind: .assumed), 0, 1, true),
      (.realisedShare, CostInput(.pert(min: 0.9, mode: 0.95, max: 1), kind: .assumed), 0.9, 1, false),
    ]
    for (name, input, low, high, isInRange) in inputs {
      var settings = Self.settings
      settings.inputs.entries[name] = .shared(input)
      let rows = SwitchingRow.table(Draws.draws(settings, Self.measured, count: 10))
      let row = try #require(rows.first { $0.input == name.rawValue })
      #expect(row.value != nil && row.isInRange == isInRange, "\(input)")
      #expect(isClose(try #require(row.rangeLow), low, within: 1e-4 * max(1, high)), "\(input)")
      #expect(isClose(try #require(row.rangeHigh), high, within: 1e-4 * max(1, high)), "\(input)")
    }
  }

  @Test("the fall of errors has the range of its replicates")
  func fall() throws {
    var measured = Self.measured
    measured.replicates = (0..<101).map {
      MeasuredReplicate(flowRates: Draws.rates(0.1, 0.04 + 0.0001 * Double($0 - 50)))
    }
    let rows = SwitchingRow.table(Draws.draws(Self.settings, measured, count: 10))
    let fall = try #require(rows.first { $0.input == SwitchingRow.errorReduction })
    #expect(isClose(try #require(fall.rangeLow), 0.0551, within: 1e-9))
    #expect(isClose(try #require(fall.rangeHigh), 0.0649, within: 1e-9))
    #expect(fall.isInRange == false)
  }

  @Test("at its switching value an input leaves nothing, all others central")
  func nothing() throws {
    let draws = Draws.draws(Self.settings, Self.measured, count: 10)
    for row in SwitchingRow.table(draws) where row.input == "case_cost" || row.input == "training" {
      let key: InputKey = row.input == "training" ? .oneOff("training") : .cost(.caseCost, nil)
      #expect(abs(draws.worth(with: key, at: try #require(row.value))) < 1e-3)
    }
  }

  @Test("a tornado bar runs between the deciles of its input, and the widest comes first")
  func tornado() throws {
    var settings = Self.settings
    settings.oneOff["rights"] = CostInput(.uniform(min: 0, max: 1000), kind: .assumed)
    let rows = TornadoRow.table(Draws.draws(settings, Self.measured, count: 10))
    #expect(rows.map(\.input) == ["case_cost", "rights"])
    let first = rows[0]
    #expect(isClose(try #require(first.low), 840, within: 1e-9))
    #expect(isClose(first.npvAtHigh - first.npvAtLow, 720 * 320, within: 1e-6))
    #expect(rows[1].npvAtLow > rows[1].npvAtHigh)
  }

  @Test("measured rates have one bar over both arms together")
  func flow() throws {
    var measured = Self.measured
    measured.replicates = (0..<101).map {
      MeasuredReplicate(flowRates: Draws.rates(0.1, 0.04 + 0.0001 * Double($0 - 50)))
    }
    let rows = TornadoRow.table(Draws.draws(Self.settings, measured, count: 10))
    let flow = try #require(rows.first { $0.input == TornadoRow.flowRates })
    // 80 of the 101 steps of 12,000·0.0001·1,000 lie between the deciles.
    #expect(isClose(flow.swing, 80 * 1200, within: 1e-6) && flow.low == nil)
  }
}
