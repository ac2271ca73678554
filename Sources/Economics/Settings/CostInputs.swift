import Vocabulary

/// The stated inputs by name; a name outside ``CostInputName`` is refused.
public struct CostInputs: Sendable, Hashable {
  public var entries: [CostInputName: CostInputEntry]

  public init(_ entries: [CostInputName: CostInputEntry] = [:]) { self.entries = entries }

  public subscript(name: CostInputName) -> CostInputEntry? { entries[name] }

  /// The stated inputs in the order of ``CostInputName``.
  public var sorted: [(name: CostInputName, entry: CostInputEntry)] {
    CostInputName.allCases.compactMap { name in entries[name].map { (name, $0) } }
  }
}

extension CostInputs: Codable {
  /// Any key at all, to notice those that are no input.
  private struct AnyName: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CostInputName.self)
    let names = try decoder.container(keyedBy: AnyName.self).allKeys.map(\.stringValue)
    if let stranger = names.sorted().first(where: { CostInputName(rawValue: $0) == nil }) {
      let known = CostInputName.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(stranger)' is not an input; use one of \(known)"))
    }
    entries = [:]
    for name in values.allKeys {
      let entry = try values.decode(CostInputEntry.self, forKey: name)
      guard Arm.allCases.allSatisfy({ entry[$0].range.map(name.holds) ?? true }) else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "\(name.rawValue) lies outside \(name.possible.lowerBound) to "
              + "\(name.possible.upperBound)"))
      }
      entries[name] = entry
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CostInputName.self)
    for (name, entry) in sorted { try values.encode(entry, forKey: name) }
  }
}

extension CostInputName {
  /// Whether both ends of a range are possible.
  fileprivate func holds(_ range: ValueRange) -> Bool {
    possible.contains(range.low) && possible.contains(range.high)
  }
}
