import Foundation

/// Reads the four lines before the cells of a matrix, from front to back.
struct BEEHeader {
  let file: String
  private(set) var rest: Data
  private var number = 0

  private static let longestLine = 4096

  init(file: String, data: Data) {
    self.file = file
    rest = data
  }

  /// The first line: whether the cells are distances.
  mutating func kind() throws(IngestionError) -> Bool {
    // Whatever else the file may be, its first line would be as long as the whole.
    guard rest.starts(with: "S2\n".utf8) || rest.starts(with: "D2\n".utf8) else {
      throw fault(
        "it is no BEE matrix: the first line is neither S2 nor D2", "name a .mtx or .mask file", line: 1)
    }
    return try line("S2 or D2") == "D2"
  }

  /// The next line as text.
  mutating func line(_ what: String) throws(IngestionError) -> String {
    number += 1
    guard let end = rest.prefix(Self.longestLine).firstIndex(of: 10) else {
      throw fault("the header ends before \(what)", "copy or write the file again")
    }
    guard let text = String(validating: rest[rest.startIndex..<end], as: UTF8.self) else {
      throw fault("\(what) is not UTF-8 text", "write the file again")
    }
    rest = rest[(end + 1)...]
    return text.hasSuffix("\r") ? String(text.dropLast()) : text
  }

  /// What the fourth line says before its last field: the count of rows and columns.
  mutating func size(_ content: BEEMatrix.Content) throws(IngestionError) -> (rows: Int, columns: Int) {
    number += 1
    let kind = try field("the kind of the cells")
    guard let found = BEEMatrix.Content(rawValue: kind) else {
      throw fault("the cells are of kind '\(kind)'", "write MF for scores, MB for a mask")
    }
    guard found == content else {
      throw fault(
        content == .scores ? "it is a mask, not a matrix of scores" : "it is a matrix of scores, not a mask",
        "name the other file")
    }
    return (try count("rows"), try count("columns"))
  }

  /// The last field of the fourth line: whether the cells have their highest byte first.
  mutating func order() throws(IngestionError) -> Bool {
    let bytes = [UInt8](rest.prefix(5))
    guard bytes.count == 5 else {
      throw fault("the header ends before the byte order", "copy or write the file again")
    }
    let isBig = bytes.starts(with: [0x12, 0x34, 0x56, 0x78])
    guard isBig || bytes.starts(with: [0x78, 0x56, 0x34, 0x12]) else {
      let shown = bytes.prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      throw fault(
        "the byte order is marked by \(shown.joined(separator: " ")), not by the number 0x12345678",
        "write the file again")
    }
    guard bytes[4] == 10 else {
      throw fault("no line end follows the byte order", "write the file again")
    }
    rest = rest.dropFirst(5)
    return isBig
  }

  private mutating func count(_ what: String) throws(IngestionError) -> Int {
    let text = try field("the count of \(what)")
    // Nine digits: no matrix has more rows, and products stay numbers.
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text),
      count > 0
    else {
      throw fault("the count of \(what) is '\(text)'", "write the file again")
    }
    return count
  }

  /// The bytes before the next blank.
  private mutating func field(_ what: String) throws(IngestionError) -> String {
    let bytes = rest.prefix(32)
    guard let end = bytes.firstIndex(where: { $0 == 32 || $0 == 10 }), bytes[end] == 32 else {
      throw fault("the header ends before what should follow \(what)", "copy or write the file again")
    }
    let text = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    rest = rest[(end + 1)...]
    return text
  }

  private func fault(_ sentence: String, _ remedy: String, line: Int? = nil) -> IngestionError {
    IngestionError(file, line: line ?? number, sentence, remedy: remedy, code: "I114")
  }
}
