import Statistics
import Vocabulary

/// The transactions of one arm in one set, with their units.
struct ArmSample: Sendable {
  let arm: Arm
  let transactions: [Transaction]
  /// For each transaction, the rank of its unit's id in byte order.
  private let units: [Int32]
  let unitCount: Int

  init(_ arm: Arm, _ transactions: [Transaction]) {
    self.arm = arm
    self.transactions = transactions
    let names = Set(transactions.map(\.unit)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rank: [String: Int32] = [:]
    for (index, name) in names.enumerated() { rank[name] = Int32(index) }
    // Every unit was put into `rank` above, so the fallback is never taken.
    units = transactions.map { rank[$0.unit] ?? 0 }
    unitCount = names.count
  }

  /// The counts of a KPI over all transactions.
  func counts(_ kpi: KPI) -> (numerator: Int, denominator: Int) {
    transactions.reduce(into: (0, 0)) { sum, transaction in
      let (numerator, denominator) = kpi.contribution(transaction)
      sum.0 += numerator
      sum.1 += denominator
    }
  }

  /// The sums of a KPI by unit; units without a trial are left out.
  func ratioSample(_ kpi: KPI) -> RatioSample {
    var numerators = [Double](repeating: 0, count: unitCount)
    var denominators = numerators
    for (transaction, unit) in zip(transactions, units) {
      let (numerator, denominator) = kpi.contribution(transaction)
      numerators[Int(unit)] += Double(numerator)
      denominators[Int(unit)] += Double(denominator)
    }
    let kept = denominators.indices.filter { denominators[$0] > 0 }
    return RatioSample(
      numerators: kept.map { numerators[$0] }, denominators: kept.map { denominators[$0] })
  }

  func times(_ kpi: KPI) -> UnitTimes {
    UnitTimes(
      zip(transactions, units).flatMap { transaction, unit in kpi.seconds(transaction).map { ($0, unit) } },
      unitCount: unitCount)
  }

  func subset(_ isIncluded: (Transaction) -> Bool) -> ArmSample {
    ArmSample(arm, transactions.filter(isIncluded))
  }
}
