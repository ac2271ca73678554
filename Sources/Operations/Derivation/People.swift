/// Who stands behind transactions, as far as a log tells people apart.
struct People: Sendable {
  let counted: SmallCellRule.Counted
  private let isByUnit: Bool
  /// By the row of a transaction's first event, the code of its subject; empty where the units are the people.
  private let subjects: [Int32: Int32]

  /// - Parameter subjects: codes of subjects by the row of a transaction's first event.
  init(_ unit: OperationsSettings.UnitType, subjects: [Int32: Int32]) {
    self.subjects = unit == .subject ? [:] : subjects
    isByUnit = unit == .subject || unit == .device && subjects.isEmpty
    counted = isByUnit && unit == .device ? .devices : isByUnit || !subjects.isEmpty ? .people : .transactions
  }

  /// Whether each transaction's person is its unit.
  var areUnits: Bool { isByUnit }

  /// The code of its subject; `nil` if the log does not say.
  func subject(of transaction: Transaction) -> Int32? { subjects[transaction.row] }
}
