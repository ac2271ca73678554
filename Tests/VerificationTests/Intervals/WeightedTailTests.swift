import Testing

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
    let mated = WeightedTail(rows: rows, scores: Self.matedScores) { (Self.matedOwner[Int($0)], 4) }
    let nonMated = WeightedTail(rows: rows, scores: Self.nonMatedScores) { Self.couples[Int($0)] }
    let total = WeightedTotal(rows: rows, isConstant: false) { Self.couples[Int($0)] }
    table.withUnsafeBufferPointer { weights in
      #expect(total.weight(weights) == example.total)
      let boundary = nonMated.boundaries(budgets: [0.25 * Double(example.total) + 1e-9], weights)[0]
      #expect(nonMated.weight(above: boundary, weights) == example.falseAccepts)
      #expect(mated.weight(above: boundary, weights) == example.accepts)
      #expect(mated.weight(above: -.infinity, weights) == example.mated)
    }
  }

  @Test("comparisons without a score carry no weight above any boundary")
  func missing() {
    let tail = WeightedTail(rows: [0, 1], scores: [.nan, 0.5]) { _ in (0, 0) }
    #expect(tail.scores == [0.5])
  }
}
