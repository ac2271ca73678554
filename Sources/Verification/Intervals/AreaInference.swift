import Foundation
import Statistics
import Vocabulary

/// The area under the curve with an interval that knows that people recur.
///
/// With P the placements (for a mated score the share of non-mated scores below it, ties half; for a non-mated score the
/// share of mated scores above it) each comparison contributes (P − A)/n to the error of the area A. Contributions of one
/// person, and of one couple, belong together:
///
///     R_i = Σ contributions that person i has a part in,  D_ij = Σ contributions of couple ij
///     Var = Σ_i R_i² − Σ_{i<j} D_ij²,   interval on the logit scale with t on K − 1 degrees of freedom
///
/// Without subjects the contributions are taken as independent (DeLong's variance).
///
/// - Complexity: O(n log n).
/// - Reference: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845 (placements); Aronow, Samii & Assenova
///   (2015), Political Analysis 23, 564–577 (dyadic cluster variance).
struct AreaInference {
  private let area: Double?
  private let variance: Double
  private let people: Int?
  private let isConstant: Bool

  init(
    cell: (mated: [Int32], nonMated: [Int32]), tradeoff: ErrorTradeoff, _ comparisons: ComparisonSet,
    _ scores: ScoreColumn
  ) {
    area = tradeoff.areaUnderCurve
    isConstant = tradeoff.candidates.count == 1
    let placements = Placements(tradeoff, area: area ?? 0)
    let (mated, nonMated) = (
      placements.shares(of: cell.mated, isMated: true, scores),
      placements.shares(of: cell.nonMated, isMated: false, scores)
    )
    guard let subjects = comparisons.subjects else {
      let squares = [(mated, true), (nonMated, false)].map { shares, isMated in
        // Rising, so that the order of the rows changes no digit.
        NeumaierSum(
          shares.map { placements.contribution($0.share, isMated: isMated) }.map { $0 * $0 }.sorted()
        )
        .value
      }
      variance = squares[0] + squares[1]
      people = nil
      return
    }
    (variance, people) = Self.dyadic(mated, nonMated, placements, subjects)
  }

  /// Placements are summed as integers, so that the order of the rows changes no digit.
  private static func dyadic(
    _ mated: [PlacedRow], _ nonMated: [PlacedRow], _ placements: Placements, _ subjects: PairColumn
  ) -> (Double, Int) {
    let none = PlacementShare()
    var own = [PlacementShare](repeating: none, count: subjects.names.count)
    var shared = own
    var couples: [UInt64: PlacementShare] = [:]
    for (row, share) in mated { own[Int(subjects.reference[row])].add(share) }
    for (row, share) in nonMated {
      shared[Int(subjects.reference[row])].add(share)
      shared[Int(subjects.probe[row])].add(share)
      couples[subjects.couple(at: row), default: none].add(share)
    }
    let people = own.indices.filter { own[$0].count + shared[$0].count > 0 }
    let squares = people.map { person in
      let sum =
        placements.contribution(own[person], isMated: true)
        + placements.contribution(shared[person], isMated: false)
      return sum * sum
    }
    let twice = couples.sorted { $0.key < $1.key }.map { couple in
      let sum = placements.contribution(couple.value, isMated: false)
      return sum * sum
    }
    return (max(0, NeumaierSum(squares).value - NeumaierSum(twice).value), people.count)
  }

  func estimate(at level: ConfidenceLevel) -> Estimate {
    guard let area else { return .unknown("a class has no score", level: level) }
    if let people, people < ReplicateSpread.fewestPeople {
      return Estimate(area, nil, level: level, method: nil, reason: "fewer than 10 people")
    }
    guard area > 0, area < 1, variance > 0 else {
      return Estimate(area, nil, level: level, method: nil, reason: reasonWithoutInterval(area))
    }
    let quantile =
      people.map { SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: Double($0 - 1)) }
      ?? SpecialFunctions.normalQuantile(1 - level.tail)
    let half = quantile * variance.squareRoot() / (area * (1 - area))
    let logit = log(area / (1 - area))
    let ends = [logit - half, logit + half].map { 1 / (1 + exp(-$0)) }
    return Estimate(
      area, Interval(low: ends[0], high: ends[1]), level: level,
      method: people == nil ? .independentPairs : .dyadicCluster)
  }

  /// Why an area that is known has no interval: at 0 or 1 the classes are apart; between them nothing varied, as where
  /// every score is the same, or what varied within couples outweighs what varied between people.
  private func reasonWithoutInterval(_ area: Double) -> String {
    if area == 0 || area == 1 { return "the two classes do not overlap" }
    return isConstant ? "every score is the same" : "the variance between people comes out as 0"
  }
}

/// A scored comparison with its placement.
private typealias PlacedRow = (row: Int, share: PlacementShare)

/// Twice the summed placements of some comparisons, in counts of the other class, and how many they are.
private struct PlacementShare {
  var twice = 0
  var count = 0

  mutating func add(_ other: PlacementShare) {
    twice += other.twice
    count += other.count
  }
}

/// Where scores stand among those of the other class.
private struct Placements {
  let tradeoff: ErrorTradeoff
  let area: Double

  init(_ tradeoff: ErrorTradeoff, area: Double) {
    self.tradeoff = tradeoff
    self.area = area
  }

  /// The scored rows with their placements: of a mated score the non-mated ones below it, of a non-mated one the mated
  /// ones above it, ties half.
  func shares(of rows: [Int32], isMated: Bool, _ scores: ScoreColumn) -> [PlacedRow] {
    let other = isMated ? tradeoff.nonMatedAccepted : tradeoff.matedAccepted
    return rows.lazy.map(Int.init).filter { !scores.values[$0].isNaN }.map { row in
      let index = tradeoff.candidates.partitioningIndex { $0 >= scores.values[row] }
      let (reaching, above) = (other[index], other[index + 1])
      let twice = isMated ? 2 * tradeoff.nonMatedScored - reaching - above : reaching + above
      return (row, PlacementShare(twice: twice, count: 1))
    }
  }

  /// (Σ placements − count · A) / n.
  func contribution(_ share: PlacementShare, isMated: Bool) -> Double {
    let (own, other) =
      isMated
      ? (tradeoff.matedScored, tradeoff.nonMatedScored) : (tradeoff.nonMatedScored, tradeoff.matedScored)
    guard own > 0, other > 0 else { return 0 }
    return (Double(share.twice) / (2 * Double(other)) - Double(share.count) * area) / Double(own)
  }
}
