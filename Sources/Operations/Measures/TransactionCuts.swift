import Vocabulary

/// The ways in which transactions are told apart.
struct TransactionCuts {
  /// A named part of the transactions.
  struct Cut {
    let name: String
    let kind: TransactionSet.Kind
    /// Positions in the table.
    let rows: [Int32]
  }

  /// Beyond so many devices only those with the most transactions are reported.
  static let mostDevices = 50

  private let transactions: [Transaction]
  private let columns: EventColumns
  private let times: LocalTimes

  init(_ table: TransactionTable, _ times: LocalTimes) {
    transactions = table.eligible
    columns = table.log.columns
    self.times = times
  }

  func poses(pooled: [[PoseBin]]) -> [Cut] {
    let byPose = grouped { $0.firstPose }
    let bins = PoseBin.allCases.map { ($0.rawValue, [$0]) }
    let lists = pooled.map { bins in (bins.map(\.rawValue).joined(separator: "+"), bins) }
    return (bins + lists).map { name, bins in
      Cut(name: name, kind: .pose, rows: bins.flatMap { byPose[$0] ?? [] }.sorted())
    }
  }

  var sites: [Cut] { cuts("site", .site) { columns.sources[Int($0.source)].site } }

  var flows: [Cut] {
    let cuts = cuts("flow", .flow) { columns.sources[Int($0.source)].flow }
    // One flow is all of them.
    return cuts.count > 1 ? cuts : []
  }

  var days: [Cut] { cuts("day", .day) { times.day(of: $0.start) } }

  var hours: [Cut] {
    cuts("hour", .hour) { times.hour(of: $0.start).map { $0 < 10 ? "0\($0)" : "\($0)" } }
  }

  /// Groups of people that the manifest permits; cells of few people are withheld.
  func groups(_ permitted: [String]) -> [Cut] {
    permitted.sorted().flatMap { name in
      cuts("group:\(name)", .group) { columns.sources[Int($0.source)].groups[name] }
    }
  }

  var devices: [Cut] {
    let wanted = reportedDevices
    return cuts("device", .device) { transaction in
      device(transaction).flatMap { wanted.contains($0) ? columns.deviceNames[$0] : nil }
    }
  }

  /// Which parts lie wholly in a larger one.
  var nesting: PartNesting { PartNesting(transactions, columns, devices: reportedDevices) }

  /// There may be as many devices as people, so that only the busiest are gathered.
  private var reportedDevices: Set<Int32> {
    var counts = [Int32](repeating: 0, count: columns.deviceNames.count)
    for transaction in transactions { if let code = device(transaction) { counts[Int(code)] += 1 } }
    let seen = counts.indices.filter { counts[$0] > 0 }
    let most =
      seen.count <= Self.mostDevices
      ? seen : Array(seen.sorted { busier($0, $1, counts) }.prefix(Self.mostDevices))
    return Set(most.map(Int32.init))
  }

  private func device(_ transaction: Transaction) -> Int32? { columns.device(Int(transaction.row)) }

  /// Devices of as many transactions are told apart by name.
  private func busier(_ a: Int, _ b: Int, _ counts: [Int32]) -> Bool {
    if counts[a] != counts[b] { return counts[a] > counts[b] }
    let (a, b) = (columns.deviceNames[Int32(a)], columns.deviceNames[Int32(b)])
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private func cuts(_ key: String, _ kind: TransactionSet.Kind, _ value: (Transaction) -> String?) -> [Cut] {
    grouped(value).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Cut(name: "\(key)=\($0.key)", kind: kind, rows: $0.value) }
  }

  private func grouped<Key: Hashable>(_ key: (Transaction) -> Key?) -> [Key: [Int32]] {
    var groups: [Key: [Int32]] = [:]
    for (row, transaction) in transactions.enumerated() {
      if let key = key(transaction) { groups[key, default: []].append(Int32(row)) }
    }
    return groups
  }
}
