extension PilotWords {
  /// What stands behind a number in a sentence: ` points`, ` seconds`, or nothing behind a plain number.
  func unit(_ measure: Measure) -> ReportText {
    switch measure {
    case .share: terms["measure.points"]
    case .seconds: terms["measure.seconds"]
    case .plain: terms["measure.plain"]
    }
  }
}
