import Economics
import TestSupport
import Testing

@Suite("summary of draws")
struct DrawSummaryTests {
  @Test(
    "five draws are summed up as by hand, in any order",
    arguments: [[-2.0, -1, 0, 1, 2], [1, -2, 2, 0, -1]])
  func byHand(draws: [Double]) throws {
    let summary = try #require(DrawSummary(draws))
    #expect(summary.p50 == 0 && summary.mean == 0)
    #expect(isClose(summary.p10, -1.6, within: 1e-15) && isClose(summary.p90, 1.6, within: 1e-15))
    #expect(summary.negative.successes == 2 && summary.negative.trials == 5)
    #expect(isClose(try #require(summary.negative.drawingError), 0.048.squareRoot(), within: 1e-15))
  }

  @Test("without a draw there is nothing to sum up, and one draw has no spread")
  func edges() throws {
    #expect(DrawSummary([]) == nil)
    let one = try #require(DrawSummary([-3]))
    #expect(one.p10 == -3 && one.p90 == -3 && one.negative.drawingError == 0)
  }

  @Test("adding money to every draw moves every quantile by as much")
  func shifted() throws {
    let draws = (0..<101).map { Double(($0 * 37) % 101) - 50 }
    let (a, b) = (try #require(DrawSummary(draws)), try #require(DrawSummary(draws.map { $0 + 20 })))
    #expect(b.p10 == a.p10 + 20 && b.p50 == a.p50 + 20 && b.p90 == a.p90 + 20)
    #expect(isClose(b.mean, a.mean + 20, within: 1e-12) && b.negative.successes < a.negative.successes)
  }

  @Test("a payback that never comes counts as later than any other")
  func payback() {
    let draws = PaybackDraws([10, nil, 20, nil, 30])
    #expect(draws.quantile(0) == 10 && draws.quantile(0.25) == 20 && draws.quantile(0.5) == 30)
    #expect(draws.quantile(0.6) == nil && draws.quantile(0.9) == nil && draws.shareWithinHorizon == 0.6)
    #expect(PaybackDraws([]).quantile(0.5) == nil && PaybackDraws([]).shareWithinHorizon == nil)
    #expect(PaybackDraws([nil, nil]).quantile(0.5) == nil)
  }

  @Test("the share of uncertainty is that of the assumed input's variance where inputs add up")
  func uncertaintyShare() throws {
    let (measured, assumed) = ([-1.0, -1, 1, 1], [-2.0, 2, -2, 2])
    let (all, rest) = (zip(measured, assumed).map { $0 + $1 }, measured)
    let share = UncertaintyShare(draws: all, atCentre: rest).share
    #expect(isClose(try #require(share), 0.8, within: 1e-15))
    #expect(UncertaintyShare(draws: all, atCentre: all).share == 0)
    #expect(UncertaintyShare(draws: rest, atCentre: all).share == 0)
    #expect(UncertaintyShare(draws: [4, 4], atCentre: [4, 4]).share == nil)
  }
}
