/// Two values of one kind, one for each arm.
public struct PerArm<Value> {
  public var baseline: Value
  public var augmented: Value

  enum CodingKeys: String, CodingKey, CaseIterable { case baseline, augmented }

  public init(baseline: Value, augmented: Value) {
    self.baseline = baseline
    self.augmented = augmented
  }

  /// Makes both values by asking `make` for each arm, baseline first.
  public init<Failure: Error>(_ make: (Arm) throws(Failure) -> Value) throws(Failure) {
    baseline = try make(.baseline)
    augmented = try make(.augmented)
  }

  public subscript(arm: Arm) -> Value {
    get { arm == .baseline ? baseline : augmented }
    set { if arm == .baseline { baseline = newValue } else { augmented = newValue } }
  }

  /// The two values after `transform`, arm by arm.
  public func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> PerArm<Result> {
    PerArm<Result>(baseline: try transform(baseline), augmented: try transform(augmented))
  }
}

extension PerArm: Sendable where Value: Sendable {}
extension PerArm: Equatable where Value: Equatable {}
extension PerArm: Hashable where Value: Hashable {}
extension PerArm: Encodable where Value: Encodable {}
extension PerArm: Decodable where Value: Decodable {}
