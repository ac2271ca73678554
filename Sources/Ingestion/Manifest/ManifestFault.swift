import Yams

/// Something refused in the tree of a manifest, before the file's name is known.
struct ManifestFault: Error {
  let line: Int?
  let sentence: String
  let remedy: String

  init(_ node: Node, _ sentence: String, remedy: String = "see 'contrapose init' for an example") {
    line = node.mark?.line
    self.sentence = sentence
    self.remedy = remedy
  }

  init(unknown name: String, at node: Node, known: [String]) {
    self.init("unknown key '\(name)'", name, at: node, known: known)
  }

  /// A word that is not among those known; the remedy names the nearest, or all of them.
  init(_ sentence: String, _ name: String, at node: Node, known: [String]) {
    line = node.mark?.line
    self.sentence = sentence
    let nearest = known.min { a, b in a.editDistance(to: name) < b.editDistance(to: name) }
    if let nearest, nearest.editDistance(to: name) <= max(1, name.count / 3) {
      remedy = "did you mean '\(nearest)'?"
    } else {
      remedy = "use one of \(known.joined(separator: ", "))"
    }
  }
}

extension String {
  /// The fewest insertions, deletions and substitutions that turn one text into the other.
  ///
  /// - Complexity: O(n·m).
  /// - Reference: Levenshtein (1966).
  func editDistance(to other: String) -> Int {
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
