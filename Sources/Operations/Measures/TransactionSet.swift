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
      TransactionCuts.Cut(name: "all", kind: .all, rows: rows), table)
  }

  /// Hands over each pose bin of the first attempt, each pooled list of bins, each site, device, flow, day, hour and permitted
  /// group; only one kind of parts is held at a time, and one part of it made.
  ///
  /// - Complexity: O(transactions · kinds + units · parts).
  static func forEachPart(
    _ table: TransactionTable, _ window: LogWindow, pooled: [[PoseBin]], groups: [String],
    _ body: (TransactionSet) -> Void
  ) {
    let cuts = TransactionCuts(table, LocalTimes(window))
    let kinds: [() -> [TransactionCuts.Cut]] = [
      { cuts.poses(pooled: pooled) }, { cuts.sites }, { cuts.devices }, { cuts.flows }, { cuts.days },
      { cuts.hours }, { cuts.groups(groups) },
    ]
    for kind in kinds {
      for cut in kind() where !cut.rows.isEmpty { body(TransactionSet(cut, table)) }
    }
  }

  private init(_ cut: TransactionCuts.Cut, _ table: TransactionTable) {
    name = cut.name
    kind = cut.kind
    samples = PerArm { arm in
      ArmSample(
        arm, table.eligible, rows: cut.rows.filter { table.eligible[Int($0)].arm == arm },
        ranks: table.unitRanks, people: table.people)
    }
  }
}
