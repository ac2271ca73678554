import Vocabulary

/// One comparison, whatever form it was read from.
struct CanonicalRow {
  var refSample: String?
  var probeSample: String?
  var refSubject: String?
  var probeSubject: String?
  /// The source's own name of the comparison.
  var pairID: String?
  var isMated: Bool
  /// NaN is no score.
  var scores = PerArm(baseline: Double.nan, augmented: Double.nan)
  var bins: (reference: PoseBin?, probe: PoseBin?)?
  /// As measured, if the source knows angles.
  var angles: (reference: PoseAngles, probe: PoseAngles)?
  /// The class, if a list or a column states it.
  var statedClass: PoseClass?
  /// In the order of the group names.
  var groups: [String] = []
  var line: Int
  /// Which of its input's records count it as used.
  var records = [0]

  /// The class that counts: a stated one beats the bins.
  var poseClass: PoseClass? { statedClass ?? bins.map { PoseClass($0.reference, $0.probe) } }

  /// Whether a sample is compared with itself.
  var isSelfComparison: Bool { key.map { $0 == $0.reversed } ?? false }

  /// The pair as it stands, if both samples are named.
  var key: SamplePair? {
    guard let refSample, let probeSample else { return nil }
    return SamplePair(refSample, probeSample)
  }
}

/// Two samples in their order.
struct SamplePair: Hashable {
  let reference: ByteName
  let probe: ByteName

  init(_ reference: String, _ probe: String) {
    self.init(ByteName(reference), ByteName(probe))
  }

  private init(_ reference: ByteName, _ probe: ByteName) {
    self.reference = reference
    self.probe = probe
  }

  var reversed: SamplePair { SamplePair(probe, reference) }
}
