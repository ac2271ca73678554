import Economics
import Vocabulary

/// One term of a transaction's cost, in words and as a formula: `UnitCosts` in cells.
struct TermFormula {
  let term: CostTerm

  var title: String {
    switch term {
    case .compute: "Compute"
    case .userTime: "Time of the person"
    case .reviewLabour: "Manual review: labour"
    case .reviewCase: "Manual review: case cost"
    case .abandonment: "Left"
    case .reject: "Refused"
    case .contact: "Contacts with support"
    case .falseAccept: "False accepts, expected loss"
    }
  }

  var words: String {
    switch term {
    case .compute: "attempts × cost of an attempt"
    case .userTime: "(attempts − 1) × seconds / 3600 × value of an hour"
    case .reviewLabour: "reviewed × seconds / 3600 × wage / (occupancy × (1 − shrinkage))"
    case .reviewCase: "reviewed × cost of a case"
    case .abandonment: "left × (1 − share that comes back) × margin"
    case .reject: "refused × cost of the other channel"
    case .contact: "(left + refused + reviewed) × contact rate × cost of a contact"
    case .falseAccept: "impostors × FAR × share with a loss × (loss + handling)"
    }
  }

  /// Money per transaction.
  ///
  /// - Parameter value: What formulas call an input that the term names.
  func amount(_ flow: FlowSheet.References, _ value: (CostInputName) -> Formula) -> Formula {
    switch term {
    case .compute: flow.attempts * value(.attemptCost)
    case .userTime:
      (flow.attempts - 1) * value(.retryUserSeconds) / 3600 * value(.userTimeValuePerHour)
    case .reviewLabour:
      flow.reviewed * value(.reviewHandleSeconds) / 3600 * value(.reviewWagePerHour)
        / (value(.occupancy) * (1 - value(.shrinkage)))
    case .reviewCase: flow.reviewed * value(.caseCost)
    case .abandonment: flow.abandoned * (1 - value(.recoverShare)) * value(.contributionMargin)
    case .reject: flow.refused * value(.fallbackCost)
    case .contact:
      (flow.abandoned + flow.refused + flow.reviewed) * value(.contactRate) * value(.contactCost)
    case .falseAccept:
      value(.impostorShare) * value(.falseAcceptRate) * value(.lossShare) * (value(.loss) + value(.handling))
    }
  }
}
