import Compression
import Digests
import Foundation
import Pilots

/// A file as it was read: its digest and size as stored, its content as inflated.
struct InputFile {
  /// As the manifest names it.
  let name: String
  let sha256: String
  /// As stored.
  let bytes: Int
  let content: Data

  /// The most that a gzip or Zstandard file may inflate to.
  static let inflatedLimit = 8 << 30

  /// Reads a file of a manifest, and inflates it if its first bytes say gzip or Zstandard.
  init(_ name: String, folder: String) throws(IngestionError) {
    let stored = try Self.stored(name, folder: folder)
    self.name = name
    bytes = stored.count
    sha256 = SHA256Digest(of: stored).description
    do {
      content = try Self.inflated(stored)
    } catch {
      throw IngestionError(name, error.sentence, remedy: error.remedy, code: "I022")
    }
    try Self.refusePickle(content, name)
  }

  /// The bytes as they lie on disk, or come from standard input.
  private static func stored(_ name: String, folder: String) throws(IngestionError) -> Data {
    if name == StandardInput.name { return try StandardInput.content() }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else {
      throw IngestionError(
        name, exists ? "it is a folder, and a file is needed" : "there is no such file",
        remedy: "check the path; it is relative to the manifest", code: "I020", kind: .missing)
    }
    guard let stored = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
      throw IngestionError(
        name, "the file cannot be read", remedy: "check its permissions", code: "I021", kind: .missing)
    }
    return stored
  }

  /// A Python pickle can run code when it is read, so none is; its first bytes are `80 02` to `80 05`.
  static func refusePickle(_ content: Data, _ name: String) throws(IngestionError) {
    let head = Array(content.prefix(2))
    guard head.count == 2, head[0] == 0x80, (2...5).contains(head[1]) else { return }
    throw IngestionError(
      name, "it is a Python pickle, which can run code and is not read",
      remedy:
        "export embeddings as .npy with a paths.txt and a list of pairs; we evaluate outputs, not images",
      code: "I070")
  }

  private static func inflated(_ stored: Data) throws(CompressionError) -> Data {
    if Gzip.isGzip(stored) { return try Gzip.inflated(stored, limit: inflatedLimit) }
    return Zstd.isZstd(stored) ? try Zstd.inflated(stored, limit: inflatedLimit) : stored
  }

  /// The content without a byte order mark, for readers that judge line by line.
  var unmarked: [UInt8] {
    let bytes = [UInt8](content)
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The content as UTF-8 bytes, without a byte order mark.
  ///
  /// - Throws: ``IngestionError`` with the line of the first bytes that are no text.
  func text() throws(IngestionError) -> [UInt8] {
    let text = unmarked
    let isASCII = text.allSatisfy { $0 < 0x80 && $0 != 0 }
    if !isASCII, let place = text.firstIndex(of: 0) { throw nul(text, place) }
    guard isASCII || String(validating: text, as: UTF8.self) != nil else {
      throw IngestionError(
        name, line: Self.lineOfFault(text), "the file is not UTF-8 text", remedy: "save it as UTF-8",
        code: "I023")
    }
    return text
  }

  /// A zero byte is UTF-8, and yet no part of any text: the file is UTF-16, or no text.
  private func nul(_ text: [UInt8], _ place: Int) -> IngestionError {
    let before = text[..<place]
    let feed = before.lastIndex(of: 10) ?? -1
    return IngestionError(
      name, line: before.count { $0 == 10 } + 1, column: place - feed, "a NUL byte (00) stands in the text",
      remedy: "save it as UTF-8 text; UTF-16 has such bytes, and so have files that are no text", code: "I144"
    )
  }

  private static func lineOfFault(_ text: [UInt8]) -> Int? {
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  /// The account of a table of which every row is used.
  func record(_ role: String, _ table: DelimitedTable, _ uses: [Int: String]) -> InputRecord {
    var record = record(role, read: table.rowCount, used: table.rowCount)
    (record.blankLines, record.commentLines) = (table.blank, table.comments)
    record.columns = table.header.enumerated().map { ColumnUse($1, uses[$0]) }
    return record
  }

  func record(_ role: String, read: Int, used: Int, dropped: [String: Int] = [:]) -> InputRecord {
    InputRecord(
      role: role, file: name, sha256: sha256, bytes: bytes, rowsRead: read, rowsUsed: used,
      rowsDropped: dropped.filter { $0.value > 0 })
  }
}
