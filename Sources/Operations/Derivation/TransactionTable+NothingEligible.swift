import Vocabulary

extension TransactionTable {
  /// Why nothing can be evaluated: what most transactions were left out for, and what to do about that.
  func nothingEligible(_ window: LogWindow) -> OperationsError {
    let counts = Reason.allCases.map { ($0, exclusion($0).count) }.filter { $0.1 > 0 }
    let most = counts.max { $0.1 < $1.1 }
    guard let (reason, count) = most else {
      return OperationsError(
        "the log holds no transaction between \(window.firstDay) and \(window.lastDay)",
        remedy: "check that events carry transaction_id, and that the mapping reads it")
    }
    let all = counts.reduce(0) { $0 + $1.1 }
    let place = exclusion(reason).first.map { ", the first at \($0.file):\($0.line)" } ?? ""
    return OperationsError(
      "none of \(all) transactions can be evaluated: \(count) \(reason.sentence(window))\(place)",
      remedy: reason.remedy)
  }
}

extension TransactionTable.Reason {
  fileprivate func sentence(_ window: LogWindow) -> String {
    switch self {
    case .outsideWindow: "lie outside the window from \(window.firstDay) to \(window.lastDay)"
    case .followUpIncomplete: "began too late to be followed to their end"
    case .mixedExposure: "are of units that both models served"
    case .inconsistent: "contradict themselves"
    case .outage: "began in an outage"
    case .excludedTraffic: "are excluded traffic"
    case .impostor: "are known impostors"
    case .afterLook: "began after the look"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .outsideWindow, .followUpIncomplete, .afterLook:
      "check window, time_zone, follow_up and complete_until"
    case .mixedExposure:
      "check how arm and unit_id are mapped; if both models did serve or judge each unit, state design: switchback, before-after or shadow"
    case .inconsistent:
      "check how arm, attempt_no and outcome are mapped; if both models judged each capture, state design: shadow"
    case .outage, .excludedTraffic: "check outages and exclude"
    case .impostor: "check how truth is mapped"
    }
  }
}
