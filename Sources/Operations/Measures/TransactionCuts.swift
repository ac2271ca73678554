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
  private let sources: [EventSource]
  private let times: LocalTimes

  init(_ table: TransactionTable, _ times: LocalTimes) {
    transactions = table.eligible
    sources = table.log.columns.sources
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

  var sites: [Cut] { cuts("site", .site) { sources[Int($0.source)].site } }

  var flows: [Cut] {
    let cuts = cuts("flow", .flow) { sources[Int($0.source)].flow }
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
      cuts("group:\(name)", .group) { sources[Int($0.source)].groups[name] }
    }
  }

  var devices: [Cut] {
    let all = cuts("device", .device) { sources[Int($0.source)].device }
    guard all.count > Self.mostDevices else { return all }
    let most = Set(
      all.indices.sorted { (-all[$0].rows.count, $0) < (-all[$1].rows.count, $1) }.prefix(Self.mostDevices))
    return all.indices.filter(most.contains).map { all[$0] }
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
