/// The escapes of JSON strings.
enum JSONEscapes {
  /// Appends the text of the string that begins at `start`, after its opening quote.
  ///
  /// - Returns: the index after its closing quote.
  static func resolve(
    _ bytes: ByteSlice, from start: Int, into text: inout [UInt8]
  ) throws(JSONFault) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { return index + 1 }
      if byte < 32 { throw .syntax(at: index) }
      if byte == UInt8(ascii: "\\") {
        index = try escape(bytes, index, &text)
      } else {
        text.append(byte)
        index += 1
      }
    }
    throw .ends
  }

  private static func escape(_ bytes: ByteSlice, _ index: Int, _ text: inout [UInt8]) throws(JSONFault) -> Int
  {
    guard index + 1 < bytes.count else { throw .ends }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index + 1])
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"): return try character(bytes, index, &text)
    default: throw .syntax(at: index)
    }
    return index + 2
  }

  /// A character by its code, which may come as two halves.
  private static func character(
    _ bytes: ByteSlice, _ index: Int, _ text: inout [UInt8]
  ) throws(JSONFault) -> Int {
    var code = try unit(bytes, index)
    var end = index + 6
    if code >= 0xD800, code < 0xDC00, end < bytes.count, bytes[end] == UInt8(ascii: "\\") {
      let low = try unit(bytes, end)
      guard low >= 0xDC00, low < 0xE000 else { throw .surrogate(at: index) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      end += 6
    }
    guard let scalar = Unicode.Scalar(code) else { throw .surrogate(at: index) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return end
  }

  /// The code of four hexadecimal digits after `\u`.
  private static func unit(_ bytes: ByteSlice, _ index: Int) throws(JSONFault) -> UInt32 {
    guard index + 6 <= bytes.count else { throw .ends }
    guard bytes[index + 1] == UInt8(ascii: "u") else { throw .surrogate(at: index) }
    var code: UInt32 = 0
    for place in index + 2..<index + 6 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue, bytes[place] < 128 else {
        throw .syntax(at: place)
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
