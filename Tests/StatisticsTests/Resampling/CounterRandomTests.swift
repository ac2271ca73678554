import Statistics
import TestSupport
import Testing

@Suite("Counter-based draws")
struct CounterRandomTests {
  /// Known answers of the Random123 distribution, philox4x32-10.
  @Test("blocks are the published known answers")
  func knownAnswers() {
    #expect(
      Philox4x32.block(counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0))
        == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    #expect(
      Philox4x32.block(counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max))
        == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      Philox4x32.block(
        counter: SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
        key: SIMD2(0xA409_3822, 0x299F_31D0))
        == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test("a draw is the first 64 bits of its block, keyed by seed, stream, replicate and number")
  func layout() {
    let random = CounterRandom(seed: 0x299F_31D0_A409_3822, stream: 0x243F_6A88, replicate: 0x85A3_08D3)
    #expect(random.bits(at: 0x0370_7344_1319_8A2E) == 0x94FD_CCEB_D16C_FE09)
  }

  @Test("indices fill their range evenly")
  func indices() {
    let random = CounterRandom(seed: 1, stream: 2, replicate: 3)
    var counts = [Int](repeating: 0, count: 7)
    for draw in 0..<70_000 { counts[random.index(at: UInt64(draw), below: 7)] += 1 }
    // Standard deviation of each count is about 93.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }

  @Test("uniform, normal and Poisson draws have their means and variances")
  func moments() throws {
    let random = CounterRandom(seed: 5, stream: 1, replicate: 0)
    let draws = (0..<40_000).map(UInt64.init)
    let uniform = draws.map { random.uniform(at: $0) }
    #expect(uniform.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(isClose(try #require(uniform.mean), 0.5, within: 0.01))
    let normal = draws.map { random.normal(at: $0) }
    #expect(isClose(try #require(normal.mean), 0, within: 0.03))
    #expect(isClose(try #require(normal.sampleVariance), 1, within: 0.04))
    let poisson = draws.map { Double(random.poisson1(at: $0)) }
    #expect(isClose(try #require(poisson.mean), 1, within: 0.03))
    #expect(isClose(try #require(poisson.sampleVariance), 1, within: 0.05))
  }
}
