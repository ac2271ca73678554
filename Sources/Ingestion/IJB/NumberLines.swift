import Foundation

/// Walks over lines of whole numbers set apart by blanks, without copying the file.
///
/// - Complexity: O(bytes) for the whole file.
struct NumberLines {
  private let name: String
  private var rest: Data
  private var line = 0

  /// As many digits as every number of them fits into 64 bits with.
  private static let mostDigits = 18

  init(_ file: InputFile) {
    name = file.name
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    rest = file.content.starts(with: mark) ? file.content.dropFirst(3) : file.content
  }

  /// The numbers of the next line that is not blank, with its number from 1; `nil` at the end.
  ///
  /// - Parameters:
  ///   - count: How many numbers a line has.
  ///   - form: What a line holds, for the remedy.
  ///   - text: How many fields before the numbers are passed over, whatever they hold.
  mutating func next(
    count: Int, form: String, after text: Int = 0
  ) throws(IngestionError) -> (line: Int, numbers: [Int])? {
    while !rest.isEmpty {
      line += 1
      let bytes = takeLine()
      let fields = bytes.split { $0 == 32 || $0 == 9 || $0 == 13 }
      if fields.isEmpty { continue }
      guard fields.count == text + count else {
        throw fault("the line has \(fields.count) fields", form)
      }
      var numbers: [Int] = []
      for field in fields.dropFirst(text) {
        guard let number = Self.number(field) else {
          throw fault("'\(String(decoding: field.prefix(40), as: UTF8.self))' is no whole number", form)
        }
        numbers.append(number)
      }
      return (line, numbers)
    }
    return nil
  }

  private mutating func takeLine() -> Data {
    let end = rest.firstIndex(of: 10) ?? rest.endIndex
    defer { rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...] }
    return rest[rest.startIndex..<end]
  }

  private static func number(_ field: Data) -> Int? {
    guard field.count <= mostDigits else { return nil }
    var number = 0
    for byte in field {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  private func fault(_ sentence: String, _ form: String) -> IngestionError {
    IngestionError(name, line: line, sentence, remedy: "write \(form)", code: "I123")
  }
}
