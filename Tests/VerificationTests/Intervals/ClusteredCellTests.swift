import Simulation
import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("A cell by the people behind it")
struct ClusteredCellTests {
  /// References, probes, scores. Mated: a 0.9 0.2 none, b 0.8. Non-mated: a–b 0.7 0.1, b–a 0.6, a–c none, b–c 0.3.
  static let reference = ["a", "a", "b", "a", "a", "b", "a", "b", "a"]
  static let probe = ["a", "a", "b", "b", "b", "a", "c", "c", "a"]
  static let scores = ScoreColumn([0.9, 0.2, 0.8, 0.7, 0.1, 0.6, .nan, 0.3, .nan])

  static var cell: ClusteredCell {
    let subjects = PairColumn(reference: reference, probe: probe)
    let set = ComparisonSet(isMated: zip(reference, probe).map { $0 == $1 }, subjects: subjects)
    return ClusteredCell(set.cells[0], set, subjects)
  }

  @Test("mated comparisons gather by person; a missing score is a reject or is left out")
  func falseRejects() throws {
    let reject = Self.cell.falseRejects(Self.scores, threshold: 0.5, failure: .reject)
    #expect(
      reject == ClusteredCount.people([.init(successes: 2, trials: 3), .init(successes: 0, trials: 1)]))
    let exclude = Self.cell.falseRejects(Self.scores, threshold: 0.5, failure: .exclude)
    #expect(
      exclude == ClusteredCount.people([.init(successes: 1, trials: 2), .init(successes: 0, trials: 1)]))
  }

  @Test("non-mated comparisons gather by couple in no order, and accept at the threshold itself")
  func falseAccepts() throws {
    let reject = Self.cell.falseAccepts(Self.scores, threshold: 0.6, failure: .reject)
    #expect(
      reject
        == ClusteredCount.couples([
          CoupleCount(0, 1, .init(successes: 2, trials: 3)),
          CoupleCount(0, 2, .init(successes: 0, trials: 1)),
          CoupleCount(1, 2, .init(successes: 0, trials: 1)),
        ]))
    let exclude = Self.cell.falseAccepts(Self.scores, threshold: 0.6, failure: .exclude)
    #expect(exclude?.count == BinomialCount(successes: 2, trials: 4))
  }

  @Test("a cell without a class has no rate of it")
  func empty() {
    let subjects = PairColumn(reference: ["a"], probe: ["a"])
    let set = ComparisonSet(isMated: [true], subjects: subjects)
    let cell = ClusteredCell(set.cells[0], set, subjects)
    #expect(cell.falseAccepts(ScoreColumn([1]), threshold: 0, failure: .reject) == nil)
    #expect(cell.falseRejects(ScoreColumn([.nan]), threshold: 0, failure: .exclude) == nil)
  }

  @Test("rates agree with the counts of the error tradeoff at every threshold of a made pilot")
  func agrees() throws {
    let pilot = SimulatedPilot(subjects: 12, seed: 5)
    let set = pilot.comparisons
    let subjects = try #require(set.subjects)
    let cell = ClusteredCell(set.cells[0], set, subjects)
    let values = pilot.scores.augmented.values
    let tradeoff = ErrorTradeoff(
      mated: values.indices.filter { set.isMated[$0] }.map { values[$0] },
      nonMated: values.indices.filter { !set.isMated[$0] }.map { values[$0] })
    for threshold in [-1, 0.2, 0.5, 0.7, 1.1] {
      let point = tradeoff.operatingPoint(atThreshold: threshold)
      let accepts = cell.falseAccepts(pilot.scores.augmented, threshold: threshold, failure: .reject)
      let rejects = cell.falseRejects(pilot.scores.augmented, threshold: threshold, failure: .reject)
      #expect(accepts?.count == point.falseAccepts)
      #expect(rejects?.count.successes == point.trueAccepts.trials - point.trueAccepts.successes)
    }
  }
}
