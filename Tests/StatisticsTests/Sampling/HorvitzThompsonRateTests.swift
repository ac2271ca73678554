import Foundation
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
    let unweightedAccepts = try #require(HorvitzThompsonRate(Self.cases((2, 1), (90, 1))))
    #expect(isGolden(unweightedAccepts.value, 0.021739130434782608))
  }

  /// Python 3.11: what each kind of checked case stands for.
  @Test(
    "450 accepts labelled with chance 0.05 stand for 9,000 and 300 rejects for themselves",
    arguments: [(448, 0.05, 8960.0), (2, 0.05, 40), (210, 1, 210), (90, 1, 90)])
  func totals(_ labelled: Int, _ probability: Double, _ total: Double) throws {
    let rate = try #require(HorvitzThompsonRate(Self.cases((labelled, probability), (0, 1))))
    #expect(isGolden(rate.total, total) && rate.value == 1)
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

  @Test("cases of one unit hang together, worked out by hand")
  func units() throws {
    // Three units of 4, 4 and 2 cases with 4, 0 and 1 events: r = 0.5; sums of y − r: 2, −2, 0.
    let kinds: [(unit: Int32, events: Int, others: Int)] = [(1, 4, 0), (2, 0, 4), (3, 1, 1)]
    let cases = kinds.flatMap { kind in
      [HorvitzThompsonRate.Case](
        repeating: .init(isEvent: true, probability: 1, unit: kind.unit), count: kind.events)
        + [HorvitzThompsonRate.Case](
          repeating: .init(isEvent: false, probability: 1, unit: kind.unit), count: kind.others)
    }
    let rate = try #require(HorvitzThompsonRate(cases))
    let variance = 1.5 * 8 / 100
    let ratio =
      SpecialFunctions.normalQuantile(0.975)
      / SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: 2)
    #expect(isClose(rate.value, 0.5, within: 1e-14))
    #expect(isClose(rate.effectiveTrials, 0.25 / variance * ratio * ratio, within: 1e-12))
  }

  @Test("two arms alike, with a unit's cases alike, are told apart in about one pilot of twenty")
  func alike() throws {
    var apart = 0
    let pilots = 200
    for pilot in 0..<pilots {
      let arms = try (0..<2).map { arm -> HorvitzThompsonRate in
        let random = CounterRandom(seed: UInt64(pilot), stream: 1, replicate: UInt32(arm))
        var draw: UInt64 = 0
        let cases = (0..<40).flatMap { unit -> [HorvitzThompsonRate.Case] in
          // Most units are hardly ever accepted, some nearly always.
          let chance = pow(random.uniform(at: UInt64(1_000_000 + unit)), 4)
          return (0..<20).map { _ in
            draw += 1
            return .init(isEvent: random.uniform(at: draw) < chance, probability: 1, unit: Int32(unit))
          }
        }
        return try #require(HorvitzThompsonRate(cases))
      }
      let difference = Interval.difference(
        (arms[0].value, arms[0].interval()), (arms[1].value, arms[1].interval()))
      if !difference.contains(0) { apart += 1 }
    }
    // At 5 % more than 20 of 200 would happen less than once in 500 times; cases taken as independent give above 60.
    #expect(apart <= 20, "\(apart) of \(pilots)")
  }
}
