/// The words of a name, a unit or a source, as far as a warning is told by them.
///
/// A word of Latin letters counts as a whole, and not where one of the three words before it in the same clause turns it into
/// its opposite ("margin, not revenue"). A Japanese one counts unless what follows turns it: 売上ではなく, 売上総利益.
struct StatedWords {
  private let text: String
  /// Clauses, each as its words in lower case.
  private let clauses: [[String]]

  private static let turning: Set<String> = [
    "not", "no", "non", "never", "without", "excluding", "instead", "than", "minus", "be", "yet", "before",
  ]
  private static let turnedBy = ["ではな", "でな", "じゃな", "を除", "を含まな", "総利益", "原価", "予定"]

  init(_ text: String) {
    self.text = text
    clauses = text.lowercased().split { ",;:.()（）、。；：".contains($0) }.map { clause in
      clause.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
  }

  /// Whether one of the phrases is said, each of one or several words.
  func say(anyOf phrases: [String]) -> Bool {
    phrases.contains { $0.utf8.count == $0.count ? saysWords($0) : saysText($0) }
  }

  private func saysWords(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ").map(String.init)
    return clauses.contains { clause in
      clause.indices.contains { start in
        clause[start...].starts(with: words)
          && !clause[max(0, start - 3)..<start].contains(where: Self.turning.contains)
      }
    }
  }

  private func saysText(_ phrase: String) -> Bool {
    text.ranges(of: phrase).contains { found in
      let rest = text[found.upperBound...].drop { $0 == "高" || $0 == "額" }
      return !Self.turnedBy.contains { rest.hasPrefix($0) }
    }
  }
}
