import Foundation

/// Walks over lines of whole numbers set apart by blanks, in place: a list may hold tens of millions of them.
///
/// - Complexity: O(bytes) for the whole file, without memory of its own.
struct NumberLines {
  /// What every line holds.
  struct Form {
    /// How many fields come first, whatever they hold.
    var texts = 0
    /// How many numbers follow, at most three.
    let numbers: Int
    /// For the remedy.
    let words: String
  }

  /// The last line read, counted from 1.
  private(set) var line = 0
  /// Lines passed over that hold nothing.
  private(set) var blank = 0
  private let name: String
  private let form: Form
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// As many digits as every number of them fits into 64 bits with.
  private static let mostDigits = 18

  /// - Parameter bytes: the content of the file, valid as long as the lines are read.
  init(_ name: String, _ bytes: UnsafeRawBufferPointer, _ form: Form) {
    self.name = name
    self.form = form
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a whole file, line by line.
  ///
  /// - Returns: how many lines are blank.
  static func read(
    _ file: InputFile, _ form: Form, _ body: (Int, (Int, Int, Int)) throws(IngestionError) -> Void
  ) throws(IngestionError) -> Int {
    let result = file.content.withUnsafeBytes { bytes in
      Result { () throws(IngestionError) -> Int in
        var lines = NumberLines(file.name, bytes, form)
        while let numbers = try lines.next() { try body(lines.line, numbers) }
        return lines.blank
      }
    }
    return try result.get()
  }

  /// The numbers of the next line that is not blank, 0 for those that the form lacks; `nil` at the end.
  private mutating func next() throws(IngestionError) -> (Int, Int, Int)? {
    while index < bytes.count {
      line += 1
      var numbers = (0, 0, 0)
      var count = 0
      var stray: Range<Int>?
      while let field = nextField() {
        if count >= form.texts {
          let number = number(field)
          if number == nil, stray == nil { stray = field }
          set(&numbers, count - form.texts, number ?? 0)
        }
        count += 1
      }
      index += 1
      if count == 0 {
        blank += 1
        continue
      }
      guard count == form.texts + form.numbers else { throw fault("the line has \(count) fields") }
      if let stray {
        throw fault("'\(String(decoding: bytes[stray].prefix(40), as: UTF8.self))' is no whole number")
      }
      return numbers
    }
    return nil
  }

  /// The next field of the line; `nil` at its end, where the index then stands.
  private mutating func nextField() -> Range<Int>? {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] != 10 else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != 10, !Self.isBlank(bytes[index]) { index += 1 }
    return start..<index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

  private func number(_ field: Range<Int>) -> Int? {
    guard field.count <= Self.mostDigits else { return nil }
    var number = 0
    for place in field {
      let digit = bytes[place] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  private func set(_ numbers: inout (Int, Int, Int), _ place: Int, _ number: Int) {
    switch place {
    case 0: numbers.0 = number
    case 1: numbers.1 = number
    default: numbers.2 = number
    }
  }

  private func fault(_ sentence: String) -> IngestionError {
    IngestionError(name, line: line, sentence, remedy: "write \(form.words)", code: "I123")
  }
}
