/// The section `limits` of a manifest: what an archive of arrays may ask for before it is refused.
public struct LimitSettings: Codable, Sendable, Equatable {
  /// How many times its compressed size a member over 1 GiB may inflate to.
  public var ratio: Int
  /// What all members of one archive together may inflate to.
  public var inflated: ByteCount
  /// Members in one archive.
  public var members: Int

  enum CodingKeys: String, CodingKey, CaseIterable { case ratio, inflated, members }

  public init(ratio: Int = 100, inflated: ByteCount = ByteCount(bytes: 64 << 30), members: Int = 10_000) {
    self.ratio = ratio
    self.inflated = inflated
    self.members = members
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let fallback = LimitSettings()
    ratio = try values.decodeIfPresent(Int.self, forKey: .ratio) ?? fallback.ratio
    inflated = try values.decodeIfPresent(ByteCount.self, forKey: .inflated) ?? fallback.inflated
    members = try values.decodeIfPresent(Int.self, forKey: .members) ?? fallback.members
    guard ratio > 0, members > 0, inflated.bytes > 0 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a limit is below 1; nothing could be read"))
    }
  }
}
