extension Sequence<String> {
  /// The text that the fewest edits turn into `name`, for a remedy that asks "did you mean"; `nil` if it takes more edits
  /// than a third of the letters, and than one.
  ///
  /// - Complexity: O(texts · letters²).
  public func nearest(to name: String) -> String? {
    let ranked = map { ($0, $0.editDistance(to: name)) }.min { $0.1 < $1.1 }
    return ranked.flatMap { $0.1 <= Swift.max(1, name.count / 3) ? $0.0 : nil }
  }
}

extension String {
  /// The fewest insertions, deletions and substitutions that turn one text into the other.
  ///
  /// - Complexity: O(n·m).
  /// - Reference: Levenshtein (1966).
  fileprivate func editDistance(to other: String) -> Int {
    let (a, b) = (Array(self), Array(other))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = Swift.min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
