import Vocabulary

/// Which flows of a log are kept apart when its units are drawn anew.
struct FlowsApart: Sendable {
  /// Every flow of the transactions that are compared, by name.
  let all: [String]
  /// Those that are kept apart, by name; none where the log has a single flow.
  let names: [String]
  /// By code of what served a transaction, 1 and on for the flows that are kept apart, else 0.
  private let places: [Int32]
  /// Of each flow, how many attempt numbers may be told.
  private let tellable: [String: Int]

  /// No flow is kept apart.
  init() { (all, names, places, tellable) = ([], [], [], [:]) }

  /// - Parameters:
  ///   - wanted: the flows that somebody asks for.
  ///   - records: the KPIs of the log, cells of few people withheld.
  ///   - fewest: people without whom a cell is withheld; 1 withholds none.
  /// - Complexity: O(transactions + records).
  init(_ table: TransactionTable, wanted: Set<String>, _ records: [KPIRecord], fewest: Int) {
    let sources = table.log.columns.sources
    var isSeen = [Bool](repeating: false, count: sources.count)
    for transaction in table.eligible { isSeen[Int(transaction.source)] = true }
    all = Set(isSeen.indices.lazy.filter { isSeen[$0] }.map { sources[$0].flow }).sorted()
    let kept = all.count > 1 ? all.filter(wanted.contains) : []
    names = kept
    let numbers = Dictionary(uniqueKeysWithValues: zip(kept, 1...))
    places = kept.isEmpty ? [] : sources.map { Int32(numbers[$0.flow] ?? 0) }
    tellable = Dictionary(
      uniqueKeysWithValues: kept.map { ($0, fewest <= 1 ? Int.max : Self.tellable($0, records)) })
  }

  /// Where a transaction's numbers are gathered.
  func place(of transaction: Transaction) -> Int {
    places.isEmpty ? 0 : Int(places[Int(transaction.source)])
  }

  /// The attempts of both arms by flow, without those that are withheld.
  func told(_ stages: PerArm<[String: [FunnelStage]]>) -> [String: [FunnelStage]] {
    Dictionary(
      uniqueKeysWithValues: names.map { name in
        let most = tellable[name] ?? 0
        return (name, Arm.allCases.flatMap { Array((stages[$0][name] ?? []).prefix(most)) })
      })
  }

  /// How many attempt numbers of a flow have a rate that is not withheld in either arm.
  private static func tellable(_ flow: String, _ records: [KPIRecord]) -> Int {
    let attempts: [KPI] = [.failureByAttempt1, .failureByAttempt2, .failureByAttempt3]
    return attempts.prefix { kpi in
      !records.contains { record in
        record.set == "flow=\(flow)" && record.kpi == kpi
          && [SmallCellRule.smallCell, SmallCellRule.complement].contains(record.estimate.reason)
      }
    }.count
  }
}
