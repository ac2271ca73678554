/// One side of the comparison: the model in service, or the one trained with extreme poses added.
public enum Arm: String, Codable, CaseIterable, Sendable, Hashable {
  case baseline
  case augmented

  /// The other side.
  public var other: Arm { self == .baseline ? .augmented : .baseline }
}
