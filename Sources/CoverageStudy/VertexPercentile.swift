import Foundation
import Simulation
import Statistics
import Verification
import Vocabulary

/// The plain vertex bootstrap of a pilot: the percentiles of its subject replicates as they are, without any correction.
///
/// - Reference: Snijders & Borgatti (1999), Connections 22.
struct VertexPercentile {
  let pilot: SimulatedPilot
  let couples: CoupleCounts
  let far: Double
  /// The threshold at which FAR is measured.
  let fixedThreshold: Double

  /// One comparison: its score and its two people.
  private struct Entry {
    let score: Double
    let first: Int
    let second: Int
  }

  /// The stream of the program's own subject replicates: the two differ by the correction alone.
  private static let stream: UInt32 = 1

  /// The percentile intervals at 95 % of the quantities of a pilot without poses.
  func intervals(replicates: Int, seed: UInt64) -> [(Quantity, Interval?)] {
    let tails = PerArm { tail($0) }
    let mated = PerArm { matedEntries($0) }
    var values: [Quantity: [Double]] = [:]
    var weights = [Int32](repeating: 0, count: couples.people)
    for replicate in 0..<replicates {
      let random = CounterRandom(seed: seed, stream: Self.stream, replicate: UInt32(replicate))
      random.multiplicities(of: weights.count, into: &weights)
      for (quantity, value) in once(weights, tails, mated) { values[quantity, default: []].append(value) }
    }
    return Quantity.allCases.compactMap { quantity in
      values[quantity].map { (quantity, Self.percentiles($0)) }
    }
  }

  private func once(
    _ weights: [Int32], _ tails: PerArm<[Entry]>, _ mated: PerArm<[Entry]>
  ) -> [(Quantity, Double)] {
    let total = couples.weight(weights)
    let tar = PerArm { arm in
      Self.tar(mated[arm], above: Self.boundary(tails[arm], budget: far * total + 1e-9, weights), weights)
    }
    let falseAccepts = PerArm { arm in
      tails[arm].prefix { $0.score >= fixedThreshold }.reduce(0) { $0 + Self.weight($1, weights) } / total
    }
    return [
      (.tarBaseline, tar.baseline), (.tarAugmented, tar.augmented), (.delta, tar.augmented - tar.baseline),
      (.farBaseline, falseAccepts.baseline), (.farAugmented, falseAccepts.augmented),
      (.logRatio, log(falseAccepts.augmented / falseAccepts.baseline)),
    ]
  }

  private static func weight(_ entry: Entry, _ weights: [Int32]) -> Double {
    Double(weights[entry.first]) * Double(weights[entry.second])
  }

  /// The score above which comparisons are accepted.
  private static func boundary(_ tail: [Entry], budget: Double, _ weights: [Int32]) -> Double {
    var sum = 0.0
    for entry in tail {
      sum += weight(entry, weights)
      if sum > budget { return entry.score }
    }
    return tail.last?.score ?? -.infinity
  }

  private static func tar(_ mated: [Entry], above boundary: Double, _ weights: [Int32]) -> Double {
    var (accepted, all) = (0.0, 0.0)
    for entry in mated {
      let weight = Double(weights[entry.first])
      all += weight
      if entry.score > boundary { accepted += weight }
    }
    return accepted / all
  }

  /// The highest non-mated scores, falling: those above a cut below which some 12 times the target's share lies.
  private func tail(_ arm: Arm) -> [Entry] {
    let scores = pilot.scores[arm].values
    let rows = scores.indices.filter { !pilot.comparisons.isMated[$0] }
    let sample = stride(from: 0, to: rows.count, by: 7).map { scores[rows[$0]] }.sorted(by: >)
    let cut = sample.isEmpty ? 0 : sample[min(sample.count - 1, Int(Double(sample.count) * 12 * far) + 20)]
    let lowest = min(cut, fixedThreshold)
    return rows.filter { scores[$0] >= lowest }.map { entry($0, scores) }.sorted { $0.score > $1.score }
  }

  private func matedEntries(_ arm: Arm) -> [Entry] {
    let scores = pilot.scores[arm].values
    return scores.indices.filter { pilot.comparisons.isMated[$0] }.map { entry($0, scores) }
  }

  private func entry(_ row: Int, _ scores: [Double]) -> Entry {
    let subjects = pilot.comparisons.subjects
    return Entry(
      score: scores[row], first: Int(subjects?.reference[row] ?? 0), second: Int(subjects?.probe[row] ?? 0))
  }

  private static func percentiles(_ values: [Double]) -> Interval? {
    let sorted = values.filter(\.isFinite).sorted()
    guard let low = sorted.sortedQuantile(0.025), let high = sorted.sortedQuantile(0.975) else { return nil }
    return Interval(low: low, high: high)
  }
}
