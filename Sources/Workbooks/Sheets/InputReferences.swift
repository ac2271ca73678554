import Economics
import Vocabulary

/// What formulas call the inputs.
struct InputReferences {
  /// Inputs of a transaction's cost.
  struct Key: Hashable {
    let name: CostInputName
    let arm: Arm
  }

  var costs: [Key: Formula] = [:]
  var oneOff: [Formula] = []
  var running: [Formula] = []
  /// Money per update, and how often; `nil` without updates.
  var updates: (cost: Formula, perYear: Formula)?
  var ratePerYear: Formula
  /// Of the modified rate of return; the discount rate unless the pilot states others.
  var financeRatePerYear: Formula
  var reinvestmentRatePerYear: Formula
  var horizonMonths: Formula
  var volumeFactor: Formula

  subscript(name: CostInputName, arm: Arm) -> Formula? { costs[Key(name: name, arm: arm)] }
}
