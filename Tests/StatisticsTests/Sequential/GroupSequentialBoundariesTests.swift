import Statistics
import TestSupport
import Testing

@Suite("Group-sequential boundaries")
struct GroupSequentialBoundariesTests {
  /// Python 3.11 with scipy 1.17.1: recursive Gauss-Legendre integration with 400 nodes; the first agrees with the published
  /// 4.3326, 2.9631, 2.3590, 2.0141.
  static let golden: [(information: [Double], critical: [Double], spent: [Double])] = [
    (
      [0.25, 0.5, 0.75, 1], [4.332633646051615, 2.963131597679915, 2.3590442853009614, 2.0140901439308796],
      [1.473361687173876e-05, 0.003050645515977797, 0.019298649907023978, 0.05]
    ),
    ([0.5, 1], [2.962588042727569, 1.9685956405936649], [0.003050645515977797, 0.05]),
    (
      [1.0 / 3, 2.0 / 3, 1], [3.7103028732623735, 2.511427481269554, 1.9930474776107454],
      [0.00020701143629430562, 0.012096778259815193, 0.05]
    ),
    (
      [0.3, 0.65, 1], [3.9285725426260396, 2.5478995527940533, 1.9896975495339337],
      [8.545157488957463e-05, 0.010867832380269376, 0.05]
    ),
  ]

  @Test("boundaries and spent error agree with an independent program", arguments: golden)
  func published(_ information: [Double], _ critical: [Double], _ spent: [Double]) throws {
    let boundaries = try #require(GroupSequentialBoundaries(information: information))
    #expect(zip(boundaries.critical, critical).allSatisfy { isClose($0, $1, within: 1e-6) })
    #expect(zip(boundaries.spent, spent).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test("one look at all the information is the fixed test")
  func single() throws {
    let boundaries = try #require(GroupSequentialBoundaries(information: [1]))
    #expect(isClose(boundaries.critical[0], 1.959963984540054, within: 1e-9))
    let interval = boundaries.repeatedInterval(1, standardError: 2, look: 0)
    #expect(isClose(interval.high, 1 + 2 * 1.959963984540054, within: 1e-8))
  }

  @Test("walks without a drift cross one of five boundaries as often as the error allows")
  func walks() throws {
    let information = [0.2, 0.4, 0.6, 0.8, 1]
    let boundaries = try #require(GroupSequentialBoundaries(information: information))
    let crossed = (0..<20_000).count { walk in
      let random = CounterRandom(seed: 6, stream: 0, replicate: UInt32(walk))
      var sum = 0.0
      return information.indices.contains { look in
        sum += random.normal(at: UInt64(look)) * 0.2.squareRoot()
        return abs(sum) / information[look].squareRoot() >= boundaries.critical[look]
      }
    }
    // 1,000 expected, standard deviation 31.
    #expect((900...1100).contains(crossed), "\(crossed)")
  }

  @Test("looks that do not rise, none, and more than five are no plan")
  func refused() {
    for information in [[], [0.5, 0.5], [0, 1], [0.5, 1.2], [0.1, 0.2, 0.3, 0.4, 0.5, 1]] {
      #expect(GroupSequentialBoundaries(information: information) == nil)
    }
  }
}
