import Statistics
import TestSupport
import Testing

@Suite("The variance of a rate clustered by person")
struct ClusteredCountPeopleTests {
  static func count(_ errors: [Int], _ trials: [Int]) -> ClusteredCount? {
    ClusteredCount.people(zip(errors, trials).map { BinomialCount(successes: $0, trials: $1) })
  }

  @Test("two people with 2 of 2 and 0 of 2 have variance (1 + 1)/16")
  func byHand() throws {
    let count = try #require(Self.count([2, 0], [2, 2]))
    #expect(count.rate == 0.5)
    #expect(count.variance == 0.125)
    #expect(count.binomialVariance == 0.0625)
    #expect(count.designEffect == 2)
  }

  /// In exact fractions (Python 3.11) by Σ(e − p·m)²/(Σm)² of Fogliato, Patil & Perona (2024), apart from this code.
  @Test("rate, variance and binomial variance are the golden ones")
  func golden() throws {
    let count = try #require(Self.count([1, 0, 2, 0, 1], [3, 3, 6, 1, 3]))
    #expect(count.rate == 0.25)
    #expect(isClose(count.variance, 0.00390625, within: 1e-15))
    #expect(isClose(count.binomialVariance, 0.01171875, within: 1e-15))
  }

  @Test("with one trial a person it is the binomial variance")
  func singleTrials() throws {
    let count = try #require(Self.count([1, 0, 0, 1, 0], [1, 1, 1, 1, 1]))
    #expect(isClose(count.variance, count.binomialVariance, within: 1e-16))
  }

  @Test("people without trials change nothing, and repeated trials no variance")
  func invariances() throws {
    let count = try #require(Self.count([1, 0, 2], [3, 3, 6]))
    let padded = try #require(Self.count([1, 0, 0, 2, 0], [3, 0, 3, 6, 0]))
    let tripled = try #require(Self.count([3, 0, 6], [9, 9, 18]))
    #expect(padded == count)
    #expect(isClose(tripled.variance, count.variance, within: 1e-16))
  }

  @Test("counting accepts instead of errors leaves the variance")
  func complement() throws {
    let errors = try #require(Self.count([1, 0, 2, 0, 1], [3, 3, 6, 1, 3]))
    let accepts = try #require(Self.count([2, 3, 4, 1, 2], [3, 3, 6, 1, 3]))
    #expect(isClose(errors.variance, accepts.variance, within: 1e-16))
  }

  @Test("without trials there is no rate")
  func empty() {
    #expect(Self.count([], []) == nil)
    #expect(Self.count([0], [0]) == nil)
  }
}
