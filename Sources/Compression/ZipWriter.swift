import Foundation

/// Builds a zip file of stored members in memory, the same bytes for the same members: the time of each is the
/// format's first, 1980-01-01 00:00:00.
///
/// - Reference: PKWARE (2022), APPNOTE.TXT, .ZIP file format specification, version 6.3.10.
public struct ZipWriter: Sendable {
  private var file = Data()
  private var directory = Data()
  private var names: Set<String> = []
  private let isAlwaysWide: Bool

  public init() { self.init(isAlwaysWide: false) }

  /// - Parameter isAlwaysWide: whether 64-bit fields are written even where 32 bits would do.
  init(isAlwaysWide: Bool) { self.isAlwaysWide = isAlwaysWide }

  /// Appends a member.
  ///
  /// - Precondition: the name is new, printable, relative, without `..`, `\` and `:`, and at most 65,535 bytes of
  ///   UTF-8.
  /// - Complexity: O(bytes).
  public mutating func add(_ name: String, contents: Data) {
    precondition(names.insert(name).inserted, "each member of a zip file has a name of its own")
    precondition(
      ZipName.isSafe(name) && name.utf8.count <= ZipFormat.fullShort,
      "a member's name is relative, without '..', printable and at most 65,535 bytes")
    let checksum = CRC32.checksum(of: contents)
    let offset = file.count
    writeLocalHeader(name, size: contents.count, checksum: checksum)
    file.append(contents)
    writeEntry(name, size: contents.count, checksum: checksum, offset: offset)
  }

  /// The zip file of all members added.
  public func archive() -> Data {
    var archive = file
    archive.append(directory)
    let offset = file.count
    if isWide(offset) || isWide(directory.count) || names.count >= ZipFormat.fullShort {
      writeWideEnd(to: &archive, offset: offset)
    }
    archive.append(integer: ZipFormat.endSignature)
    archive.append(zeros: 4)
    archive.append(integer: short(names.count))
    archive.append(integer: short(names.count))
    archive.append(integer: word(directory.count))
    archive.append(integer: word(offset))
    archive.append(zeros: 2)
    return archive
  }

  private mutating func writeLocalHeader(_ name: String, size: Int, checksum: UInt32) {
    file.append(integer: ZipFormat.localSignature)
    file.append(common(name, size: size, checksum: checksum))
    let wide = wideExtra(isWide(size) ? [size, size] : [])
    file.append(integer: UInt16(wide.count))
    file.append(Data(name.utf8))
    file.append(wide)
  }

  private mutating func writeEntry(_ name: String, size: Int, checksum: UInt32, offset: Int) {
    directory.append(integer: ZipFormat.centralSignature)
    directory.append(integer: UInt16(45))
    directory.append(common(name, size: size, checksum: checksum))
    let wide = wideExtra((isWide(size) ? [size, size] : []) + (isWide(offset) ? [offset] : []))
    directory.append(integer: UInt16(wide.count))
    directory.append(zeros: 10)
    directory.append(integer: word(offset))
    directory.append(Data(name.utf8))
    directory.append(wide)
  }

  /// What both headers hold, from the version needed to the length of the name.
  private func common(_ name: String, size: Int, checksum: UInt32) -> Data {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    var fields = Data()
    fields.append(integer: UInt16(45))
    fields.append(integer: UInt16(isASCII ? 0 : ZipFormat.unicodeFlag))
    fields.append(integer: UInt16(ZipFormat.stored))
    fields.append(integer: UInt16(0))
    // Day 1 of month 1 of year 0, which is 1980.
    fields.append(integer: UInt16(1 << 5 | 1))
    fields.append(integer: checksum)
    fields.append(integer: word(size))
    fields.append(integer: word(size))
    fields.append(integer: UInt16(name.utf8.count))
    return fields
  }

  private func writeWideEnd(to archive: inout Data, offset: Int) {
    let position = archive.count
    archive.append(integer: ZipFormat.endSignature64)
    archive.append(integer: UInt64(ZipFormat.endLength64 - 12))
    archive.append(integer: UInt16(45))
    archive.append(integer: UInt16(45))
    archive.append(zeros: 8)
    for value in [names.count, names.count, directory.count, offset] {
      archive.append(integer: UInt64(value))
    }
    archive.append(integer: ZipFormat.locatorSignature)
    archive.append(zeros: 4)
    archive.append(integer: UInt64(position))
    archive.append(integer: UInt32(1))
  }

  private func wideExtra(_ values: [Int]) -> Data {
    var extra = Data()
    if values.isEmpty { return extra }
    extra.append(integer: UInt16(ZipFormat.extraIdentifier64))
    extra.append(integer: UInt16(8 * values.count))
    for value in values { extra.append(integer: UInt64(value)) }
    return extra
  }

  private func isWide(_ value: Int) -> Bool { isAlwaysWide || value >= ZipFormat.fullWord }

  private func word(_ value: Int) -> UInt32 { UInt32(isWide(value) ? ZipFormat.fullWord : value) }

  private func short(_ value: Int) -> UInt16 { UInt16(min(value, ZipFormat.fullShort)) }
}

extension Data {
  /// Appends an integer, lowest byte first.
  fileprivate mutating func append(integer value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(zeros count: Int) { append(Data(count: count)) }
}
