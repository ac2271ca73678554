import Compression
import Foundation

/// The beginning of a file, from which its format is told.
struct FileSample {
  let name: String
  /// After inflating.
  let head: [UInt8]
  /// The first lines that are not blank, whole ones alone.
  let lines: [String]

  /// How much is looked at.
  private static let byteLimit = 1 << 16
  private static let lineLimit = 100

  init(_ name: String, folder: String) throws(IngestionError) {
    self.name = name
    let content = try Self.head(name, folder)
    try InputFile.refusePickle(content, name)
    let text = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content
    head = Array(text)
    var lines = TextLines(head).map(\.1).filter { !$0.trimmingBlanks.isEmpty }
    if content.count == Self.byteLimit, lines.count > 1 { lines.removeLast() }
    self.lines = Array(lines.prefix(Self.lineLimit))
  }

  /// The first bytes; a compressed file is read whole.
  private static func head(_ name: String, _ folder: String) throws(IngestionError) -> Data {
    if name == StandardInput.name { return try InputFile(name, folder: folder).content.prefix(byteLimit) }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    let handle = FileHandle(forReadingAtPath: path)
    defer { try? handle?.close() }
    guard let head = try? handle?.read(upToCount: byteLimit), !isCompressed(head) else {
      return try InputFile(name, folder: folder).content.prefix(byteLimit)
    }
    return head
  }

  private static func isCompressed(_ head: Data) -> Bool {
    Gzip.isGzip(head) || Zstd.isZstd(head)
  }

  /// The name without its folder and without the ending of a compressed file.
  var plainName: String {
    let name = name.split(separator: "/").last.map(String.init) ?? name
    let packed = [".gz", ".zst"].first(where: name.hasSuffix)
    return packed.map { String(name.dropLast($0.count)) } ?? name
  }

  /// The first line that is no comment.
  var headerLine: String? { lines.first { !$0.hasPrefix("#") } }

  /// The fields of the first line that is no comment, whichever of tab, comma and semicolon parts them.
  var header: [String] {
    guard let line = headerLine else { return [] }
    let separator = Character(UnicodeScalar(DelimitedTable.separator(line)))
    return line.split(separator: separator, omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix("\"").hasSuffix("\"") ? String($0.dropFirst().dropLast()) : String($0) }
  }

  /// The fields of every line, parted by blanks.
  var blankSeparated: [[Substring]] {
    lines.map { $0.split { $0 == " " || $0 == "\t" } }
  }
}
