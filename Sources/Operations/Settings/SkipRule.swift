/// Lines that are no events of the pilot.
public struct SkipRule: Codable, Sendable, Hashable {
  public var from: PathList
  /// The whole text, byte for byte.
  public var equals: String?
  /// Any of these texts.
  public var among: [String]?
  /// A regular expression that matches somewhere in the text.
  public var match: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case from, equals
    case among = "in"
    case match
  }

  public init(from: PathList, equals: String? = nil, among: [String]? = nil, match: String? = nil) {
    self.from = from
    self.equals = equals
    self.among = among
    self.match = match
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    from = try values.decode(PathList.self, forKey: .from)
    equals = try values.decodeIfPresent(String.self, forKey: .equals)
    among = try values.decodeIfPresent([String].self, forKey: .among)
    match = try values.decodeIfPresent(String.self, forKey: .match)
    guard [equals != nil, among != nil, match != nil].filter({ $0 }).count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a rule of skip_if has one of equals, in and match"))
    }
  }
}
