import Findings

/// Why a line is refused.
struct LogRefusal: Error, Equatable {
  /// One word for all such lines.
  let reason: String
  let sentence: Phrase
  /// The field that it is about.
  let field: String?

  init(_ reason: String, _ sentence: Phrase, field: String? = nil) {
    self.reason = reason
    self.sentence = sentence
    self.field = field
  }

  /// A text of the mapping, short and without control characters; what a log says is told by ``KnownWords`` alone.
  static func quoted(_ text: String) -> String {
    let visible = text.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return visible.joined() + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}
