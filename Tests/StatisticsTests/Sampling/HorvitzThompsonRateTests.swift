import Statistics
import TestSupport
import Testing

@Suite("A rate among checked cases")
struct HorvitzThompsonRateTests {
  private static func cases(_ events: (Int, Double), _ others: (Int, Double)) -> [HorvitzThompsonRate.Case] {
    [HorvitzThompsonRate.Case](
      repeating: .init(isEvent: true, probability: events.1), count: events.0)
      + [HorvitzThompsonRate.Case](
        repeating: .init(isEvent: false, probability: others.1), count: others.0)
  }

  /// Horvitz-Thompson totals in Python 3.11: 448 genuine accepts and 2 impostor accepts labelled with chance 0.05, 210
  /// genuine and 90 impostor rejects labelled all.
  @Test(
    "weighting undoes the bias of checking rejects more: FRR 2.29 % where labelled cases alone say 31.9 %")
  func golden() throws {
    let rejected = try #require(HorvitzThompsonRate(Self.cases((210, 1), (448, 0.05))))
    #expect(isClose(rejected.value, 0.022900763358778626, within: 1e-14))
    #expect(isClose(rejected.total, 9170, within: 1e-9))
    let accepted = try #require(HorvitzThompsonRate(Self.cases((2, 0.05), (90, 1))))
    #expect(isClose(accepted.value, 0.3076923076923077, within: 1e-14))
    let unweighted = try #require(HorvitzThompsonRate(Self.cases((210, 1), (448, 1))))
    #expect(isClose(unweighted.value, 0.3191489361702128, within: 1e-14))
  }

  @Test("by hand: where all are checked it is the exact interval")
  func byHand() throws {
    let rate = try #require(HorvitzThompsonRate(Self.cases((3, 1), (17, 1))))
    let exact = Interval.exact(rate: 0.15, trials: 20, at: .percent95)
    #expect(isClose(rate.effectiveTrials, 20, within: 1e-9))
    #expect(isClose(rate.interval().low, exact.low, within: 1e-12))
    #expect(isClose(rate.interval().high, exact.high, within: 1e-12))
  }

  @Test("rare checks widen it, it has width without an event, and no cases have no rate")
  func properties() throws {
    let all = try #require(HorvitzThompsonRate(Self.cases((5, 1), (95, 1))))
    let some = try #require(HorvitzThompsonRate(Self.cases((5, 0.1), (95, 0.1))))
    #expect(isClose(all.value, some.value, within: 1e-14))
    #expect(some.effectiveTrials <= 101 && some.interval().width > 0)
    let none = try #require(HorvitzThompsonRate(Self.cases((0, 1), (95, 0.1))))
    #expect(none.value == 0 && none.interval().width > 0 && isClose(none.effectiveTrials, 95, within: 1e-9))
    #expect(HorvitzThompsonRate([]) == nil)
  }
}
