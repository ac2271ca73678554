import Vocabulary

/// The attempts and reviews of one arm by unit, as sums that can be weighted.
///
/// Flows are kept apart in the cells of the sums, and not by their units: a unit may have transactions in several flows, and
/// is drawn once.
struct FlowTally {
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
  private let flows: FlowsApart
  private let attempts: Int
  private var entries: [Entry] = []
  /// Closed reviews with their seconds, in the order of the transactions.
  private var handled: [(unit: Int32, seconds: Double)] = []

  init(_ sample: ArmSample, _ flows: FlowsApart) {
    arm = sample.arm
    self.flows = flows
    let attempts = sample.transactions.lazy.map(\.attempts.count).max() ?? 0
    self.attempts = attempts
    var cells: [Int64: Int32] = [:]
    sample.forEachTransaction { transaction, unit in
      handled += transaction.handleMilliseconds.map { (unit, Double($0) / 1000) }
      let made = transaction.attempts.count
      let first = flows.place(of: transaction) * attempts
      for index in first..<first + made {
        for field in [Field.entered, index < first + made - 1 ? .continued : Field(transaction.exit)] {
          let cell = index * Field.allCases.count + field.rawValue
          cells[Int64(cell) << 32 | Int64(unit), default: 0] += 1
        }
      }
    }
    entries = cells.map { Entry(cell: Int32($0 >> 32), unit: Int32(truncatingIfNeeded: $0), count: $1) }
  }

  /// The numbers of all flows and of each flow, and the mean seconds of a review, with each unit counted so many times.
  struct Weighted {
    let stages: [FunnelStage]
    let byFlow: [String: [FunnelStage]]
    let handleSeconds: Double?
  }

  /// Whole numbers add up alike in any order; seconds are added in the order of the transactions.
  func weighted(by draws: [Int32]) -> Weighted {
    let width = attempts * Field.allCases.count
    var sums = [Int](repeating: 0, count: (flows.names.count + 1) * width)
    for entry in entries { sums[Int(entry.cell)] += Int(entry.count) * Int(draws[Int(entry.unit)]) }
    var (seconds, reviews) = (0.0, 0)
    for review in handled {
      let times = Int(draws[Int(review.unit)])
      seconds += Double(times) * review.seconds
      reviews += times
    }
    let all = (0..<width).map { cell in
      stride(from: cell, to: sums.count, by: width).reduce(0) { $0 + sums[$1] }
    }
    let byFlow = flows.names.enumerated().map { place, name in
      (name, stages(sums[(place + 1) * width..<(place + 2) * width]))
    }
    return Weighted(
      stages: stages(all[...]), byFlow: Dictionary(uniqueKeysWithValues: byFlow),
      handleSeconds: reviews > 0 ? seconds / Double(reviews) : nil)
  }

  /// The same as the pilot saw it.
  func seen(units: Int) -> [String: [FunnelStage]] {
    weighted(by: [Int32](repeating: 1, count: units)).byFlow
  }

  private func stages(_ sums: ArraySlice<Int>) -> [FunnelStage] {
    (0..<attempts).map { index in
      let number = { (field: Field) in sums[sums.startIndex + index * Field.allCases.count + field.rawValue] }
      return FunnelStage(
        arm: arm, stage: "attempt-\(index + 1)", entered: number(.entered), succeeded: number(.succeeded),
        abandoned: number(.abandoned), toReview: number(.toReview), refused: number(.refused),
        continued: number(.continued))
    }
  }
}
