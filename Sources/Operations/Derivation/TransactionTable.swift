import Vocabulary

/// The transactions that may be compared, and why others may not.
struct TransactionTable: Sendable {
  enum Reason: String, CaseIterable, Sendable {
    /// Its unit was seen in both arms.
    case mixedExposure = "mixed-exposure"
    case outsideWindow = "outside-window"
    /// Started too late to be followed to its end.
    case followUpIncomplete = "follow-up-incomplete"
    /// Started after the look at the pilot was due.
    case afterLook = "after-look"
    /// Started while the system was out of order.
    case outage
    /// Test, staff or bot traffic, as the manifest names it.
    case excludedTraffic = "excluded-traffic"
    case inconsistent
    /// Known to be an impostor: counted for the false accept rate alone.
    case impostor
  }

  /// What became of the events; they themselves are no longer needed.
  private(set) var log: CleanLog
  let exposure: UnitExposure
  /// For each unit, its place in the byte order of all units.
  let unitRanks: [Int32]
  /// Whether a unit belongs to one arm alone.
  let isExclusive: Bool
  /// Eligible and not known to be an impostor's, by start and name.
  private(set) var eligible: [Transaction] = []
  private(set) var impostors: [Transaction] = []
  /// Before the window, all served by the baseline; sharpens the comparison, and takes no part in it.
  private(set) var prePeriod: [Transaction] = []
  /// Who stands behind the transactions.
  let people: People
  private(set) var exclusions = PerArm<[Reason: Exclusion]>(baseline: [:], augmented: [:])

  /// - Complexity: O(events + transactions log transactions).
  init(_ log: consuming CleanLog, window: LogWindow, settings: OperationsSettings) {
    self.log = log
    isExclusive = settings.design.isRandomised
    let traffic = ExcludedTraffic(settings.exclude, self.log.columns)
    exposure = UnitExposure(self.log, without: traffic, window: window)
    unitRanks = self.log.columns.unitNames.ranks
    people = People(settings.unit, subjects: Self.subjects(self.log))
    self.log.forgetNamesOfPeople()
    derive(window, traffic, settings)
    self.log.forgetEvents()
    eligible.arrange(order(eligible))
    impostors.arrange(order(impostors))
    self.log.forgetNames()
  }

  /// By the first row of each transaction of an arm, the first subject that any of its events names.
  private static func subjects(_ log: CleanLog) -> [Int32: Int32] {
    guard !log.columns.subjects.isEmpty else { return [:] }
    var subjects: [Int32: Int32] = [:]
    for rows in log.transactions {
      guard let subject = rows.lazy.compactMap({ log.columns.subject(Int($0)) }).first else { continue }
      for arm in Arm.allCases {
        if let row = rows.first(where: { log.columns.marks[Int($0)].arm == arm }) { subjects[row] = subject }
      }
    }
    return subjects
  }

  private mutating func derive(
    _ window: LogWindow, _ traffic: ExcludedTraffic, _ settings: OperationsSettings
  ) {
    let transactions = log.transactions
    let newModels = modelsOfAugmented(settings)
    eligible.reserveCapacity(transactions.count)
    for rows in transactions {
      if let period = window.prePeriod, let first = rows.first,
        period.contains(log.columns.instants[Int(first)])
      {
        if var earlier = transaction(rows, window, settings) {
          if isServed(rows, by: newModels) { earlier.arm = .augmented }
          prePeriod.append(earlier)
        }
        continue
      }
      if settings.design == .shadow {
        addReplayed(rows, window, traffic, settings)
        continue
      }
      switch judged(rows, window, traffic, settings) {
      case .success(let transaction) where transaction.truth == .impostor:
        impostors.append(transaction)
        exclude(.impostor, rows)
      case .success(let transaction): eligible.append(transaction)
      case .failure(let refusal): exclude(refusal.reason, rows)
      }
    }
  }

  /// Models that served the augmented arm in the window, or are stated for it, and not the baseline.
  private func modelsOfAugmented(_ settings: OperationsSettings) -> Set<String> {
    let models = PerArm { arm in
      Set(
        log.deciders.flatMap { $0[arm].keys.compactMap { log.columns.sources[Int($0)].modelId } }
          + [settings.arms[arm].modelId].compactMap(\.self))
    }
    return models.augmented.subtracting(models.baseline)
  }

  private func isServed(_ rows: ArraySlice<Int32>, by models: Set<String>) -> Bool {
    rows.contains { row in
      log.columns.sources[Int(log.columns.sourceCodes[Int(row)])].modelId.map(models.contains) ?? false
    }
  }

  private struct Refusal: Error { let reason: Reason }

  private func judged(
    _ rows: ArraySlice<Int32>, _ window: LogWindow, _ traffic: ExcludedTraffic, _ settings: OperationsSettings
  ) -> Result<Transaction, Refusal> {
    if let reason = refusal(rows, window, traffic) { return .failure(Refusal(reason: reason)) }
    if isExclusive, rows.contains(where: { exposure.isMixed(log.columns.units[Int($0)]) }) {
      return .failure(Refusal(reason: .mixedExposure))
    }
    return transaction(rows, window, settings).map { .success($0) }
      ?? .failure(Refusal(reason: .inconsistent))
  }

  private func transaction(
    _ rows: ArraySlice<Int32>, _ window: LogWindow, _ settings: OperationsSettings
  ) -> Transaction? {
    Transaction(
      rows, log.columns, maxAttempts: settings.maxAttempts,
      silentSince: window.completeUntil - window.abandonAfter)
  }

  /// Why a transaction is left out whatever its story is.
  private func refusal(
    _ rows: ArraySlice<Int32>, _ window: LogWindow, _ traffic: ExcludedTraffic
  ) -> Reason? {
    guard let first = rows.first.map(Int.init) else { return nil }
    let start = log.columns.instants[first]
    if traffic.contains(first, of: log.columns) { return .excludedTraffic }
    if start < window.start || start >= window.end { return .outsideWindow }
    if window.isOutage(start) { return .outage }
    guard start > window.lastStart else { return nil }
    return window.lookEnd == nil ? .followUpIncomplete : .afterLook
  }

  /// Of a shadow replay both arms are kept, or none: the baseline's story, and what the augmented model decided on the
  /// same captures.
  private mutating func addReplayed(
    _ rows: ArraySlice<Int32>, _ window: LogWindow, _ traffic: ExcludedTraffic, _ settings: OperationsSettings
  ) {
    if let reason = refusal(rows, window, traffic) { return exclude(reason, rows) }
    let arms = PerArm { arm in rows.filter { log.columns.marks[Int($0)].arm == arm } }
    let stories = arms.map { transaction($0[...], window, settings) }
    guard let acted = stories.baseline, let replayed = stories.augmented,
      log.columns.transactions[Int(acted.row)] >= 0
    else { return exclude(.inconsistent, rows) }
    if acted.truth == .impostor {
      impostors += [acted, replayed]
      return exclude(.impostor, rows)
    }
    eligible += [acted, replayed]
  }

  private mutating func exclude(_ reason: Reason, _ rows: ArraySlice<Int32>) {
    guard let first = rows.first.map(Int.init) else { return }
    exclusions[log.columns.marks[first].arm][reason, default: Exclusion()].add(log.columns.place(first))
  }

  /// By start and name. Positions are sorted and not transactions, since room for twice as many is much.
  private func order(_ transactions: [Transaction]) -> [Int32] {
    transactions.indices.map(Int32.init).sorted { a, b in
      let (a, b) = (transactions[Int(a)], transactions[Int(b)])
      if a.start != b.start { return a.start < b.start }
      let names = (name(a), name(b))
      return names.0 == names.1 ? a.arm == .baseline && b.arm == .augmented : names.0 < names.1
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
    var isSeen = [Bool](repeating: false, count: unitRanks.count)
    for transaction in eligible where transaction.arm == arm { isSeen[Int(transaction.unit)] = true }
    return isSeen.count { $0 }
  }
}
