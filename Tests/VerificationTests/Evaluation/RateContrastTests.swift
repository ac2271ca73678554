import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("Distances between the rates of groups")
struct RateContrastTests {
  static func rate(_ value: Double, _ replicates: [Double], few: Interval? = nil) -> GroupRate {
    GroupRate(value: value, subjects: replicates, couples: nil, few: few)
  }

  static func member(_ contrast: RateContrast, people: Int = 1_000_000) -> SimultaneousBands.Member? {
    contrast.member(people: people, kind: .corrected, level: .percent95, mostDropped: 0.05)
  }

  static let first = rate(0.3, [0.2, 0.3, 0.4])
  static let second = rate(0.1, [0.1, 0.1, 0.1])

  @Test("are differences with the spread of their joint replicates, worked out by hand")
  func difference() throws {
    let member = try #require(Self.member(RateContrast(Self.first, less: Self.second)))
    #expect(isClose(member.estimate, 0.2, within: 1e-12) && isClose(member.deviation, 0.1, within: 1e-9))
    let fromMean = try #require(Self.member(RateContrast(0, lessMeanOf: [Self.first, Self.second])))
    #expect(isClose(fromMean.estimate, 0.1, within: 1e-12))
    #expect(isClose(fromMean.deviation, 0.05, within: 1e-9))
  }

  @Test("reach as far as the intervals of rates with few errors do: squared distances add")
  func few() throws {
    let rare = Self.rate(0, [0, 0, 0], few: Interval(low: 0, high: 0.4))
    let spread = SpecialFunctions.normalQuantile(0.975) * 0.1
    let member = try #require(Self.member(RateContrast(Self.first, less: rare)))
    let reach = (spread * spread + 0.16).squareRoot()
    #expect(isClose(member.standardError, reach / SpecialFunctions.normalQuantile(0.975), within: 1e-9))
  }

  @Test("of rates that never vary take the intervals of the rates, and without these there are none")
  func constant() throws {
    let rare = Self.rate(0, [0, 0, 0], few: Interval(low: 0, high: 0.3))
    let other = Self.rate(0, [0, 0, 0], few: Interval(low: 0, high: 0.4))
    let member = try #require(Self.member(RateContrast(rare, less: other)))
    #expect(isClose(member.standardError, 0.4 / SpecialFunctions.normalQuantile(0.975), within: 1e-12))
    #expect(Self.member(RateContrast(Self.second, less: Self.second)) == nil)
    #expect(Self.member(RateContrast(Self.first, less: Self.second), people: 9) == nil)
  }

  @Test("on the scale of logarithms there are none of a rate that may be 0")
  func logarithms() {
    let logs = [Self.first, Self.rate(0.01, [0.01, 0.02, 0], few: Interval(low: 0, high: 0.1))].logarithms
    #expect(Self.member(RateContrast(logs[0], less: logs[1])) == nil)
    #expect(logs[0].few == nil && logs[1].value.isNaN)
  }

  @Test("on the scale of their mean are those of each replicate")
  func relative() {
    let relative = [Self.first, Self.second].relative
    #expect(isClose(relative[0].value, 1.5, within: 1e-12))
    #expect(isClose(relative[1].subjects[2], 0.4, within: 1e-12))
  }
}
