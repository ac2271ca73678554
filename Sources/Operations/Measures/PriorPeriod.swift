import Statistics

/// What each unit did before the pilot, by KPI: how far it lay above or below the ratio of all units.
struct PriorPeriod: Sendable {
  /// By KPI and unit; a unit that was not seen has no entry and counts as average.
  private let residuals: [KPI: [Int32: Double]]

  /// Beyond this share of transactions served by the augmented model it is no earlier period: the effect of that model would be
  /// taken out of the difference.
  private static let mostAugmented = 0.01

  static func isBaseline(_ transactions: [Transaction]) -> Bool {
    Double(transactions.count { $0.arm == .augmented }) <= mostAugmented * Double(transactions.count)
  }

  /// Stray transactions of the augmented model are left out.
  ///
  /// - Returns: `nil` if nothing was recorded before the window, or not with the baseline.
  /// - Complexity: O(transactions · KPIs).
  init?(_ transactions: [Transaction], _ kpis: [KPI]) {
    guard Self.isBaseline(transactions) else { return nil }
    let transactions = transactions.filter { $0.arm == .baseline }
    guard !transactions.isEmpty else { return nil }
    residuals = Dictionary(uniqueKeysWithValues: kpis.map { ($0, Self.residuals($0, transactions)) })
  }

  /// y − r·m, in trials of an average unit.
  private static func residuals(_ kpi: KPI, _ transactions: [Transaction]) -> [Int32: Double] {
    var sums: [Int32: (numerator: Int, denominator: Int)] = [:]
    for transaction in transactions {
      let (numerator, denominator) = kpi.contribution(transaction)
      guard denominator > 0 else { continue }
      sums[transaction.unit, default: (0, 0)].numerator += numerator
      sums[transaction.unit, default: (0, 0)].denominator += denominator
    }
    let trials = sums.values.reduce(0) { $0 + $1.denominator }
    let ratio = Double(sums.values.reduce(0) { $0 + $1.numerator }) / Double(max(1, trials))
    let typical = Double(trials) / Double(max(1, sums.count))
    return sums.mapValues { (Double($0.numerator) - ratio * Double($0.denominator)) / typical }
  }

  func value(_ kpi: KPI, unit: Int32) -> Double { residuals[kpi]?[unit] ?? 0 }
}
