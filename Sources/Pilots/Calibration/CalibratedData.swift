import Findings
import Statistics
import Verification

/// Comparisons that are judged, with those of other people that thresholds are fixed on.
struct CalibratedData {
  let test: ComparisonData
  let calibration: CalibrationSet?
  /// `nil` without a calibration set.
  let size: CalibrationSize?
  let findings: [Finding]

  /// Without calibration.
  init(_ data: ComparisonData) {
    test = data
    calibration = nil
    size = nil
    findings = []
  }

  /// Sets the comparisons of a share of the subjects aside, chosen by the seed; comparisons between the two sides belong
  /// to neither.
  ///
  /// - Precondition: the data name their subjects.
  init(splitting data: ComparisonData, share: Double, seed: UInt64) {
    guard let subjects = data.comparisons.subjects else {
      preconditionFailure("subjects that are not named cannot be split")
    }
    let isCalibrating = Self.chosen(of: subjects.names.count, share: share, seed: seed)
    let sides = (0..<data.comparisons.count).map { row in
      (isCalibrating[Int(subjects.reference[row])], isCalibrating[Int(subjects.probe[row])])
    }
    let test = sides.indices.filter { !sides[$0].0 && !sides[$0].1 }
    let other = sides.indices.filter { sides[$0].0 && sides[$0].1 }
    self.init(data.subset(test), data.subset(other), leftOut: sides.count - test.count - other.count)
  }

  /// Fixes thresholds on comparisons of their own, without the people who stand in the test too.
  ///
  /// - Precondition: both name their subjects.
  init(_ data: ComparisonData, calibratedBy other: ComparisonData) {
    guard let tested = data.comparisons.subjects, let subjects = other.comparisons.subjects else {
      preconditionFailure("people who are not named cannot be told apart")
    }
    let present = Set(tested.names.map { Array($0.utf8) })
    let isShared = subjects.names.map { present.contains(Array($0.utf8)) }
    let kept = (0..<other.comparisons.count).filter { row in
      !isShared[Int(subjects.reference[row])] && !isShared[Int(subjects.probe[row])]
    }
    let shared = isShared.count { $0 }
    self.init(
      data, other.subset(kept), leftOut: other.comparisons.count - kept.count,
      findings: shared == 0
        ? []
        : [
          Finding(
            .warning, "V102", place: "verification.calibration",
            "\(shared, "person is", "people are") in calibration and test; left out of calibration",
            remedy: "calibrate on other people alone, if that leaves too few")
        ])
  }

  private init(_ test: ComparisonData, _ other: ComparisonData, leftOut: Int, findings: [Finding] = []) {
    self.test = test
    calibration = CalibrationSet(comparisons: other.comparisons, scores: other.scores)
    let mated = other.comparisons.isMated.count { $0 }
    size = CalibrationSize(
      mated: mated, nonMated: other.comparisons.count - mated,
      subjects: other.comparisons.subjects?.names.count ?? 0, leftOut: leftOut)
    self.findings = findings
  }

  /// The stream of the split, apart from those of resampling.
  private static let stream: UInt32 = 7

  /// Which subjects are set aside: the `share` of them with the smallest random bits.
  private static func chosen(of count: Int, share: Double, seed: UInt64) -> [Bool] {
    let random = CounterRandom(seed: seed, stream: stream, replicate: 0)
    let order = (0..<count).map { (bits: random.bits(at: UInt64($0)), rank: $0) }.sorted { $0 < $1 }
    var result = [Bool](repeating: false, count: count)
    for (_, rank) in order.prefix(Int((share * Double(count)).rounded())) { result[rank] = true }
    return result
  }
}

extension ComparisonData {
  /// The comparisons of some rows, in the order given.
  fileprivate func subset(_ rows: [Int]) -> ComparisonData {
    var result = self
    result.comparisons = comparisons.subset(rows)
    result.scores = scores.map { column in ScoreColumn(rows.map { column.values[$0] }) }
    return result
  }
}
