import Vocabulary

/// A part of the transactions that is reported by itself.
struct TransactionSet: Sendable {
  /// What its transactions have in common.
  enum Kind: Sendable, Equatable { case all, pose, site, device, day, hour, flow, group }

  /// Its name in the evaluation: `all`, `profile_left`, `profile_left+profile_right`, `site=gate-1`, `day=2026-10-01`.
  let name: String
  let kind: Kind
  let samples: PerArm<ArmSample>

  /// All transactions.
  static func whole(_ table: TransactionTable) -> TransactionSet {
    let rows = Array(0..<Int32(table.eligible.count))
    return TransactionSet(
      TransactionCuts.Cut(name: "all", kind: .all, rows: rows), table,
      ranks: table.log.columns.unitNames.ranks)
  }

  /// All, then each pose bin of the first attempt, each pooled list of bins, each site, device, flow, day, hour and
  /// permitted group.
  ///
  /// - Complexity: O(transactions · kinds + units · sets).
  static func all(
    _ table: TransactionTable, _ window: LogWindow, pooled: [[PoseBin]], groups: [String] = []
  ) -> [TransactionSet] {
    let cuts = TransactionCuts(table, LocalTimes(window))
    let ranks = table.log.columns.unitNames.ranks
    let parts =
      cuts.poses(pooled: pooled) + cuts.sites + cuts.devices + cuts.flows + cuts.days + cuts.hours
      + cuts.groups(groups)
    return [whole(table)] + parts.filter { !$0.rows.isEmpty }.map { TransactionSet($0, table, ranks: ranks) }
  }

  private init(_ cut: TransactionCuts.Cut, _ table: TransactionTable, ranks: [Int32]) {
    name = cut.name
    kind = cut.kind
    samples = PerArm { arm in
      ArmSample(
        arm, table.eligible, rows: cut.rows.filter { table.eligible[Int($0)].arm == arm }, ranks: ranks)
    }
  }
}
