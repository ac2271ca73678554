import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("The weighted tail")
struct WeightedTailTests {
  /// Six mated and six non-mated comparisons of four people, with the answers of an independent implementation.
  static let matedOwner: [Int32] = [0, 0, 1, 1, 2, 3]
  static let matedScores = [0.9, 0.4, 0.8, 0.7, 0.55, 0.6]
  static let couples: [(Int32, Int32)] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
  static let nonMatedScores = [0.65, 0.5, 0.3, 0.6, 0.2, 0.45]

  struct Case: Sendable {
    let weights: [Int32]
    let falseAccepts: Int
    let total: Int
    let accepts: Int
    let mated: Int
  }

  static let cases = [
    Case(weights: [1, 1, 1, 1], falseAccepts: 1, total: 6, accepts: 3, mated: 6),
    Case(weights: [2, 0, 1, 1], falseAccepts: 0, total: 5, accepts: 4, mated: 6),
    Case(weights: [0, 2, 2, 0], falseAccepts: 0, total: 4, accepts: 4, mated: 6),
    Case(weights: [1, 3, 0, 0], falseAccepts: 0, total: 3, accepts: 7, mated: 8),
    Case(weights: [0, 0, 3, 1], falseAccepts: 0, total: 3, accepts: 4, mated: 4),
  ]

  @Test("threshold and counts under subject weights are those of the definition", arguments: cases)
  func weighted(_ example: Case) {
    let table = example.weights + [1]
    let rows = Array(Int32(0)..<6)
    let mated = Self.tail(Self.matedScores) { (Self.matedOwner[Int($0)], 4) }
    let nonMated = Self.tail(Self.nonMatedScores) { Self.couples[Int($0)] }
    let total = WeightedTotal(rows: rows, isConstant: false) { Self.couples[Int($0)] }
    table.withUnsafeBufferPointer { weights in
      #expect(total.weight(weights) == example.total)
      let boundary = nonMated.boundaries(budgets: [0.25 * Double(example.total) + 1e-9], weights)[0]
      #expect(nonMated.weight(above: boundary, weights) == example.falseAccepts)
      #expect(mated.weight(above: boundary, weights) == example.accepts)
      #expect(mated.weight(above: -.infinity, weights) == example.mated)
    }
  }

  private static func tail(_ scores: [Double], ends: (Int32) -> (Int32, Int32)) -> WeightedTail {
    let falling = scores.indices.sorted { scores[$0] > scores[$1] }.map(Int32.init)
    return WeightedTail(falling: falling, scores: scores, ends: ends)
  }

  @Test("a boundary between the curve as counted and that of a replicate is that of their mixture")
  func mixture() {
    // Five scores, two of them tied, of one weight each: the sums rise 2, 2, 2 + 3 + 0, 7.
    let scores = [0.9, 0.8, 0.7, 0.7, 0.6]
    let tail = Self.tail(scores) { ($0, 5) }
    let weights: [Int32] = [2, 0, 3, 0, 2, 1]
    // Halfway: 1.5, 2, 4.5, 6.
    let found = { (budget: Double) in
      weights.withUnsafeBufferPointer { tail.boundary(budget: budget, kept: 0.5, scale: 0.5, $0) }
    }
    #expect(found(1) == 0.9)
    #expect(found(1.5) == 0.8)
    #expect(found(4) == 0.7)
    #expect(found(4.5) == 0.6)
    #expect(found(6) == -.infinity)
  }

  @Test("without anything kept it is the boundary of the replicate alone", arguments: cases)
  func nothingKept(_ example: Case) {
    let nonMated = Self.tail(Self.nonMatedScores) { Self.couples[Int($0)] }
    (example.weights + [1]).withUnsafeBufferPointer { weights in
      let budget = 0.25 * Double(example.total) + 1e-9
      #expect(
        nonMated.boundary(budget: budget, kept: 0, scale: 1, weights)
          == nonMated.boundaries(budgets: [budget], weights)[0])
    }
  }

  @Test("comparisons without a score carry no weight above any boundary")
  func missing() {
    let inputs = ResamplingInputs(
      comparisons: ComparisonSet(isMated: [true, true]),
      scores: PerArm(baseline: ScoreColumn([.nan, 0.5]), augmented: ScoreColumn([0.1, 0.5])),
      cells: [ComparisonCell(name: "all", family: .all, rows: [0, 1])], failure: .reject)
    #expect(inputs.falling[0].baseline.mated == [1])
    #expect(inputs.falling[0].augmented.mated == [1, 0])
  }

  @Test("a total counts comparisons of the same two weights together, in either order")
  func total() {
    let ends: [(Int32, Int32)] = [(0, 1), (1, 0), (0, 1), (1, 2), (2, 2)]
    let total = WeightedTotal(rows: Array(0..<5), isConstant: false) { ends[Int($0)] }
    #expect([2, 3, 5, 1].withUnsafeBufferPointer { total.weight($0) } == 3 * 6 + 15 + 25)
  }

  @Test("the equal error rate of equal weights is that of the error tradeoff, ties and all")
  func equalErrorRate() throws {
    for seed in 0..<50 {
      let random = CounterRandom(seed: UInt64(seed), stream: 9, replicate: 0)
      // Few distinct values, so that classes tie.
      let scores = (0..<60).map { Double(random.index(at: UInt64($0), below: 12 + seed)) + ($0 < 25 ? 4 : 0) }
      let (mated, nonMated) = (Array(scores[..<25]), Array(scores[25...]))
      let expected = try #require(ErrorTradeoff(mated: mated, nonMated: nonMated).equalErrorRate)
      let found = [Int32(1)].withUnsafeBufferPointer { weights in
        WeightedTail.equalErrorRate(
          mated: Self.tail(mated) { _ in (0, 0) }, nonMated: Self.tail(nonMated) { _ in (0, 0) },
          totals: (25, 35), weights)
      }
      #expect(isClose(found, expected.value, within: 1e-12))
    }
  }
}
