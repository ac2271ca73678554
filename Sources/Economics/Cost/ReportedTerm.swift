/// A line of the cost table, as reports and the JSON name it.
public enum ReportedTerm: String, Codable, CaseIterable, Sendable, Hashable {
  case compute
  case userTime = "user_time"
  /// Labour of reviewers and other cost per reviewed case.
  case manualReview = "manual_review"
  case abandonment
  case reject
  case contact
  case falseAccept = "false_accept"

  /// The terms that it adds up.
  public var parts: [CostTerm] {
    switch self {
    case .compute: [.compute]
    case .userTime: [.userTime]
    case .manualReview: [.reviewLabour, .reviewCase]
    case .abandonment: [.abandonment]
    case .reject: [.reject]
    case .contact: [.contact]
    case .falseAccept: [.falseAccept]
    }
  }
}
