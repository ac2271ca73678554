import Vocabulary

/// One cell prepared for resampling: for both arms the mated and non-mated comparisons by falling score, and what the
/// denominators weigh.
struct ResampledCell: Sendable {
  let mated: PerArm<WeightedTail>
  let nonMated: PerArm<WeightedTail>
  /// The comparisons in the denominators: under `exclude` those scored by the arm, else all of the cell.
  let matedTotal: PerArm<WeightedTotal>
  let nonMatedTotal: PerArm<WeightedTotal>
  /// The scored comparisons of each arm.
  private let matedScored: PerArm<WeightedTotal>
  private let nonMatedScored: PerArm<WeightedTotal>

  init(_ inputs: ResamplingInputs, cell: Int, isConstant: Bool, ends: (Int32) -> (Int32, Int32)) {
    let falling = inputs.falling[cell]
    mated = PerArm { arm in
      WeightedTail(falling: falling[arm].mated, scores: inputs.scores[arm].values, ends: ends)
    }
    nonMated = PerArm { arm in
      WeightedTail(falling: falling[arm].nonMated, scores: inputs.scores[arm].values, ends: ends)
    }
    func total(_ rows: [Int32]) -> WeightedTotal {
      WeightedTotal(rows: rows, isConstant: isConstant, ends: ends)
    }
    func scored(_ rows: [Int32], _ all: Int, _ whole: WeightedTotal) -> WeightedTotal {
      rows.count == all ? whole : total(rows)
    }
    let (mated, nonMated) = inputs.rows[cell]
    let matedTotal = Self.totals(mated, inputs, make: total)
    let nonMatedTotal = Self.totals(nonMated, inputs, make: total)
    matedScored = PerArm { scored(falling[$0].mated, mated.count, matedTotal[$0]) }
    nonMatedScored = PerArm { scored(falling[$0].nonMated, nonMated.count, nonMatedTotal[$0]) }
    self.matedTotal = matedTotal
    self.nonMatedTotal = nonMatedTotal
  }

  /// Where failures are rejected the arms share their denominators.
  private static func totals(
    _ rows: [Int32], _ inputs: ResamplingInputs, make: ([Int32]) -> WeightedTotal
  ) -> PerArm<WeightedTotal> {
    if inputs.failure == .reject {
      let total = make(rows)
      return PerArm(baseline: total, augmented: total)
    }
    return PerArm { make(inputs.denominator(rows, $0)) }
  }

  /// The equal error rate under one replicate's weights; NaN if a class has no weight.
  func equalErrorRate(_ arm: Arm, _ weights: UnsafeBufferPointer<Int32>) -> Double {
    WeightedTail.equalErrorRate(
      mated: mated[arm], nonMated: nonMated[arm],
      totals: (matedScored[arm].weight(weights), nonMatedScored[arm].weight(weights)), weights)
  }
}
