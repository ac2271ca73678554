import Foundation

/// A SHA-256 digest: 32 bytes that name a content.
///
/// Written, stored and compared as 64 lowercase hexadecimal digits; ordered as its bytes are.
///
/// - Reference: NIST (2015), FIPS PUB 180-4, section 6.2.
public struct SHA256Digest: Sendable, Hashable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  static let byteCount = 32

  /// - Returns: `nil` unless there are 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// The digest that 64 lowercase hexadecimal digits spell.
  ///
  /// - Returns: `nil` for any other text, uppercase digits included: a digest has one spelling.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.map(Self.value(ofDigit:))
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The digest of a buffer.
  ///
  /// - Complexity: O(n); uses the processor's SHA instructions where there are some.
  public init(of buffer: UnsafeRawBufferPointer) {
    var hasher = SHA256Hasher()
    hasher.update(buffer)
    self = hasher.finalized()
  }

  /// The digest of bytes, such as `Data` or `[UInt8]`.
  public init(of content: some ContiguousBytes) {
    self = content.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// The digest of a text's UTF-8 bytes, without normalisation.
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// 64 lowercase hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let spelled = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: spelled, as: UTF8.self)
  }
}

extension SHA256Digest: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension SHA256Digest: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = SHA256Digest(hexadecimal: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a SHA-256 digest is 64 lowercase hexadecimal digits")
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
