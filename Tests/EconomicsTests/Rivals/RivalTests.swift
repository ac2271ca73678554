import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("Rivals of the augmented model")
struct RivalTests {
  typealias Draws = MoneyDrawsTests

  private func result(_ alternatives: [String: Alternative]) -> EconomicsEvaluation {
    let settings = Draws.settings(
      [.caseCost: .shared(CostInput(.point(1000), kind: .quoted))],
      oneOff: ["training": Draws.normal(500_000, 700_000)], alternatives: alternatives, draws: 2000)
    return EconomicsEvaluation(settings, MeasuredInputs(flowRates: Draws.rates(0.1, 0.04)), seed: 4)
  }

  private func quoted(_ value: Double) -> CostInput { CostInput(.point(value), kind: .quoted) }

  @Test("a rival reaches its share of the saving, less what it costs, and is held against us draw by draw")
  func byHand() throws {
    let rival = Alternative(
      oneOff: quoted(100_000), runningPerMonth: quoted(1000), effectShare: quoted(0.5))
    let result = result(["threshold_only": rival])
    let row = try #require(result.rivals?.first)
    // Half of 720,000 less 100,000 less 12,000.
    #expect(isClose(try #require(row.npv), 248_000, within: 1e-6))
    #expect(row.quantiles.p10 == row.npv && row.quantiles.p90 == row.npv)
    let (p50, ahead) = (try #require(row.difference.p50), try #require(row.probabilityBehind))
    #expect(isClose(p50, try #require(result.npv.p50) - 248_000, within: 1e-6))
    // 720,000 − N(600,000, 78,030) beats 248,000 once in 20: Φ(−128,000/78,030).
    #expect(abs(ahead - 0.0505) < 0.02)
    #expect(!result.warnings.contains { $0.code == "M013" })
  }

  @Test("a rival whose effect nobody states has no value, for a reason")
  func unknown() throws {
    let row = try #require(result(["own_pose_data": Alternative(oneOff: quoted(1))]).rivals?.first)
    #expect(
      row.npv == nil && row.difference.p50 == nil && row.reason == "its share of the effect is not stated")
  }
}
