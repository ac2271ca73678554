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
  /// For each transaction, a number of its person, −1 if it is not known; `nil` if the log tells nobody apart.
  private let persons: [Int32]?

  /// - Parameters:
  ///   - table: all eligible transactions.
  ///   - rows: those of the sample.
  ///   - ranks: for each unit, its place in the byte order of all units.
  ///   - people: who stands behind transactions.
  /// - Complexity: O(rows + units).
  init(_ arm: Arm, _ table: [Transaction], rows: [Int32], ranks: [Int32], people: People) {
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
    persons = people.areUnits ? units : Self.persons(table, rows, people)
  }

  private static func persons(_ table: [Transaction], _ rows: [Int32], _ people: People) -> [Int32]? {
    guard people.counted == .people else { return nil }
    var numbers: [Int32: Int32] = [:]
    return rows.map { row in
      guard let subject = people.subject(of: table[Int(row)]) else { return -1 }
      let number = numbers[subject] ?? Int32(numbers.count)
      numbers[subject] = number
      return number
    }
  }

  /// Different people behind the trials of a KPI, of those who are known; `nil` if the log tells nobody apart.
  ///
  /// - Complexity: O(rows + people).
  func people(_ kpi: KPI) -> Int? {
    guard let persons else { return nil }
    var isSeen = [Bool](repeating: false, count: Int(persons.max() ?? -1) + 1)
    for (row, person) in zip(rows, persons) where person >= 0 && kpi.hasTrial(table[Int(row)]) {
      isSeen[Int(person)] = true
    }
    return isSeen.count { $0 }
  }

  /// The same behind the transactions with a property.
  func people(where has: (Transaction) -> Bool) -> Int? {
    guard let persons else { return nil }
    var seen: Set<Int32> = []
    for (row, person) in zip(rows, persons) where person >= 0 && has(table[Int(row)]) { seen.insert(person) }
    return seen.count
  }

  var count: Int { rows.count }

  var isEmpty: Bool { rows.isEmpty }

  /// Hands over each transaction with the rank of its unit.
  func forEachTransaction(_ body: (Transaction, _ unit: Int32) -> Void) {
    for (row, unit) in zip(rows, units) { body(table[Int(row)], unit) }
  }

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
      arm: arm, table: table, rows: kept.map { rows[$0] }, units: kept.map { units[$0] },
      unitCount: unitCount,
      persons: persons.map { persons in kept.map { persons[$0] } })
  }

  private init(
    arm: Arm, table: [Transaction], rows: [Int32], units: [Int32], unitCount: Int, persons: [Int32]?
  ) {
    self.arm = arm
    self.table = table
    self.rows = rows
    self.units = units
    self.unitCount = unitCount
    self.persons = persons
  }

  func times(_ kpi: KPI) -> UnitTimes {
    UnitTimes(
      zip(rows, units).flatMap { row, unit in kpi.seconds(table[Int(row)]).map { ($0, unit) } },
      unitCount: unitCount)
  }
}

extension RatioSample {
  init(_ sums: (numerators: [Double], denominators: [Double])) {
    self.init(numerators: sums.numerators, denominators: sums.denominators)
  }
}
