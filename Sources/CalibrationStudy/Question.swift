/// What a pilot of the study is asked.
enum Question: String, CaseIterable, Sendable {
  /// The arms are alike: does the reading call them different?
  case called = "called different"
  /// The arms are alike: is the p value at most 0.05?
  case significant = "p at most 0.05"
  /// The same by the delta method alone, whatever the number of units.
  case deltaMethod = "delta method alone"
  /// The same with sessions taken for independent.
  case naiveSessions = "sessions taken for independent"
  case sampleRatio = "sample ratio alarm on users"
  case sampleRatioSessions = "sample ratio alarm on sessions"
  case differenceCovered = "difference covered"
  case rateCovered = "rate of an arm covered"
  /// Is there an interval with a width?
  case answered = "an answer"
  case sequence = "confidence sequence leaves 0 at a look"
  case fixedDaily = "fixed interval leaves 0 at a look"
  case groupSequential = "group-sequential boundary crossed"
  case passed = "called non-inferior"

  /// The share of yes that the product promises; `nil` for what is only held beside it.
  var goal: ClosedRange<Double>? {
    switch self {
    case .significant: 0.035...0.065
    case .called: 0...0.065
    case .sampleRatio: 0...0.003
    case .differenceCovered, .rateCovered: 0.94...1
    case .answered: 1...1
    case .sequence: 0...0.05
    case .groupSequential: 0.04...0.06
    case .passed: 0...0.035
    case .deltaMethod, .naiveSessions, .sampleRatioSessions, .fixedDaily: nil
    }
  }
}
