/// Walks over delimited text, row by row.
struct FieldScanner {
  struct Field {
    let range: Range<Int>
    /// Whether quotes inside are doubled.
    let isDoubled: Bool
  }

  let bytes: [UInt8]
  private let hasComments: Bool
  var separator = UInt8(ascii: ",")
  var index = 0
  /// Lines passed, counted from 1.
  private(set) var line = 1
  /// The line on which the last row began.
  private(set) var rowLine = 1
  /// Where the last quoted field began, and on which line.
  private(set) var quoteStart = 0
  private(set) var quoteLine = 1
  /// Lines passed over that hold nothing, and those that are comments.
  private(set) var blank = 0
  private(set) var comments = 0

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  init(bytes: [UInt8], hasComments: Bool) {
    self.bytes = bytes
    self.hasComments = hasComments
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The first line that is neither blank nor a comment; the scanner stands at its beginning.
  mutating func headerLine() -> Range<Int>? {
    skipComments()
    guard !isAtEnd else { return nil }
    return index..<(bytes[index...].firstIndex(of: Self.feed) ?? bytes.count)
  }

  /// The fields of the next row; none for a blank line or the end; `nil` if a quote is not closed.
  mutating func row() -> [Field]? {
    skipComments()
    rowLine = line
    guard !isAtEnd else { return [] }
    var fields: [Field] = []
    while true {
      guard let field = field() else { return nil }
      fields.append(field)
      guard !isAtEnd, bytes[index] == separator else { break }
      index += 1
      // A separator at the very end opens one more, empty field.
      if isAtEnd { fields.append(Field(range: index..<index, isDoubled: false)) }
      if isAtEnd { break }
    }
    if !isAtEnd, bytes[index] == Self.carriage { index += 1 }
    if !isAtEnd, bytes[index] == Self.feed {
      index += 1
      line += 1
    }
    return fields
  }

  private mutating func field() -> Field? {
    guard !isAtEnd, bytes[index] == Self.quote else {
      let start = index
      while !isAtEnd, bytes[index] != separator, bytes[index] != Self.feed { index += 1 }
      var end = index
      if end > start, bytes[end - 1] == Self.carriage, isAtEnd || bytes[index] == Self.feed {
        end -= 1
        index -= 1
      }
      return Field(range: start..<end, isDoubled: false)
    }
    return quoted()
  }

  private mutating func quoted() -> Field? {
    (quoteStart, quoteLine) = (index, line)
    let start = index + 1
    var isDoubled = false
    index = start
    while !isAtEnd {
      if bytes[index] == Self.feed { line += 1 }
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        isDoubled = true
        index += 1
      }
      index += 1
    }
    guard !isAtEnd else { return nil }
    let end = index
    index += 1
    // Only the end of a field may follow a closing quote.
    guard isAtEnd || bytes[index] == separator || bytes[index] == Self.feed || bytes[index] == Self.carriage
    else {
      return nil
    }
    return Field(range: start..<end, isDoubled: isDoubled)
  }

  /// Passes blank lines, and comments where there are any.
  private mutating func skipComments() {
    var isComment = false
    while !isAtEnd {
      let byte = bytes[index]
      if byte == Self.feed {
        index += 1
        line += 1
        if isComment { isComment = false } else { blank += 1 }
      } else if byte == Self.carriage, index + 1 < bytes.count, bytes[index + 1] == Self.feed {
        index += 1
      } else if byte == UInt8(ascii: "#"), hasComments {
        comments += 1
        isComment = true
        index = bytes[index...].firstIndex(of: Self.feed) ?? bytes.count
      } else {
        return
      }
    }
  }
}
