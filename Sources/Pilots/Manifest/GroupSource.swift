/// The column that a group is read from, or one of each side.
public enum GroupSource: Codable, Sendable, Equatable {
  /// One column for the pair.
  case pair(String)
  /// A column of each side; a pair belongs to a group only if both agree.
  case sides(reference: String, probe: String)

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case reference = "ref"
    case probe
  }

  public init(from decoder: any Decoder) throws {
    if let column = try? decoder.singleValueContainer().decode(String.self) {
      self = .pair(column)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self = .sides(
      reference: try values.decode(String.self, forKey: .reference),
      probe: try values.decode(String.self, forKey: .probe))
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .pair(let column):
      var value = encoder.singleValueContainer()
      try value.encode(column)
    case .sides(let reference, let probe):
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(reference, forKey: .reference)
      try values.encode(probe, forKey: .probe)
    }
  }
}
