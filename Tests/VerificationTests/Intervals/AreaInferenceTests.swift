import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("Areas without an interval")
struct AreaInferenceTests {
  /// The estimate from scores of both classes, of people or of pairs that nobody named.
  static func estimate(
    _ mated: [Double], _ nonMated: [Double], people: ((Int) -> (String, String))? = nil
  ) -> Estimate {
    let isMated = mated.map { _ in true } + nonMated.map { _ in false }
    let subjects = people.map { people in
      let pairs = isMated.indices.map(people)
      return PairColumn(reference: pairs.map(\.0), probe: pairs.map(\.1))
    }
    let rows = (
      mated: isMated.indices.filter { isMated[$0] }.map(Int32.init),
      nonMated: isMated.indices.filter { !isMated[$0] }.map(Int32.init)
    )
    return AreaInference(
      cell: rows, tradeoff: ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .reject),
      ComparisonSet(isMated: isMated, subjects: subjects), ScoreColumn(mated + nonMated)
    ).estimate(at: .percent95)
  }

  @Test("scores that are all the same overlap altogether, and the reason says so")
  func constant() {
    let estimate = Self.estimate([0.5, 0.5, 0.5], [0.5, 0.5])
    #expect(estimate.value == 0.5 && estimate.interval == nil)
    #expect(estimate.reason == "every score is the same")
    let named = Self.estimate(
      [Double](repeating: 1, count: 12), [Double](repeating: 1, count: 11)
    ) { row in row < 12 ? ("p\(row)", "p\(row)") : ("p\(row - 12)", "p\(row - 11)") }
    #expect(named.value == 0.5 && named.reason == "every score is the same")
  }

  @Test(
    "a class of one score that lies among the other's has an interval, apart from them none",
    arguments: [
      ([0.5, 0.5, 0.5], [0.1, 0.2, 0.9], nil), ([0.5, 0.5], [0.1, 0.2], "the two classes do not overlap"),
      ([0.1, 0.1], [0.5, 0.7], "the two classes do not overlap"), ([.nan], [0.5], "a class has no score"),
    ] as [([Double], [Double], String?)])
  func oneClass(_ mated: [Double], _ nonMated: [Double], _ reason: String?) {
    let estimate = Self.estimate(mated, nonMated)
    #expect(estimate.reason == reason)
    #expect((estimate.interval == nil) == (reason != nil))
  }
}
