import Testing

/// A line that no event can be made of, with the whole of what is said of it.
struct DirtyLine: Sendable, CustomTestStringConvertible {
  let line: String
  let message: String

  init(_ line: String, _ message: String) { (self.line, self.message) = (line, message) }

  var testDescription: String { message }
}
