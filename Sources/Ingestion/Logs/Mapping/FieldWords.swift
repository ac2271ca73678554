import Operations
import Vocabulary

/// The words that closed fields know.
enum FieldWords {
  static let known: [LogField: [String]] = [
    .schema: ["oplog/1"],
    .event: LogEvent.Kind.allCases.map(\.rawValue),
    .arm: Arm.allCases.map(\.rawValue),
    .unitType: OperationsSettings.UnitType.allCases.map(\.rawValue),
    .outcome: LogEvent.Outcome.allCases.map(\.rawValue),
    .poseBin: PoseBin.allCases.map(\.rawValue),
    .reviewOutcome: LogEvent.ReviewOutcome.allCases.map(\.rawValue),
    .truth: LogEvent.Truth.allCases.map(\.rawValue),
  ]
}
