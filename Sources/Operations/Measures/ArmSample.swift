import Statistics
import Vocabulary

/// The transactions of one arm in one set, with their units.
struct ArmSample: Sendable {
  let arm: Arm
  private let table: [Transaction]
  /// Positions of its transactions in the table.
  private let rows: [Int32]
  /// For each transaction, the rank of its unit's id in byte order among the units of the sample.
  private let units: [Int32]
  let unitCount: Int

  /// - Parameters:
  ///   - table: all eligible transactions.
  ///   - rows: those of the sample.
  ///   - ranks: for each unit, its place in the byte order of all units.
  /// - Complexity: O(rows + units).
  init(_ arm: Arm, _ table: [Transaction], rows: [Int32], ranks: [Int32]) {
    self.arm = arm
    self.table = table
    self.rows = rows
    // Places among all units, then among those of the sample.
    var place = [Int32](repeating: -1, count: ranks.count)
    for row in rows { place[Int(ranks[Int(table[Int(row)].unit)])] = 0 }
    var count: Int32 = 0
    for rank in place.indices where place[rank] == 0 {
      place[rank] = count
      count += 1
    }
    units = rows.map { place[Int(ranks[Int(table[Int($0)].unit)])] }
    unitCount = Int(count)
  }

  var count: Int { rows.count }

  var isEmpty: Bool { rows.isEmpty }

  var transactions: some Sequence<Transaction> { rows.lazy.map { table[Int($0)] } }

  /// The counts of a KPI over all transactions.
  func counts(_ kpi: KPI) -> (numerator: Int, denominator: Int) {
    rows.reduce(into: (0, 0)) { sum, row in
      let (numerator, denominator) = kpi.contribution(table[Int(row)])
      sum.0 += numerator
      sum.1 += denominator
    }
  }

  /// The sums of a KPI by unit; units without a trial are left out.
  func ratioSample(_ kpi: KPI) -> RatioSample {
    let sums = unitSums(kpi)
    let kept = sums.denominators.indices.filter { sums.denominators[$0] > 0 }
    return RatioSample(
      numerators: kept.map { sums.numerators[$0] }, denominators: kept.map { sums.denominators[$0] })
  }

  /// The sums of a KPI by unit over the transactions that are included, in the byte order of the units' ids.
  func unitSums(
    _ kpi: KPI, where isIncluded: (Transaction) -> Bool = { _ in true }
  ) -> (numerators: [Double], denominators: [Double]) {
    var numerators = [Double](repeating: 0, count: unitCount)
    var denominators = numerators
    for (row, unit) in zip(rows, units) where isIncluded(table[Int(row)]) {
      let (numerator, denominator) = kpi.contribution(table[Int(row)])
      numerators[Int(unit)] += Double(numerator)
      denominators[Int(unit)] += Double(denominator)
    }
    return (numerators, denominators)
  }

  /// The code of each unit in the log, in the same order.
  var unitCodes: [Int32] {
    var codes = [Int32](repeating: -1, count: unitCount)
    for (row, unit) in zip(rows, units) { codes[Int(unit)] = table[Int(row)].unit }
    return codes
  }

  /// By unit, how many transactions have a property, of all.
  func shareSample(_ has: (Transaction) -> Bool) -> RatioSample {
    var numerators = [Double](repeating: 0, count: unitCount)
    var denominators = numerators
    for (row, unit) in zip(rows, units) {
      denominators[Int(unit)] += 1
      if has(table[Int(row)]) { numerators[Int(unit)] += 1 }
    }
    return RatioSample(numerators: numerators, denominators: denominators)
  }

  /// The transactions with a property, of the same units.
  func subset(_ isIncluded: (Transaction) -> Bool) -> ArmSample {
    let kept = rows.indices.filter { isIncluded(table[Int(rows[$0])]) }
    return ArmSample(
      arm: arm, table: table, rows: kept.map { rows[$0] }, units: kept.map { units[$0] }, unitCount: unitCount
    )
  }

  private init(arm: Arm, table: [Transaction], rows: [Int32], units: [Int32], unitCount: Int) {
    self.arm = arm
    self.table = table
    self.rows = rows
    self.units = units
    self.unitCount = unitCount
  }

  func times(_ kpi: KPI) -> UnitTimes {
    UnitTimes(
      zip(rows, units).flatMap { row, unit in kpi.seconds(table[Int(row)]).map { ($0, unit) } },
      unitCount: unitCount)
  }
}
