import Operations

/// The section `privacy` of a manifest.
public struct PrivacySettings: Codable, Sendable, Equatable {
  /// The file of the key that makes pseudonyms of identifiers, relative to the manifest.
  public var key: String?
  /// Parts of the log's traffic behind which fewer people stand are withheld; 1 withholds none.
  public var minPeople: Int

  enum CodingKeys: String, CodingKey, CaseIterable {
    case key
    case minPeople = "min_people"
  }

  public init(key: String? = nil, minPeople: Int = SmallCells.fewest) {
    self.key = key
    self.minPeople = minPeople
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    key = try values.decodeIfPresent(String.self, forKey: .key)
    minPeople = try values.decodeIfPresent(Int.self, forKey: .minPeople) ?? SmallCells.fewest
    guard minPeople >= 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath + [CodingKeys.minPeople],
          debugDescription:
            "min_people is a whole number from 1 on, and \(minPeople) is none; 1 withholds nothing"))
    }
  }
}
