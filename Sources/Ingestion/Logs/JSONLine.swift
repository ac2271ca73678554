import Foundation
import Operations

/// One line of JSON as fields of text.
enum JSONLine {
  /// - Returns: the top level's values; nested ones are kept as the empty text, so that their names are still seen.
  static func fields(_ text: String, _ place: LogPlace) -> Result<LogFields, LogRefusal> {
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      return .failure(LogRefusal("unreadable", "the line is no JSON object"))
    }
    // Two values of one field: nobody can tell which is meant.
    if let key = JSONKeys.repeated(text) {
      return .failure(LogRefusal("unreadable", "the field '\(key)' stands twice"))
    }
    return .success(LogFields(values: object.mapValues(Self.text), place: place))
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
