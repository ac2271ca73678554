import Vocabulary

/// Everything one stream needs to redo all readings under new weights.
struct ResamplingTable: Sendable {
  let stream: ResamplingStream
  /// Entries of the weight table, the constant last one included.
  let weightCount: Int
  let cells: [ResampledCell]

  /// Resampling of subjects: vertex bootstrap by weights.
  ///
  /// - Reference: Snijders & Borgatti (1999), Connections 22; Owen & Eckles (2012), Ann. Appl. Stat. 6.
  static func subjects(
    _ inputs: ResamplingInputs, _ subjects: PairColumn, stream: ResamplingStream = .subjects
  ) -> ResamplingTable {
    let constant = Int32(subjects.names.count)
    return ResamplingTable(inputs, stream: stream, weightCount: subjects.names.count + 1) { row in
      let (a, b) = (subjects.reference[Int(row)], subjects.probe[Int(row)])
      return inputs.comparisons.isMated[Int(row)] ? (a, constant) : (a, b)
    }
  }

  /// Resampling of couples of different subjects, which measures the noise of a couple's own comparisons. Non-mated
  /// denominators are taken as their expectation.
  static func couples(
    _ inputs: ResamplingInputs, _ subjects: PairColumn, stream: ResamplingStream = .couples
  ) -> ResamplingTable {
    var couples: [UInt64: Int32] = [:]
    var couple = [Int32](repeating: -1, count: inputs.comparisons.count)
    for key in subjects.couples(of: inputs.comparisons).sorted() where couples[key] == nil {
      couples[key] = Int32(couples.count)
    }
    let constant = Int32(couples.count)
    for row in couple.indices {
      couple[row] =
        inputs.comparisons.isMated[row] ? constant : couples[subjects.couple(at: row)] ?? constant
    }
    return ResamplingTable(
      inputs, stream: stream, weightCount: couples.count + 1, isConstant: true
    ) { (couple[Int($0)], constant) }
  }

  /// Resampling of single comparisons, for data that name no subjects. One that stands again goes with the first.
  static func pairs(_ inputs: ResamplingInputs) -> ResamplingTable {
    let constant = Int32(inputs.comparisons.count)
    let first = inputs.comparisons.firstRows
    return ResamplingTable(inputs, stream: .pairs, weightCount: inputs.comparisons.count + 1) { row in
      (first?[Int(row)] ?? row, constant)
    }
  }

  private init(
    _ inputs: ResamplingInputs, stream: ResamplingStream, weightCount: Int, isConstant: Bool = false,
    ends: (Int32) -> (Int32, Int32)
  ) {
    self.stream = stream
    self.weightCount = weightCount
    cells = inputs.cells.indices.map { cell in
      ResampledCell(inputs, cell: cell, isConstant: isConstant, ends: ends)
    }
  }
}

extension PairColumn {
  /// The unordered couple of different subjects of a comparison, as one number.
  func couple(at row: Int) -> UInt64 {
    let (a, b) = (reference[row], probe[row])
    return UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
  }

  fileprivate func couples(of comparisons: ComparisonSet) -> Set<UInt64> {
    Set((0..<comparisons.count).lazy.filter { !comparisons.isMated[$0] }.map(couple))
  }
}
