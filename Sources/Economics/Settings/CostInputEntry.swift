import Vocabulary

/// An input that holds for both arms, or one for each.
public enum CostInputEntry: Sendable, Hashable {
  case shared(CostInput)
  case perArm(baseline: CostInput, augmented: CostInput)

  /// The input that holds for an arm.
  public subscript(arm: Arm) -> CostInput {
    switch self {
    case .shared(let input): input
    case .perArm(let baseline, let augmented): arm == .baseline ? baseline : augmented
    }
  }
}

extension CostInputEntry: Codable {
  /// Read once to see which form is meant; not `CaseIterable`, because the other form has other keys.
  private enum ProbeKeys: String, CodingKey { case baseline, augmented }

  enum CodingKeys: String, CodingKey, CaseIterable { case baseline, augmented }

  public init(from decoder: any Decoder) throws {
    let probe = try decoder.container(keyedBy: ProbeKeys.self)
    guard probe.contains(.baseline) || probe.contains(.augmented) else {
      self = .shared(try CostInput(from: decoder))
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self = .perArm(
      baseline: try values.decode(CostInput.self, forKey: .baseline),
      augmented: try values.decode(CostInput.self, forKey: .augmented))
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .shared(let input): try input.encode(to: encoder)
    case .perArm(let baseline, let augmented):
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(baseline, forKey: .baseline)
      try values.encode(augmented, forKey: .augmented)
    }
  }
}
