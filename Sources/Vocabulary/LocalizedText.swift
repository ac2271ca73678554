/// One text in the languages of the reports.
public struct LocalizedText: Codable, Sendable, Hashable {
  public var en: String
  public var ja: String

  enum CodingKeys: String, CodingKey, CaseIterable { case en, ja }

  public init(en: String, ja: String) {
    self.en = en
    self.ja = ja
  }

  /// Either language stands in for a missing or blank other; one plain string serves both.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      guard !Self.isBlank(text) else { throw Self.blank(decoder) }
      self.init(en: text, ja: text)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let en = try values.decodeIfPresent(String.self, forKey: .en)
    let ja = try values.decodeIfPresent(String.self, forKey: .ja)
    let stated = [en, ja].map { $0.flatMap { Self.isBlank($0) ? nil : $0 } }
    guard let any = stated[0] ?? stated[1] else { throw Self.blank(decoder) }
    self.init(en: stated[0] ?? any, ja: stated[1] ?? any)
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func blank(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(
      .init(
        codingPath: decoder.codingPath,
        debugDescription: "a text needs at least one of en, ja, and words in it"))
  }

  public subscript(language: ReportLanguage) -> String { language == .english ? en : ja }
}
