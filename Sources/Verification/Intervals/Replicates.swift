import Vocabulary

/// The numbers of a plan, replicate by replicate. NaN is a replicate without weight.
struct Replicates: Sendable {
  let count: Int
  private let plan: ReplicatePlan
  private let values: [Double]

  func tar(_ rule: Int, _ arm: Arm) -> [Double] {
    column(rule * ReplicatePlan.stride + (arm == .baseline ? 0 : 1))
  }

  func far(_ rule: Int, _ arm: Arm) -> [Double] {
    column(rule * ReplicatePlan.stride + (arm == .baseline ? 2 : 3))
  }

  /// TAR under a rule at thresholds that move in steps; `nil` if none of the rule's thresholds do.
  func steppedTAR(_ rule: Int) -> PerArm<[Double]>? {
    plan.steppedRules.firstIndex { $0.rule == rule }.map { position in
      PerArm { column(plan.steppedOffset + position * 2 + ($0 == .baseline ? 0 : 1)) }
    }
  }

  /// The numbers above which a rule accepts, just below its thresholds, as fitted anew in each replicate; `nil` if they were
  /// not kept.
  func boundaries(_ rule: Int) -> PerArm<[Double]>? {
    plan.fittedRules.firstIndex(of: rule).map { position in
      PerArm { column(plan.fittedOffset + position * 2 + ($0 == .baseline ? 0 : 1)) }
    }
  }

  /// The equal error rate of a cell; `nil` if it was not redone.
  func equalErrorRate(_ cell: Int, _ arm: Arm) -> [Double]? {
    plan.summaryCells.firstIndex(of: cell).map { position in
      column(plan.rules.count * ReplicatePlan.stride + position * 2 + (arm == .baseline ? 0 : 1))
    }
  }

  private func column(_ offset: Int) -> [Double] {
    (0..<count).map { values[$0 * plan.width + offset] }
  }

  /// Computes `design.replicates` replicates, in chunks over `design.threads` tasks. Each replicate depends on its number
  /// alone, and results are placed by number, so the number of threads changes no digit.
  ///
  /// - Complexity: O(B · (Σ cells couples + rules · tail)).
  static func computed(
    _ plan: ReplicatePlan, _ table: ResamplingTable, calibration: ResamplingTable?,
    advanced: @escaping @Sendable (Int) -> Void
  ) async -> Replicates {
    let count = plan.design.replicates
    let chunks = min(max(1, plan.design.threads), max(1, count))
    let reading = ReplicateReading(plan, table: table, calibration: calibration)
    let parts = await withTaskGroup(of: (Int, [Double]).self) { group in
      for chunk in 0..<chunks {
        let range = (count * chunk / chunks)..<(count * (chunk + 1) / chunks)
        group.addTask { (chunk, part(range, reading, advanced)) }
      }
      var parts = [[Double]](repeating: [], count: chunks)
      for await (chunk, part) in group { parts[chunk] = part }
      return parts
    }
    return Replicates(count: count, plan: plan, values: parts.flatMap { $0 })
  }

  private static func part(
    _ range: Range<Int>, _ reading: ReplicateReading, _ advanced: (Int) -> Void
  ) -> [Double] {
    let (table, calibration) = (reading.table, reading.calibration)
    let seed = reading.plan.design.seed
    var weights = [Int32](repeating: 0, count: table.weightCount)
    var others = [Int32](repeating: 0, count: calibration?.weightCount ?? 0)
    var values: [Double] = []
    values.reserveCapacity(range.count * reading.plan.width)
    for replicate in range {
      table.stream.fill(&weights, seed: seed, replicate: replicate)
      calibration?.stream.fill(&others, seed: seed, replicate: replicate)
      weights.withUnsafeBufferPointer { own in
        others.withUnsafeBufferPointer { reading.append(to: &values, own, calibration: $0) }
      }
      advanced(1)
    }
    return values
  }
}
