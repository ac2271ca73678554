/// The layouts of bob's text files, by the number of their columns.
enum BobLayout: Int {
  /// `label score`; 1 is mated, all else non-mated.
  case label = 2
  /// `claimed_id real_id test_label score`.
  case four = 4
  /// `claimed_id model_label real_id test_label score`.
  case five = 5

  init?(columns: Int) { self.init(rawValue: columns) }

  /// The canonical columns of its fields.
  var uses: [String] {
    switch self {
    case .label: ["mated", "score"]
    case .four: ["ref_subject", "probe_subject", "probe_sample", "score"]
    case .five: ["ref_subject", "ref_sample", "probe_subject", "probe_sample", "score"]
    }
  }
}
