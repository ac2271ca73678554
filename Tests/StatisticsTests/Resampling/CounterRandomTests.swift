import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Draws named by seed, stream, replicate and number")
struct CounterRandomTests {
  @Test("a draw is the first half of the block whose counter holds stream, replicate and number")
  func layout() {
    let random = CounterRandom(seed: 0x299f_31d0_a409_3822, stream: 0x243f_6a88, replicate: 0x85a3_08d3)
    // The third known answer of Random123: output words 0 and 1.
    #expect(random.bits(at: 0x0370_7344_1319_8a2e) == 0x94fd_cceb_d16c_fe09)
  }

  @Test("draws do not depend on the order in which they are made")
  func order() {
    let random = CounterRandom(seed: 7, stream: 1, replicate: 2)
    let forward = (0..<100).map { random.bits(at: UInt64($0)) }
    let backward = (0..<100).reversed().map { random.bits(at: UInt64($0)) }
    #expect(forward == backward.reversed())
    #expect(Set(forward).count == 100)
  }

  @Test("seed, stream and replicate each change a draw")
  func independent() {
    let draws = [(7, 1, 2), (8, 1, 2), (7, 2, 2), (7, 1, 3)].map { seed, stream, replicate in
      CounterRandom(seed: seed, stream: stream, replicate: replicate).bits(at: 0)
    }
    #expect(Set(draws).count == 4)
  }

  @Test("an index is the high word of bits times count, and every index is as likely")
  func index() {
    let random = CounterRandom(seed: 11, stream: 0, replicate: 0)
    var seen = [Int](repeating: 0, count: 7)
    for draw in 0..<UInt64(70_000) {
      let index = random.index(at: draw, below: 7)
      #expect(index == Int(random.bits(at: draw).multipliedFullWidth(by: 7).high))
      seen[index] += 1
    }
    let chiSquare = seen.map { pow(Double($0) - 10_000, 2) / 10_000 }.reduce(0, +)
    #expect(SpecialFunctions.chiSquareSurvival(chiSquare, degreesOfFreedom: 6) > 0.001)
    #expect(random.index(at: 3, below: 1) == 0)
  }

  @Test("uniform draws lie strictly between 0 and 1 and have mean 1/2 and variance 1/12")
  func uniform() throws {
    let random = CounterRandom(seed: 12, stream: 0, replicate: 0)
    let values = (0..<100_000).map { random.uniform(at: $0) }
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(isClose(try #require(values.mean), 0.5, within: 0.004))
    #expect(isClose(try #require(values.sampleVariance), 1.0 / 12, within: 0.002))
  }

  @Test("normal draws have mean 0 and variance 1")
  func normal() throws {
    let random = CounterRandom(seed: 13, stream: 0, replicate: 0)
    let values = (0..<100_000).map { random.normal(at: $0) }
    #expect(isClose(try #require(values.mean), 0, within: 0.013))
    #expect(isClose(try #require(values.sampleVariance), 1, within: 0.018))
  }

  @Test("Poisson draws follow e⁻¹/k!")
  func poisson() {
    let random = CounterRandom(seed: 14, stream: 0, replicate: 0)
    var seen = [Int](repeating: 0, count: 16)
    for draw in 0..<UInt64(200_000) { seen[random.poisson1(at: draw)] += 1 }
    // 0 … 5, and all above together.
    let shares = (0...5).map { exp(-1 - lgamma(Double($0) + 1)) }
    let observed = Array(seen[0...5]) + [seen[6...].reduce(0, +)]
    let test = SampleRatioTest(observed: observed, expectedShares: shares + [1 - shares.reduce(0, +)])
    #expect((test?.pValue ?? 0) > 0.001)
  }

  @Test("a Poisson draw changes from 0 to 1 where the bits reach floor(2⁶⁴/e)")
  func poissonThreshold() {
    let random = CounterRandom(seed: 15, stream: 0, replicate: 0)
    for draw in 0..<UInt64(1000) {
      #expect((random.poisson1(at: draw) == 0) == (random.bits(at: draw) < 0x5E2D_58D8_B3BC_DF1A))
    }
  }

  @Test("multiplicities count K draws with replacement, and sum to K", arguments: [0, 1, 2, 50, 1000])
  func multiplicities(_ count: Int) {
    let random = CounterRandom(seed: 16, stream: 1, replicate: 9)
    var weights = [Int32](repeating: -1, count: count + 1)
    random.multiplicities(of: count, into: &weights)
    var expected = [Int32](repeating: 0, count: count)
    for draw in 0..<count { expected[random.index(at: UInt64(draw), below: count)] += 1 }
    #expect(Array(weights.dropLast()) == expected)
    #expect(weights.dropLast().reduce(0, +) == Int32(count))
    #expect(weights.last == -1)
  }
}
