import Operations
import Vocabulary

/// One way in which the transactions of a log are told apart: by site, device, hour, day, flow or a group of people.
struct FieldCut {
  /// What stands before the sign `=` in the names of its sets.
  let key: String
  /// Names of its sets, in the order of the evaluation.
  let sets: [String]
  let operations: OperationsEvaluation

  static func all(_ operations: OperationsEvaluation) -> [FieldCut] {
    var order: [String] = []
    var sets: [String: [String]] = [:]
    for record in operations.kpis {
      guard let sign = record.set.firstIndex(of: "=") else { continue }
      let key = String(record.set[..<sign])
      if sets[key] == nil { order.append(key) }
      if sets[key]?.contains(record.set) != true { sets[key, default: []].append(record.set) }
    }
    return order.map { FieldCut(key: $0, sets: sets[$0] ?? [], operations: operations) }
  }

  /// The part behind the sign.
  func value(_ set: String) -> String { String(set.dropFirst(key.count + 1)) }

  /// Cells of fewer are withheld.
  var fewest: Int { operations.smallCells?.fewest ?? SmallCells.fewest }

  /// As the evaluation withheld them; one of an earlier release withheld none, and its transactions decide.
  func smallCells(_ kpi: KPI, _ arm: Arm) -> SmallCells {
    guard operations.smallCells == nil else {
      let named = { (reason: String) in
        Set(sets.filter { operations.record(kpi, arm, set: $0)?.estimate.reason == reason })
      }
      return SmallCells(
        small: named(SmallCellRule.smallCell), complementary: named(SmallCellRule.complement))
    }
    return SmallCells(
      Dictionary(
        sets.map { ($0, operations.record(kpi, arm, set: $0)?.denominator ?? 0) }.filter { $0.1 > 0 },
        uniquingKeysWith: { first, _ in first }))
  }

  func withholds(_ set: String, _ kpi: KPI) -> Bool {
    Arm.allCases.contains { smallCells(kpi, $0).withholds(set) }
  }
}
