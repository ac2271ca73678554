/// By what the rows of two files are told to be one comparison.
enum JoinKey: Hashable {
  case samples(SamplePair)
  /// The file's own name of the comparison.
  case pair(ByteName)

  var reversed: JoinKey {
    switch self {
    case .samples(let pair): .samples(pair.reversed)
    case .pair: self
    }
  }
}

extension CanonicalRow {
  /// The name of the comparison if it has one, else its samples.
  var joinKey: JoinKey? { pairID.map { .pair(ByteName($0)) } ?? key.map { .samples($0) } }

  /// Everything that names a part of the comparison.
  var names: [String?] { [refSample, probeSample, refSubject, probeSubject] }

  /// The canonical fields of ``names``, in their order.
  static let nameFields = ["ref_sample", "probe_sample", "ref_subject", "probe_subject"]

  /// The comparison the other way round.
  var reversed: CanonicalRow {
    var row = self
    swap(&row.refSample, &row.probeSample)
    swap(&row.refSubject, &row.probeSubject)
    return row
  }
}
