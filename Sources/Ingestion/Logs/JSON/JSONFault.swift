import Findings

/// Why a text is no JSON that can be used.
enum JSONFault: Error, Equatable {
  case syntax(at: Int)
  case ends
  case depth
  case repeated(String, at: Int)
  case surrogate(at: Int)
  case trailing(at: Int)

  /// - Parameter known: which names may be written.
  func refusal(_ known: KnownWords) -> LogRefusal {
    switch self {
    case .syntax(let offset):
      LogRefusal("unreadable", "the line is no JSON object: byte \(offset + 1) does not fit")
    case .ends: LogRefusal("unreadable", "the line is no JSON object: it ends too early")
    case .depth: LogRefusal("unreadable", "values are nested deeper than \(JSONTape.depthLimit)")
    case .repeated(let key, _) where known.contains(key):
      LogRefusal("unreadable", "the field '\(key)' stands twice")
    case .repeated(_, let offset):
      LogRefusal("unreadable", "a field stands twice, the second time at byte \(offset + 1)")
    case .surrogate(let offset):
      LogRefusal(
        "unreadable", "half a character stands at byte \(offset + 1), an escape without its other half")
    case .trailing(let offset):
      LogRefusal("unreadable", "something follows the JSON object at byte \(offset + 1)")
    }
  }
}
