import Findings

/// Why a text is no JSON that can be used.
enum JSONFault: Error, Equatable {
  case syntax(at: Int)
  case ends
  case depth
  case repeated(String)
  case surrogate(at: Int)
  case trailing(at: Int)

  var refusal: LogRefusal {
    switch self {
    case .syntax(let offset):
      LogRefusal("unreadable", "the line is no JSON object: byte \(offset + 1) does not fit")
    case .ends: LogRefusal("unreadable", "the line is no JSON object: it ends too early")
    case .depth: LogRefusal("unreadable", "values are nested deeper than \(JSONTape.depthLimit)")
    case .repeated(let key): LogRefusal("unreadable", "the field '\(LogRefusal.quoted(key))' stands twice")
    case .surrogate(let offset):
      LogRefusal(
        "unreadable", "half a character stands at byte \(offset + 1), an escape without its other half")
    case .trailing(let offset):
      LogRefusal("unreadable", "something follows the JSON object at byte \(offset + 1)")
    }
  }
}
