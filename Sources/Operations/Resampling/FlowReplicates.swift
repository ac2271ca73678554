import Statistics
import Vocabulary

/// What happened at each attempt, and how long reviews took, in pilots whose units were drawn anew.
///
/// A replicate holds both arms and all rates of one draw of the units, so that whatever goes together in the data goes
/// together in it. Its units are those that the intervals of times are drawn from: the same seed draws the same units.
///
/// - Assumes: independent units.
/// - Complexity: O(replicates · (units + failures)).
/// - Reference: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 8 (resampling what is independent).
public struct FlowReplicates: Sendable, Equatable {
  public struct Replicate: Sendable, Equatable {
    /// The attempts of both arms; reviews have no stage of their own.
    public let funnel: [FunnelStage]
    /// Mean seconds of a reviewer's work per case; `nil` without a closed review.
    public let handleSeconds: PerArm<Double?>
  }

  public let replicates: [Replicate]

  /// How many are drawn unless asked otherwise: deciles of the rates then stand within about 0.01 of their level.
  public static let defaultCount = 1000

  /// - Parameters:
  ///   - samples: all transactions of each arm; of a replay the arms are the same people.
  ///   - isPaired: whether both arms draw the same units.
  init(_ samples: PerArm<ArmSample>, isPaired: Bool, seed: UInt64, count: Int) {
    guard count > 0 else {
      replicates = []
      return
    }
    let tallies = samples.map(FlowTally.init)
    var draws = [Int32](repeating: 0, count: max(samples.baseline.unitCount, samples.augmented.unitCount))
    replicates = (0..<UInt32(count)).map { replicate in
      let drawn = PerArm { arm in
        let stream = TimeMeasure.streams[isPaired ? .baseline : arm]
        CounterRandom(seed: seed, stream: stream, replicate: replicate)
          .multiplicities(of: samples[arm].unitCount, into: &draws)
        return tallies[arm].weighted(by: draws)
      }
      return Replicate(
        funnel: drawn.baseline.stages + drawn.augmented.stages, handleSeconds: drawn.map(\.handleSeconds))
    }
  }
}

/// The attempts and reviews of one arm by unit, as sums that can be weighted.
private struct FlowTally {
  /// A number of one unit: most units have few of all that could be.
  private struct Entry {
    let cell: Int32
    let unit: Int32
    var count: Int32
  }

  /// The numbers of a stage of the funnel.
  private enum Field: Int, CaseIterable {
    case entered, succeeded, abandoned, toReview, refused, continued

    init(_ exit: Transaction.Exit) {
      switch exit {
      case .succeeded: self = .succeeded
      case .abandoned: self = .abandoned
      case .toReview: self = .toReview
      case .refused: self = .refused
      }
    }
  }

  private let arm: Arm
  private let attempts: Int
  private var entries: [Entry] = []
  /// Closed reviews with their seconds, in the order of the transactions.
  private var handled: [(unit: Int32, seconds: Double)] = []

  init(_ sample: ArmSample) {
    arm = sample.arm
    attempts = sample.transactions.lazy.map(\.attempts.count).max() ?? 0
    var cells: [Int64: Int32] = [:]
    sample.forEachTransaction { transaction, unit in
      handled += transaction.handleMilliseconds.map { (unit, Double($0) / 1000) }
      let made = transaction.attempts.count
      for index in 0..<made {
        for field in [Field.entered, index < made - 1 ? .continued : Field(transaction.exit)] {
          let cell = index * Field.allCases.count + field.rawValue
          cells[Int64(cell) << 32 | Int64(unit), default: 0] += 1
        }
      }
    }
    entries = cells.map { Entry(cell: Int32($0 >> 32), unit: Int32(truncatingIfNeeded: $0), count: $1) }
  }

  /// Whole numbers add up alike in any order; seconds are added in the order of the transactions.
  func weighted(by draws: [Int32]) -> (stages: [FunnelStage], handleSeconds: Double?) {
    var sums = [Int](repeating: 0, count: attempts * Field.allCases.count)
    for entry in entries { sums[Int(entry.cell)] += Int(entry.count) * Int(draws[Int(entry.unit)]) }
    var (seconds, reviews) = (0.0, 0)
    for review in handled {
      let times = Int(draws[Int(review.unit)])
      seconds += Double(times) * review.seconds
      reviews += times
    }
    let stages = (0..<attempts).map { index in
      let number = { (field: Field) in sums[index * Field.allCases.count + field.rawValue] }
      return FunnelStage(
        arm: arm, stage: "attempt-\(index + 1)", entered: number(.entered), succeeded: number(.succeeded),
        abandoned: number(.abandoned), toReview: number(.toReview), refused: number(.refused),
        continued: number(.continued))
    }
    return (stages, reviews > 0 ? seconds / Double(reviews) : nil)
  }
}
