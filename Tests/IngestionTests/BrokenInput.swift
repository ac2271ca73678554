import Foundation
import Testing

/// An input of arrays, matrices or lists of which one file is broken, with the whole message that it is refused with.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  let name: String
  let content: Data
  let message: String

  init(_ name: String, _ content: Data, _ message: String) {
    (self.name, self.content, self.message) = (name, content, message)
  }

  init(_ name: String, _ text: String, _ message: String) { self.init(name, Data(text.utf8), message) }

  var testDescription: String { message }
}
