import Statistics
import TestSupport
import Testing

@Suite("The cluster bootstrap-t interval")
struct ClusterBootstrapTTests {
  private static func made(_ units: Int, seed: UInt64, rate: Double) -> RatioSample {
    let random = CounterRandom(seed: seed, stream: 0, replicate: 0)
    let sizes = (0..<units).map { Double(1 + random.index(at: UInt64($0), below: 6)) }
    let events = sizes.enumerated().map { unit, size in
      Double((0..<Int(size)).count { random.uniform(at: UInt64(1000 + 10 * unit + $0)) < rate })
    }
    return RatioSample(numerators: events, denominators: sizes)
  }

  @Test("of many even units it is close to the delta method's interval")
  func close() throws {
    let (a, b) = (Self.made(400, seed: 1, rate: 0.3), Self.made(400, seed: 2, rate: 0.4))
    let delta = try #require(RatioDifference(a, b)?.interval())
    let bootstrap = try #require(ClusterBootstrapT(a, b, seed: 1))
    #expect(isClose(bootstrap.interval.low, delta.low, within: 0.12 * delta.width))
    #expect(isClose(bootstrap.interval.high, delta.high, within: 0.12 * delta.width))
  }

  @Test("swapping the arms turns it round, digit by digit")
  func swapped() throws {
    let (a, b) = (Self.made(31, seed: 1, rate: 0.3), Self.made(47, seed: 2, rate: 0.4))
    let there = try #require(ClusterBootstrapT(a, b, seed: 9))
    let back = try #require(ClusterBootstrapT(b, a, seed: 9))
    #expect(there.value == -back.value)
    #expect(there.interval.low == -back.interval.high && there.interval.high == -back.interval.low)
  }

  @Test("arms of the same content have an interval that lies evenly about zero, since neither comes first")
  func alike() throws {
    let sample = Self.made(12, seed: 3, rate: 0.3)
    let interval = try #require(ClusterBootstrapT(sample, sample, seed: 9)).interval
    #expect(interval.low == -interval.high && interval.high > 0)
  }

  /// A separate Python program (numpy 2.4.6, 200,000 replicates of its own).
  @Test("it agrees with an independent program")
  func independent() throws {
    let result = try #require(
      ClusterBootstrapT(RatioSampleTests.baseline, RatioSampleTests.augmented, seed: 4, replicates: 20_000))
    #expect(isClose(result.interval.low, -0.22059, within: 0.02))
    #expect(isClose(result.interval.high, 0.02988, within: 0.01))
  }

  @Test("where nothing varies, or an arm has one unit, there is none")
  func none() {
    let zeros = RatioSample(numerators: [0, 0, 0], denominators: [4, 5, 6])
    #expect(ClusterBootstrapT(zeros, zeros, seed: 1) == nil)
    #expect(ClusterBootstrapT(RatioSample(numerators: [1], denominators: [4]), zeros, seed: 1) == nil)
  }
}
