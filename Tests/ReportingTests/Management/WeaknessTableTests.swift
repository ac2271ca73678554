import Operations
import Pilots
import Testing
import Vocabulary

@testable import Reporting

@Suite("Where today's model is weak")
struct WeaknessTableTests {
  private static func rows(_ evaluation: PilotEvaluation) throws -> [[String]] {
    let words = PilotWords(.english, level: 0.95)
    return try #require(WeaknessTable(evaluation: evaluation, words: words).table).rows.map {
      $0.map(\.plain)
    }
  }

  /// A pose of the log: so many first attempts of each arm, so many refused by the baseline.
  private static func set(
    _ evaluation: inout PilotEvaluation, _ bin: PoseBin, trials: Int, refused: Int
  ) throws {
    for arm in Arm.allCases {
      let index = try #require(
        evaluation.operations?.kpis.firstIndex {
          $0.kpi == .falseRejectRateProxy && $0.arm == arm && $0.set == bin.rawValue
        })
      evaluation.operations?.kpis[index].denominator = trials
      evaluation.operations?.kpis[index].numerator = refused
      evaluation.operations?.kpis[index].estimate.value = Double(refused) / Double(trials)
    }
  }

  @Test(
    "by hand: a seldom pose with a wide gap stands before a frequent one with a narrow gap, if it costs more")
  func byHand() throws {
    var evaluation = try ExampleEvaluation.evaluation()
    try Self.set(&evaluation, .frontal, trials: 600, refused: 6)
    try Self.set(&evaluation, .profileLeft, trials: 200, refused: 10)
    try Self.set(&evaluation, .profileRight, trials: 100, refused: 31)
    try Self.set(&evaluation, .profileUp, trials: 50, refused: 1)
    try Self.set(&evaluation, .profileDown, trials: 30, refused: 3)
    try Self.set(&evaluation, .profileExtreme, trials: 20, refused: 10)
    let rows = try Self.rows(evaluation)
    // Share of all times gap: right .1 × .30, extreme .02 × .49, left .2 × .04, down .03 × .09, up .05 × .01.
    #expect(
      rows.map { $0[0] } == [
        "right profile", "combined angles", "left profile", "looking down", "looking up",
      ])
    #expect(rows.map { $0[3] } == ["+30.0", "+49.0", "+4.0", "+9.0", "+1.0"])
    #expect(rows.map { $0[4] } == ["30.0", "9.8", "8.0", "2.7", "0.5"])
  }

  @Test(
    "what it costs adds up to what follows all failed first attempts, were every attempt as bad as the gap says"
  )
  func cost() throws {
    let evaluation = try ExampleEvaluation.evaluation()
    let economics = try #require(evaluation.economics)
    let failed = try #require(evaluation.operations?.record(.failureByAttempt1, .baseline)?.estimate.value)
    let following = economics.annualCost.filter {
      $0.arm == .baseline && $0.term != .compute && $0.term != .falseAccept
    }.compactMap(\.estimate.value).reduce(0, +)
    for row in try Self.rows(evaluation) {
      let excess = try #require(Double(row[4])) / 1000
      let told = try #require(Double(row[5].replacing(",", with: ""))) * 1000
      // The share is printed to a tenth of a thousandth, the amount to a thousand.
      #expect(abs(told - following / failed * excess / 12) < following / failed * 0.000_05 / 12 + 500)
    }
  }

  @Test("nothing is said while a check fails, nor without a log; without costs there is no amount")
  func missing() throws {
    let words = PilotWords(.english, level: 0.95)
    let held = try ExampleEvaluation.changed { $0.operations?.health[0].status = .fail }
    #expect(WeaknessTable(evaluation: held, words: words).table == nil)
    let bare = try ExampleEvaluation.changed { $0.operations = nil }
    #expect(WeaknessTable(evaluation: bare, words: words).table == nil)
    let unpriced = try ExampleEvaluation.changed { $0.economics = nil }
    #expect(try Self.rows(unpriced).allSatisfy { $0.count == 5 })
  }
}
