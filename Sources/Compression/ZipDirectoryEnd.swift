/// The last structure of a zip file: where its directory is, and how many members it lists.
struct ZipDirectoryEnd {
  let memberCount: Int
  /// The bytes of the directory.
  let directory: Range<Int>

  init(_ reader: LittleEndianReader) throws(CompressionError) {
    let position = try Self.position(in: reader)
    let locator = position - ZipFormat.locatorLength
    if locator >= 0, try reader.integer(at: locator) == ZipFormat.locatorSignature {
      try self.init(wideBefore: locator, reader)
    } else {
      try self.init(narrowAt: position, reader)
    }
  }

  private init(memberCount: Int, offset: Int, size: Int, end: Int) throws(CompressionError) {
    guard offset <= end, size == end - offset else {
      throw .zipMalformed("its directory is not where its last structure says")
    }
    self.memberCount = memberCount
    directory = offset..<end
  }

  private init(narrowAt position: Int, _ reader: LittleEndianReader) throws(CompressionError) {
    let parts = (try reader.short(at: position + 4), try reader.short(at: position + 6))
    let counts = (try reader.short(at: position + 8), try reader.short(at: position + 10))
    guard parts == (0, 0), counts.0 == counts.1 else { throw .zipSpanned }
    try self.init(
      memberCount: counts.1, offset: reader.word(at: position + 16), size: reader.word(at: position + 12),
      end: position)
  }

  private init(wideBefore locator: Int, _ reader: LittleEndianReader) throws(CompressionError) {
    let position = try reader.long(at: locator + 8)
    // The record says how long it is; it must end where its locator starts.
    let isRecord = try reader.integer(at: position) == ZipFormat.endSignature64
    let length = try reader.long(at: position + 4)
    guard isRecord, position < locator, length == locator - position - 12 else {
      throw .zipMalformed("its zip64 record is not where its locator says")
    }
    let parts = (try reader.word(at: position + 16), try reader.word(at: position + 20))
    let counts = (try reader.long(at: position + 24), try reader.long(at: position + 32))
    guard parts == (0, 0), counts.0 == counts.1 else { throw .zipSpanned }
    try Self.requireAgreement(narrow: locator + ZipFormat.locatorLength, wide: position, reader)
    try self.init(
      memberCount: counts.1, offset: reader.long(at: position + 48), size: reader.long(at: position + 40),
      end: position)
  }

  /// Each narrow field holds the wide one's value, or says that it does not fit.
  private static func requireAgreement(
    narrow: Int, wide: Int, _ reader: LittleEndianReader
  ) throws(CompressionError) {
    let count = try reader.short(at: narrow + 10)
    let size = try reader.word(at: narrow + 12)
    let offset = try reader.word(at: narrow + 16)
    let wideValues = (
      count: try reader.long(at: wide + 32), size: try reader.long(at: wide + 40),
      offset: try reader.long(at: wide + 48)
    )
    let doesAgree =
      (count == ZipFormat.fullShort || count == wideValues.count)
      && (size == ZipFormat.fullWord || size == wideValues.size)
      && (offset == ZipFormat.fullWord || offset == wideValues.offset)
    guard doesAgree else { throw .zipMalformed("its last structures contradict one another") }
  }

  /// Looks backward for the structure whose comment ends with the file.
  private static func position(in reader: LittleEndianReader) throws(CompressionError) -> Int {
    let last = reader.bytes.count - ZipFormat.endLength
    guard last >= 0 else { throw .notZip }
    for position in stride(from: last, through: max(0, last - ZipFormat.fullShort), by: -1) {
      let isEnd = try reader.integer(at: position) == ZipFormat.endSignature
      if isEnd, try reader.short(at: position + 20) == last - position { return position }
    }
    throw .notZip
  }
}
