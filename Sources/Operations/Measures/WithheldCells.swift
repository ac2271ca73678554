import Statistics
import Vocabulary

/// Takes cells of few people out of what was measured, so that no report drawn from it can print them.
///
/// A cell is one arm of one KPI in one part; the parts of one kind, such as all sites, add up to a total that is told, as the
/// devices of a site do to the site. What lies in no part, such as transactions without a site, is what the parts leave of the
/// total, and is treated as a part that is never told. A part of few people is withheld in every KPI, with the same others in
/// its stead, since KPIs share their counts: the accepted of one are the trials less the rejected of another.
/// Poses are how a face was turned at one capture and tell no person apart: they stay.
struct WithheldCells {
  private(set) var records: [KPIRecord]
  private(set) var contrasts: [KPIContrast]
  /// Estimates taken out.
  private(set) var count = 0
  /// Devices taken out altogether, since a device of few people tells who they are.
  private(set) var unnamed: Set<String> = []

  private struct Cell: Hashable {
    let set: String
    let kpi: KPI
    let arm: Arm
  }

  /// - Parameters:
  ///   - parts: with whoever stands behind them.
  ///   - nesting: which of them lie in others.
  ///   - fewest: 1 withholds nothing.
  /// - Complexity: O(records · log records).
  init(
    _ records: [KPIRecord], _ contrasts: [KPIContrast], _ parts: [PartUnits], nesting: PartNesting,
    fewest: Int
  ) {
    self.records = records
    self.contrasts = contrasts
    let reasons = Self.reasons(records, nesting, fewest)
    count = reasons.count
    for (index, record) in records.enumerated() {
      let cell = Cell(set: record.set, kpi: record.kpi, arm: record.arm)
      if let reason = reasons[cell] { self.records[index].withhold(reason) }
    }
    for (index, contrast) in contrasts.enumerated() {
      let reason = Arm.allCases.lazy.compactMap { arm in
        reasons[Cell(set: contrast.set, kpi: contrast.kpi, arm: arm)]
      }.first
      if let reason { self.contrasts[index].withhold(reason) }
    }
    unnamed = Set(parts.filter { $0.isUnnamed(fewest) }.map(\.name))
    self.records.removeAll { unnamed.contains($0.set) }
    self.contrasts.removeAll { unnamed.contains($0.set) }
  }

  private static func reasons(
    _ records: [KPIRecord], _ nesting: PartNesting, _ fewest: Int
  ) -> [Cell: String] {
    let (sizes, parents) = PartSizes(records, nesting.parents).all
    // Whoever stands behind a part in any KPI.
    var people: [Arm: [String: Int]] = [:]
    for (table, parts) in sizes { people[table.arm, default: [:]].merge(parts, uniquingKeysWith: max) }
    let always = people.mapValues { NestedCells($0, parents: parents, fewest: fewest).all }
    var withheld: [PartSizes.Table: Set<String>] = [:]
    for (table, parts) in sizes {
      withheld[table] =
        NestedCells(parts, parents: parents, fewest: fewest, withheld: always[table.arm] ?? []).all
    }
    var reasons: [Cell: String] = [:]
    for record in records where record.cutKey != nil && record.denominator != nil {
      let table = PartSizes.Table(kpi: record.kpi, arm: record.arm)
      let isAlways = always[record.arm]?.contains(record.set) == true
      guard isAlways || withheld[table]?.contains(record.set) == true else { continue }
      let behind = isAlways ? people[record.arm]?[record.set] : sizes[table]?[record.set]
      reasons[Cell(set: record.set, kpi: record.kpi, arm: record.arm)] =
        (behind ?? 0) < fewest ? SmallCellRule.smallCell : SmallCellRule.complement
    }
    return reasons
  }
}

extension KPIRecord {
  /// What all parts of its kind have in common: `site`, `group:age_band`; `nil` for poses and the whole.
  var cutKey: Substring? { self.set.firstIndex(of: "=").map { self.set[..<$0] } }

  fileprivate mutating func withhold(_ reason: String) {
    (numerator, denominator, people) = (nil, nil, nil)
    estimate = .unknown(reason, level: ConfidenceLevel(estimate.level))
  }
}

extension KPIContrast {
  fileprivate mutating func withhold(_ reason: String) {
    delta = .unknown(reason, level: ConfidenceLevel(delta.level))
    (p, pAdjusted, unadjusted) = (nil, nil, nil)
    reading = .undetermined
  }
}
