/// A size in bytes, written as in `64GiB`; a plain number is bytes.
public struct ByteCount: Codable, Sendable, Hashable {
  public var bytes: Int

  public init(bytes: Int) { self.bytes = bytes }

  /// - Returns: `nil` unless `text` is a whole number, alone or with one of B, KiB, MiB, GiB and TiB.
  public init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int(digits), let shift = Self.shifts[String(unit)] else { return nil }
    let (bytes, isOver) = count.multipliedReportingOverflow(by: 1 << shift)
    if isOver { return nil }
    self.bytes = bytes
  }

  private static let shifts = ["": 0, "B": 0, "KiB": 10, "MiB": 20, "GiB": 30, "TiB": 40]

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let count = ByteCount(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no size; write one such as 64GiB or 512MiB")
    }
    self = count
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension ByteCount: CustomStringConvertible {
  /// With the largest unit that leaves a whole number.
  public var description: String {
    let unit = [("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10)].first { unit in
      bytes > 0 && bytes % (1 << unit.1) == 0
    }
    return unit.map { "\(bytes >> $0.1)\($0.0)" } ?? "\(bytes)B"
  }
}
