import Foundation

/// A template of the user's own.
enum TemplateFile {
  /// - Throws: ``CommandFailure`` if it is missing or not UTF-8.
  static func text(_ path: String) throws(CommandFailure) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        place: path, "the template cannot be read", remedy: "check its path", code: "C013",
        status: .missingInput)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(
        place: path, "the template is not UTF-8", remedy: "save it as UTF-8", code: "C014",
        status: .unusableInput)
    }
    return text
  }
}
