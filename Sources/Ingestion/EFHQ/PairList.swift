import Vocabulary

/// A list of pairs in EFHQ's layout.
struct PairList {
  /// `f2f`, `f2p`, `p2p` or `all`.
  let name: String
  /// As the manifest would name it.
  let file: String

  /// The class that the list sets; `nil` for mixed pairs.
  var stated: PoseClass? { PoseClass(rawValue: name) }

  /// Whether the bins of a comparison are of another class than the list sets.
  func contradicts(_ row: CanonicalRow) -> Bool {
    guard let stated, let bins = row.bins else { return false }
    return ![stated, .other].contains(PoseClass(bins.reference, bins.probe))
  }
}
