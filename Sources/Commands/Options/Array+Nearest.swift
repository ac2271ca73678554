extension Array where Element == String {
  /// The text that shares most with `name`, by letters in common at the same place and by length; `nil` if none is near.
  func nearest(to name: String) -> String? {
    let ranked = map { ($0, $0.distance(to: name)) }.min { $0.1 < $1.1 }
    return ranked.flatMap { $0.1 <= 2 ? $0.0 : nil }
  }
}

extension String {
  /// Insertions, deletions and substitutions between two short texts.
  fileprivate func distance(to other: String) -> Int {
    var row = Array(0...other.count)
    for (i, a) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        (diagonal, row[j + 1]) = (
          row[j + 1], Swift.min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        )
      }
    }
    return row[other.count]
  }
}
