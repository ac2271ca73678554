import Operations

/// Lines of another `unit_type` than was randomised: a few are refused; a log that mostly has it was randomised otherwise.
enum OtherUnits {
  static let reason = "other-unit-type"

  static func refusal(
    _ found: OperationsSettings.UnitType, _ unit: OperationsSettings.UnitType
  ) -> LogRefusal {
    LogRefusal(
      reason, "unit_type is '\(found.rawValue)', but operations.unit is '\(unit.rawValue)'",
      field: "unit_type")
  }

  /// - Throws: if most of what could be read is of another type.
  static func refuse(_ tally: LogTally) throws(IngestionError) {
    guard let others = tally.refusals[reason], others.count > tally.kept else { return }
    throw IngestionError(
      others.first.place.file, line: others.first.place.line, others.first.sentence.text,
      remedy: "state what was randomised as operations.unit", code: "L200")
  }
}
