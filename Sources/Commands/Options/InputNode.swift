import Ingestion
import Pilots

/// One value of an input that the command line names, as a manifest would hold it.
enum InputNode: Encodable, Equatable {
  case text(String)
  case truth(Bool)
  case keys([String: InputNode])

  /// A text, or a truth value if it reads as one.
  init(_ text: String) { self = ["true", "false"].contains(text) ? .truth(text == "true") : .text(text) }

  /// The value under a path of keys, made where it is missing; `nil` changes nothing.
  subscript(path: ArraySlice<String>) -> InputNode? {
    get {
      guard let key = path.first else { return self }
      guard case .keys(let values) = self else { return nil }
      return values[key]?[path.dropFirst()]
    }
    set {
      guard let newValue else { return }
      guard let key = path.first else {
        self = newValue
        return
      }
      var values: [String: InputNode] = [:]
      if case .keys(let known) = self { values = known }
      var value = values[key] ?? .keys([:])
      value[path.dropFirst()] = newValue
      values[key] = value
      self = .keys(values)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .truth(let truth): try container.encode(truth)
    case .keys(let values): try container.encode(values)
    }
  }
}
