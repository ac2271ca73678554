import Vocabulary

/// A part of the transactions that is reported by itself.
struct TransactionSet: Sendable {
  /// Its name in the evaluation: `all`, `profile_left`, `profile_left+profile_right`, `site=gate-1`.
  let name: String
  let samples: PerArm<ArmSample>

  /// All, then each pose bin of the first attempt, each pooled list of bins, and each site.
  static func all(_ table: TransactionTable, pooled: [[PoseBin]]) -> [TransactionSet] {
    let all = PerArm { ArmSample($0, table.transactions($0)) }
    let poses = PoseBin.allCases.map { bin in (bin.rawValue, [bin]) }
    let lists = pooled.map { bins in (bins.map(\.rawValue).joined(separator: "+"), bins) }
    let byPose = (poses + lists).map { name, bins in
      TransactionSet(
        name: name,
        samples: all.map { $0.subset { transaction in transaction.firstPose.map(bins.contains) ?? false } })
    }
    let sites = Set(table.eligible.compactMap(\.site)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let bySite = sites.map { site in
      TransactionSet(name: "site=\(site)", samples: all.map { $0.subset { $0.site == site } })
    }
    return [TransactionSet(name: "all", samples: all)]
      + (byPose + bySite).filter {
        !$0.samples.baseline.transactions.isEmpty || !$0.samples.augmented.transactions.isEmpty
      }
  }
}
