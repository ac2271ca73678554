import Vocabulary

/// The transactions that may be compared, and why others may not.
struct TransactionTable: Sendable {
  enum Reason: String, CaseIterable, Sendable {
    /// Its unit was seen in both arms.
    case mixedExposure = "mixed-exposure"
    case outsideWindow = "outside-window"
    /// Started too late to be followed to its end.
    case followUpIncomplete = "follow-up-incomplete"
    /// Started while the system was out of order.
    case outage
    /// Test, staff or bot traffic, as the manifest names it.
    case excludedTraffic = "excluded-traffic"
    case inconsistent
    /// Known to be an impostor: counted for the false accept rate alone.
    case impostor
  }

  let log: CleanLog
  let exposure: UnitExposure
  /// Eligible and not known to be an impostor's, by start and name.
  private(set) var eligible: [Transaction] = []
  private(set) var impostors: [Transaction] = []
  /// Before the window, all served by the baseline; sharpens the comparison, and takes no part in it.
  private(set) var prePeriod: [Transaction] = []
  private(set) var exclusions = PerArm<[Reason: Exclusion]>(baseline: [:], augmented: [:])

  /// - Complexity: O(events + transactions log transactions).
  init(_ log: CleanLog, window: LogWindow, settings: OperationsSettings) {
    self.log = log
    let traffic = ExcludedTraffic(settings.exclude, log.columns)
    exposure = UnitExposure(log, without: traffic, prePeriod: window.prePeriod)
    for rows in log.transactions {
      if let period = window.prePeriod, let first = rows.first,
        period.contains(log.columns.instants[Int(first)])
      {
        if let earlier = Transaction(rows, log.columns, maxAttempts: settings.maxAttempts) {
          prePeriod.append(earlier)
        }
        continue
      }
      switch judged(rows, window, traffic, maxAttempts: settings.maxAttempts) {
      case .success(let transaction) where transaction.truth == .impostor:
        impostors.append(transaction)
        exclude(.impostor, rows)
      case .success(let transaction): eligible.append(transaction)
      case .failure(let refusal): exclude(refusal.reason, rows)
      }
    }
    eligible = ordered(eligible)
    impostors = ordered(impostors)
  }

  private struct Refusal: Error { let reason: Reason }

  private func judged(
    _ rows: ArraySlice<Int32>, _ window: LogWindow, _ traffic: ExcludedTraffic, maxAttempts: Int
  ) -> Result<Transaction, Refusal> {
    let columns = log.columns
    let start = rows.first.map { columns.instants[Int($0)] } ?? 0
    if let first = rows.first, traffic.contains(Int(first)) {
      return .failure(Refusal(reason: .excludedTraffic))
    }
    if rows.contains(where: { exposure.isMixed(columns.units[Int($0)]) }) {
      return .failure(Refusal(reason: .mixedExposure))
    }
    if start < window.start || start >= window.end { return .failure(Refusal(reason: .outsideWindow)) }
    if window.isOutage(start) { return .failure(Refusal(reason: .outage)) }
    if start > window.lastStart { return .failure(Refusal(reason: .followUpIncomplete)) }
    return Transaction(rows, columns, maxAttempts: maxAttempts).map { .success($0) }
      ?? .failure(Refusal(reason: .inconsistent))
  }

  private mutating func exclude(_ reason: Reason, _ rows: ArraySlice<Int32>) {
    guard let first = rows.first.map(Int.init) else { return }
    exclusions[log.columns.marks[first].arm][reason, default: Exclusion()].add(log.columns.place(first))
  }

  private func ordered(_ transactions: [Transaction]) -> [Transaction] {
    transactions.sorted { a, b in
      a.start == b.start ? name(a) < name(b) : a.start < b.start
    }
  }

  private func name(_ transaction: Transaction) -> String { log.columns.transactionNames[transaction.id] }

  func place(_ transaction: Transaction) -> LogPlace { log.columns.place(Int(transaction.row)) }

  func source(_ transaction: Transaction) -> EventSource { log.columns.sources[Int(transaction.source)] }

  func excluded(_ reason: Reason, _ arm: Arm) -> Int { exclusions[arm][reason]?.count ?? 0 }

  /// Both arms together.
  func exclusion(_ reason: Reason) -> Exclusion {
    Arm.allCases.compactMap { exclusions[$0][reason] }.reduce(into: Exclusion()) { $0.add($1) }
  }

  func count(_ arm: Arm) -> Int { eligible.reduce(0) { $0 + ($1.arm == arm ? 1 : 0) } }

  /// Units with an eligible transaction.
  func units(_ arm: Arm) -> Int {
    var isSeen = [Bool](repeating: false, count: log.columns.unitNames.count)
    for transaction in eligible where transaction.arm == arm { isSeen[Int(transaction.unit)] = true }
    return isSeen.count { $0 }
  }
}
