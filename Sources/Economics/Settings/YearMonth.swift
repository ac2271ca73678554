/// A calendar month, written `2027-04`.
public struct YearMonth: Sendable, Hashable, Comparable {
  /// Months since January of year 0.
  public let index: Int

  public init(index: Int) { self.index = index }

  /// - Precondition: `month` lies between 1 and 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month lies between 1 and 12")
    index = year * 12 + month - 1
  }

  /// Reads `2027-04`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month `months` later, or earlier if negative.
  public func advanced(by months: Int) -> YearMonth { YearMonth(index: index + months) }

  public static func < (a: YearMonth, b: YearMonth) -> Bool { a.index < b.index }
}

extension YearMonth: CustomStringConvertible {
  public var description: String {
    let (year, month) = (String(index / 12), String(index % 12 + 1))
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month.count < 2 ? "-0" : "-")
      + month
  }
}

extension YearMonth: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let month = YearMonth(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(text)' is not a month; write it like 2027-04"))
    }
    self = month
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
