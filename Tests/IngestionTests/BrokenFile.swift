import Foundation
import Testing

/// A file of a corpus of broken ones, with the whole message that it must be refused with.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let file: String
  let bytes: Data
  let message: String

  init(_ file: String, _ bytes: Data, _ message: String) {
    (self.file, self.bytes, self.message) = (file, bytes, message)
  }

  init(_ file: String, _ text: String, _ message: String) { self.init(file, Data(text.utf8), message) }

  var testDescription: String { message }
}
