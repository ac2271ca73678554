import Vocabulary

/// TAR and FAR of both arms under every threshold rule, replicate by replicate. NaN is a replicate without weight.
struct Replicates: Sendable {
  /// How many numbers one rule has in a replicate: TAR and FAR of both arms.
  static let stride = 4

  let rules: Int
  let count: Int
  private let values: [Double]

  func tar(_ rule: Int, _ arm: Arm) -> [Double] { column(rule, arm == .baseline ? 0 : 1) }

  func far(_ rule: Int, _ arm: Arm) -> [Double] { column(rule, arm == .baseline ? 2 : 3) }

  private func column(_ rule: Int, _ offset: Int) -> [Double] {
    let width = rules * Self.stride
    return (0..<count).map { values[$0 * width + rule * Self.stride + offset] }
  }

  /// Computes `design.replicates` replicates, in chunks over `design.threads` tasks. Each replicate depends on its number
  /// alone, and results are placed by number, so the number of threads changes no digit.
  ///
  /// - Complexity: O(B · (Σ cells n + rules · tail)).
  static func computed(
    _ table: ResamplingTable, rules: [ThresholdRule], design: VerificationDesign,
    advanced: @escaping @Sendable (Int) -> Void
  ) async -> Replicates {
    let chunks = min(max(1, design.threads), max(1, design.replicates))
    let parts = await withTaskGroup(of: (Int, [Double]).self) { group in
      for chunk in 0..<chunks {
        let from = design.replicates * chunk / chunks
        let to = design.replicates * (chunk + 1) / chunks
        group.addTask { (chunk, part(from..<to, table, rules: rules, design: design, advanced)) }
      }
      var parts = [[Double]](repeating: [], count: chunks)
      for await (chunk, part) in group { parts[chunk] = part }
      return parts
    }
    return Replicates(rules: rules.count, count: design.replicates, values: parts.flatMap { $0 })
  }

  private static func part(
    _ range: Range<Int>, _ table: ResamplingTable, rules: [ThresholdRule], design: VerificationDesign,
    _ advanced: (Int) -> Void
  ) -> [Double] {
    var weights = [Int32](repeating: 0, count: table.weightCount)
    var values: [Double] = []
    values.reserveCapacity(range.count * rules.count * stride)
    let reading = ReplicateReading(table: table, rules: rules, design: design)
    for replicate in range {
      table.stream.fill(&weights, seed: design.seed, replicate: replicate)
      weights.withUnsafeBufferPointer { reading.append(to: &values, $0) }
      advanced(1)
    }
    return values
  }
}
