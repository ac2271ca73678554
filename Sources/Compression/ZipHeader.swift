/// What the directory, or the header before a member's bytes, says about the member.
struct ZipHeader {
  let flags: Int
  let method: Int
  let checksum: UInt32
  let compressedSize: Int
  let inflatedSize: Int
  /// The name's place in the file.
  let nameRange: Range<Int>
  /// Where the member's own header starts; for that header, its own place.
  let localOffset: Int
  /// Whether the directory says that the member is a symbolic link.
  let isSymbolicLink: Bool
  /// The first byte after this header.
  let end: Int

  /// The directory's entry at an offset.
  init(central offset: Int, _ reader: LittleEndianReader) throws(CompressionError) {
    try Self.require(ZipFormat.centralSignature, at: offset, reader)
    guard try reader.short(at: offset + 34) == 0 else { throw .zipSpanned }
    let commentLength = try reader.short(at: offset + 32)
    let isUnix = try reader.short(at: offset + 4) >> 8 == 3
    let mode = try reader.word(at: offset + 38) >> 16
    isSymbolicLink = isUnix && mode & 0xF000 == 0xA000
    flags = try reader.short(at: offset + 8)
    method = try reader.short(at: offset + 10)
    checksum = try reader.integer(at: offset + 16)
    let name = try reader.range(
      from: offset + ZipFormat.centralLength, count: try reader.short(at: offset + 28))
    let extra = try reader.range(from: name.upperBound, count: try reader.short(at: offset + 30))
    let wide = try Self.widened(
      [try reader.word(at: offset + 24), try reader.word(at: offset + 20), try reader.word(at: offset + 42)],
      by: extra, reader)
    (inflatedSize, compressedSize, localOffset) = (wide[0], wide[1], wide[2])
    nameRange = name
    end = try reader.range(from: extra.upperBound, count: commentLength).upperBound
  }

  /// The header before a member's bytes.
  init(local offset: Int, _ reader: LittleEndianReader) throws(CompressionError) {
    try Self.require(ZipFormat.localSignature, at: offset, reader)
    flags = try reader.short(at: offset + 6)
    method = try reader.short(at: offset + 8)
    checksum = try reader.integer(at: offset + 14)
    let name = try reader.range(
      from: offset + ZipFormat.localLength, count: try reader.short(at: offset + 26))
    let extra = try reader.range(from: name.upperBound, count: try reader.short(at: offset + 28))
    let wide = try Self.widened(
      [try reader.word(at: offset + 22), try reader.word(at: offset + 18)], by: extra, reader)
    (inflatedSize, compressedSize) = (wide[0], wide[1])
    nameRange = name
    localOffset = offset
    isSymbolicLink = false
    end = extra.upperBound
  }

  private static func require(
    _ signature: UInt32, at offset: Int, _ reader: LittleEndianReader
  ) throws(CompressionError) {
    guard try reader.integer(at: offset) == signature else {
      throw .zipMalformed("there is no header at byte \(offset)")
    }
  }

  /// The fields, each that is full replaced by the next value of the zip64 extra field.
  private static func widened(
    _ fields: [Int], by extra: Range<Int>, _ reader: LittleEndianReader
  ) throws(CompressionError) -> [Int] {
    guard fields.contains(ZipFormat.fullWord) else { return fields }
    guard var place = try wideExtra(in: extra, reader) else {
      throw .zipMalformed("a zip64 size is missing")
    }
    var wide = fields
    for index in fields.indices where fields[index] == ZipFormat.fullWord {
      guard place.count >= 8 else { throw .zipMalformed("a zip64 size is missing") }
      wide[index] = try reader.long(at: place.lowerBound)
      place = place.dropFirst(8)
    }
    return wide
  }

  /// The content of the zip64 extra field, if there is one.
  private static func wideExtra(
    in extra: Range<Int>, _ reader: LittleEndianReader
  ) throws(CompressionError) -> Range<Int>? {
    var place = extra
    while place.count >= 4 {
      let identifier = try reader.short(at: place.lowerBound)
      let length = try reader.short(at: place.lowerBound + 2)
      guard length <= place.count - 4 else { throw .zipMalformed("an extra field is cut off") }
      let content = place.lowerBound + 4..<place.lowerBound + 4 + length
      if identifier == ZipFormat.extraIdentifier64 { return content }
      place = content.upperBound..<place.upperBound
    }
    return nil
  }
}
