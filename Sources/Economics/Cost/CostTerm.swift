/// One way in which a transaction costs money; each event is priced in one term only.
public enum CostTerm: String, Codable, CaseIterable, Sendable, Hashable {
  case compute
  case userTime = "user_time"
  case reviewLabour = "review_labour"
  case reviewCase = "review_case"
  case abandonment
  case reject
  case contact
  case falseAccept = "false_accept"

  /// The inputs that the term multiplies; without one of them it is unknown.
  public var inputs: [CostInputName] {
    switch self {
    case .compute: [.attemptCost]
    case .userTime: [.retryUserSeconds, .userTimeValuePerHour]
    case .reviewLabour: [.reviewHandleSeconds, .reviewWagePerHour, .occupancy, .shrinkage]
    case .reviewCase: [.caseCost]
    case .abandonment: [.recoverShare, .contributionMargin]
    case .reject: [.fallbackCost]
    case .contact: [.contactRate, .contactCost]
    case .falseAccept: [.impostorShare, .falseAcceptRate, .lossShare, .loss, .handling]
    }
  }

  /// The input that says which share of a saving in this term becomes cash; `nil` means all of it.
  public var cashableShare: CostInputName? {
    switch self {
    case .userTime: .userTimeCashableShare
    case .reviewLabour: .labourCashableShare
    default: nil
    }
  }
}
