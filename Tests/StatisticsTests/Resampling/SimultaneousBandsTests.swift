import Statistics
import TestSupport
import Testing

@Suite("Simultaneous bands")
struct SimultaneousBandsTests {
  static func member(_ estimate: Double, _ replicates: [Double]) -> SimultaneousBands.Member {
    .init(estimate: estimate, replicates: replicates, deviation: 1, standardError: 1)
  }

  /// Nineteen replicates of two estimates whose distances can be told by heart.
  static let first = member(3, (1...19).map { 3 + Double($0) / 10 })
  static let second = member(-1, (1...19).map { -1 - Double(20 - $0) / 10 })

  @Test("reach as far as the largest of the distances that a share of the replicates keeps within")
  func critical() throws {
    // Maxima of the two distances are 1.9, 1.8 … 1.0 … 1.9; the ⌈0.8 · 20⌉ = 16th smallest is 1.8.
    let bands = try #require(SimultaneousBands([Self.first, Self.second], at: ConfidenceLevel(0.8)))
    #expect(
      isClose(bands.bands[0].low, 1.2, within: 1e-12) && isClose(bands.bands[0].high, 4.8, within: 1e-12))
    #expect(isClose(bands.bands[1].low, -2.8, within: 1e-12))
  }

  @Test("p values step down: the largest against all, the next against those left, made monotone")
  func stepDown() throws {
    let bands = try #require(SimultaneousBands([Self.first, Self.second], at: ConfidenceLevel(0.8)))
    // No maximum reaches 3; of the second alone the distances 1.0 … 1.9 reach 1.
    #expect(bands.pValues == [1.0 / 20, 11.0 / 20])
  }

  @Test("one estimate alone has the band and the p value of its own distances")
  func alone() throws {
    let bands = try #require(SimultaneousBands([Self.second], at: ConfidenceLevel(0.8)))
    #expect(isClose(bands.bands[0].high, -1 + 1.6, within: 1e-12))
    #expect(bands.pValues == [11.0 / 20])
  }

  @Test(
    "an estimate whose own interval was widened reaches as far, and no longer sets the pace for the others")
  func widened() throws {
    let level = ConfidenceLevel(0.8)
    let wide = Self.first.reaching(Interval(low: 3 - 12.815515655446, high: 4), at: level)
    #expect(isClose(wide.standardError, 10, within: 1e-9) && isClose(wide.deviation, 10, within: 1e-9))
    #expect(Self.first.reaching(Interval(low: 2.9, high: 3.1), at: level).standardError == 1)
    // Distances of the first shrink to 0.01 … 0.19, so that those of the second alone count: the 16th is 1.6.
    let bands = try #require(SimultaneousBands([wide, Self.second], at: level))
    #expect(isClose(bands.bands[1].high, 0.6, within: 1e-12))
    #expect(isClose(bands.bands[0].high, 3 + 16, within: 1e-9))
  }

  @Test("the order of the estimates changes nothing but the order")
  func order() throws {
    let there = try #require(SimultaneousBands([Self.first, Self.second], at: ConfidenceLevel(0.8)))
    let back = try #require(SimultaneousBands([Self.second, Self.first], at: ConfidenceLevel(0.8)))
    #expect(there.bands == back.bands.reversed() && there.pValues == back.pValues.reversed())
  }

  @Test("too few replicates, or no estimate, give none")
  func none() {
    #expect(SimultaneousBands([Self.member(0, [1, 2, 3])], at: .percent95) == nil)
    #expect(SimultaneousBands([], at: .percent95) == nil)
  }

  @Test("of independent normal estimates they cover all at once about as often as they say")
  func coverage() {
    // Four estimates of standard error 1, 400 replicates each; ±1.96 alone would cover all four in 81 %.
    var covered = 0
    for trial in 0..<400 {
      let random = CounterRandom(seed: 11, stream: 1, replicate: UInt32(trial))
      let members = (0..<4).map { cell in
        let estimate = random.normal(at: UInt64(cell))
        return Self.member(
          estimate, (0..<400).map { estimate + random.normal(at: UInt64(100 + cell * 400 + $0)) })
      }
      let bands = SimultaneousBands(members, at: .percent95)?.bands ?? []
      if bands.count == 4, bands.allSatisfy({ $0.contains(0) }) { covered += 1 }
    }
    // 400 trials at 95 %: 380 ± 4.4; five standard deviations either way.
    #expect((358...400).contains(covered), "covered \(covered) of 400")
  }
}
