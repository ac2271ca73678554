import Vocabulary

/// One line of the table of inputs.
public struct InputRow: Sendable, Hashable, Codable {
  /// What the number is multiplied into.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// The cost of a transaction.
    case transaction
    /// Money of month 0.
    case oneOff = "one_off"
    /// Money of every month.
    case running
    /// Money of every update of the model.
    case update
  }

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
  /// `nil` in evaluations of earlier releases.
  public var part: Part?

  init(_ input: CaseInput) {
    name = input.name
    arm = input.arm
    unit = input.statement.unit
    kind = input.statement.kind
    owner = input.statement.owner
    source = input.statement.source
    date = input.statement.date
    (low, base, high) = (input.range.low, input.range.base, input.range.high)
    part = Part(input.key)
  }
}

extension InputRow.Part {
  fileprivate init(_ key: InputKey) {
    switch key {
    case .cost, .flow: self = .transaction
    case .oneOff: self = .oneOff
    case .running: self = .running
    case .update: self = .update
    }
  }
}
