import Vocabulary

/// One line of the table of inputs.
public struct InputRow: Sendable, Hashable, Codable {
  public var name: String
  /// `nil` if the input holds for both arms.
  public var arm: Arm?
  public var unit: String?
  public var kind: CostInput.Kind
  public var owner: String?
  public var source: String?
  public var date: String?
  public var low: Double
  public var base: Double
  public var high: Double

  init(_ input: CaseInput) {
    name = input.name
    arm = input.arm
    unit = input.statement.unit
    kind = input.statement.kind
    owner = input.statement.owner
    source = input.statement.source
    date = input.statement.date
    (low, base, high) = (input.range.low, input.range.base, input.range.high)
  }
}
