/// Reads integers, lowest byte first, from untrusted bytes: every read is checked against the bytes present.
struct LittleEndianReader {
  let bytes: UnsafeRawBufferPointer

  /// The unsigned integer at an offset.
  func integer<Integer: FixedWidthInteger & UnsignedInteger>(
    _: Integer.Type = Integer.self, at offset: Int
  ) throws(CompressionError) -> Integer {
    let width = MemoryLayout<Integer>.size
    guard offset >= 0, offset <= bytes.count - width else {
      throw .zipMalformed("a header reaches beyond the end of the file")
    }
    return Integer(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
  }

  /// A 16-bit field as a count.
  func short(at offset: Int) throws(CompressionError) -> Int {
    Int(try integer(UInt16.self, at: offset))
  }

  /// A 32-bit field as a count.
  func word(at offset: Int) throws(CompressionError) -> Int {
    Int(try integer(UInt32.self, at: offset))
  }

  /// A 64-bit field as a count.
  func long(at offset: Int) throws(CompressionError) -> Int {
    guard let value = Int(exactly: try integer(UInt64.self, at: offset)) else {
      throw .zipMalformed("a size is beyond any file's")
    }
    return value
  }

  /// The range that starts at `start` and holds `count` bytes.
  func range(from start: Int, count: Int) throws(CompressionError) -> Range<Int> {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      throw .zipMalformed("a header reaches beyond the end of the file")
    }
    return start..<(start + count)
  }
}
