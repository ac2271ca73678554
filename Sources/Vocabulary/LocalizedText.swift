/// One text in the languages of the reports.
public struct LocalizedText: Codable, Sendable, Hashable {
  public var en: String
  public var ja: String

  enum CodingKeys: String, CodingKey, CaseIterable { case en, ja }

  public init(en: String, ja: String) {
    self.en = en
    self.ja = ja
  }

  /// Either language stands in for a missing other; one plain string serves both.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(en: text, ja: text)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let en = try values.decodeIfPresent(String.self, forKey: .en)
    let ja = try values.decodeIfPresent(String.self, forKey: .ja)
    guard let any = en ?? ja else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a text needs at least one of en, ja"))
    }
    self.init(en: en ?? any, ja: ja ?? any)
  }

  public subscript(language: ReportLanguage) -> String { language == .english ? en : ja }
}
