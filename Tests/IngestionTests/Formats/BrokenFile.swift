import Foundation
import Testing

/// A file that must be refused, with all that is said of it.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let name: String
  let content: Data
  let message: String

  init(_ name: String, _ text: String, _ message: String) {
    self.init(name, Data(text.utf8), message)
  }

  init(_ name: String, _ content: Data, _ message: String) {
    self.name = name
    self.content = content
    self.message = message
  }

  var testDescription: String { name }
}
