import Operations
import Vocabulary

/// One way in which the transactions of a log are told apart: by site, device, hour, day, flow or a group of people.
struct FieldCut {
  /// What stands before the sign `=` in the names of its sets.
  let key: String
  /// Names of its sets, in the order of the evaluation.
  let sets: [String]
  let operations: OperationsEvaluation
  private let records: [Cell: KPIRecord]

  private struct Cell: Hashable {
    let set: String
    let kpi: KPI
    let arm: Arm
  }

  /// - Complexity: O(records).
  static func all(_ operations: OperationsEvaluation) -> [FieldCut] {
    var order: [String] = []
    var sets: [String: [String]] = [:]
    var seen: Set<String> = []
    var records: [String: [Cell: KPIRecord]] = [:]
    for record in operations.kpis {
      guard let sign = record.set.firstIndex(of: "=") else { continue }
      let key = String(record.set[..<sign])
      if sets[key] == nil { order.append(key) }
      if seen.insert(record.set).inserted { sets[key, default: []].append(record.set) }
      records[key, default: [:]][Cell(set: record.set, kpi: record.kpi, arm: record.arm)] = record
    }
    return order.map {
      FieldCut(key: $0, sets: sets[$0] ?? [], operations: operations, records: records[$0] ?? [:])
    }
  }

  /// - Complexity: O(1).
  func record(_ kpi: KPI, _ arm: Arm, set: String) -> KPIRecord? {
    records[Cell(set: set, kpi: kpi, arm: arm)]
  }

  /// The part behind the sign.
  func value(_ set: String) -> String { String(set.dropFirst(key.count + 1)) }

  /// Cells of fewer are withheld.
  var fewest: Int { operations.smallCells?.fewest ?? SmallCells.fewest }

  /// As the evaluation withheld them; one of an earlier release withheld none, and its transactions decide.
  ///
  /// - Complexity: O(sets).
  func smallCells(_ kpi: KPI, _ arm: Arm) -> SmallCells {
    guard operations.smallCells == nil else {
      let named = { (reason: String) in
        Set(sets.filter { record(kpi, arm, set: $0)?.estimate.reason == reason })
      }
      return SmallCells(
        small: named(SmallCellRule.smallCell), complementary: named(SmallCellRule.complement))
    }
    return SmallCells(
      Dictionary(
        sets.map { ($0, record(kpi, arm, set: $0)?.denominator ?? 0) }.filter { $0.1 > 0 },
        uniquingKeysWith: { first, _ in first }))
  }

  func withholds(_ set: String, _ kpi: KPI) -> Bool {
    Arm.allCases.contains { smallCells(kpi, $0).withholds(set) }
  }
}
