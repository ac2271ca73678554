import Economics

extension CostInputName {
  /// What the number says, in a few words.
  var meaning: String {
    switch self {
    case .attemptCost: "Compute or vendor's fee of one attempt"
    case .retryUserSeconds: "Time that one more attempt takes the person"
    case .userTimeValuePerHour: "Value of the person's time"
    case .userTimeCashableShare: "Share of the person's time that becomes cash"
    case .reviewHandleSeconds: "Reviewer's work on one case"
    case .reviewWagePerHour: "Loaded wage of a reviewer"
    case .occupancy: "Share of time at work spent on cases"
    case .shrinkage: "Share of paid time not at work"
    case .labourCashableShare: "Share of freed labour that becomes cash"
    case .caseCost: "Cost of a reviewed case beyond labour"
    case .recoverShare: "Share of those who left that come back"
    case .contributionMargin: "Margin (not revenue) of a transaction"
    case .fallbackCost: "Cost of a refused transaction: desk, other channel"
    case .contactRate: "Share of troubled transactions that call support"
    case .contactCost: "Cost of one contact with support"
    case .impostorShare: "Share of transactions begun by an impostor"
    case .lossShare: "Share of false accepts that end in a loss"
    case .loss: "Loss of one such false accept"
    case .handling: "Handling of one such loss"
    case .realisedShare: "Share of the computed saving that is realised"
    case .falseAcceptRate: "Share of impostors accepted"
    }
  }

  /// The unit where none is stated.
  func unit(currency: String) -> String {
    switch self {
    case .retryUserSeconds, .reviewHandleSeconds: "s"
    case .userTimeValuePerHour, .reviewWagePerHour: "\(currency)/h"
    case .attemptCost, .caseCost, .contributionMargin, .fallbackCost, .contactCost, .loss, .handling: currency
    default: "share"
    }
  }

  var isShare: Bool { possible.upperBound <= 1 }
}
