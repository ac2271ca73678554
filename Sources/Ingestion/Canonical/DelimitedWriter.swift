/// Writes rows of delimited fields; quotes as in RFC 4180, and around a leading `#`, which would begin a comment.
struct DelimitedWriter {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  private static let quote = UInt8(ascii: "\"")

  init(separator: UInt8) { self.separator = separator }

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ field: String) {
    let content = field.utf8
    guard content.first == UInt8(ascii: "#") || content.contains(where: isSpecial) else {
      bytes.append(contentsOf: content)
      return
    }
    bytes.append(Self.quote)
    for byte in content {
      if byte == Self.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
