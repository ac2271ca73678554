import Vocabulary

/// The events that may be evaluated, transaction by transaction in their order of time, and what became of all others.
struct CleanLog: Sendable {
  let columns: EventColumns
  /// Rows that are kept: by transaction, instant, kind and id, so that the order of the lines never matters.
  let rows: [Int32]
  private(set) var exclusions = PerArm<[Reason: Exclusion]>(baseline: [:], augmented: [:])

  /// Why events were left out.
  enum Reason: String, CaseIterable, Sendable {
    /// The same id with the same content, seen before.
    case duplicate
    /// The same id with other content: all of them are left out.
    case contradictoryDuplicate = "contradictory-duplicate"
    /// Observed after `complete_until`.
    case late
  }

  /// - Complexity: O(n log n).
  init(_ log: OperationLog, window: LogWindow) {
    let all = log.columns
    let reasons = Self.reasons(all, completeUntil: window.completeUntil)
    var kept: [Int32] = []
    kept.reserveCapacity(all.count)
    for row in 0..<all.count {
      if let reason = reasons[row] {
        exclusions[all.marks[row].arm][reason, default: Exclusion()].add(all.place(row))
      } else {
        kept.append(Int32(row))
      }
    }
    rows = Self.ordered(kept, all)
    var columns = all
    columns.forgetIds()
    self.columns = columns
  }

  private static func reasons(_ all: EventColumns, completeUntil: Int64) -> [Reason?] {
    var reasons = [Reason?](repeating: nil, count: all.count)
    for row in 0..<all.count where (all.observed(row) ?? all.instants[row]) > completeUntil {
      reasons[row] = .late
    }
    // Events of one id side by side, the first line first.
    let byId = (0..<Int32(all.count)).sorted { a, b in
      (all.ids[Int(a)], a) < (all.ids[Int(b)], b)
    }
    var start = 0
    while start < byId.count {
      var end = start + 1
      while end < byId.count, all.ids[Int(byId[end])] == all.ids[Int(byId[start])] { end += 1 }
      if end - start > 1 {
        let first = Int(byId[start])
        let agree = byId[(start + 1)..<end].allSatisfy { all.haveSameContent(first, Int($0)) }
        for row in byId[start..<end].map(Int.init) where !agree || row != first {
          reasons[row] = agree ? .duplicate : .contradictoryDuplicate
        }
      }
      start = end
    }
    return reasons
  }

  private static func ordered(_ rows: [Int32], _ all: EventColumns) -> [Int32] {
    rows.sorted { a, b in
      let (a, b) = (Int(a), Int(b))
      if all.transactions[a] != all.transactions[b] { return all.transactions[a] < all.transactions[b] }
      if all.instants[a] != all.instants[b] { return all.instants[a] < all.instants[b] }
      let kinds = (all.marks[a].kind.order, all.marks[b].kind.order)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return all.ids[a] < all.ids[b]
    }
  }

  func count(_ reason: Reason, _ arm: Arm) -> Int { exclusions[arm][reason]?.count ?? 0 }

  /// Both arms together.
  func exclusion(_ reason: Reason) -> Exclusion {
    Arm.allCases.compactMap { exclusions[$0][reason] }.reduce(into: Exclusion()) { $0.add($1) }
  }

  /// Events kept of one arm.
  func kept(_ arm: Arm) -> Int { rows.reduce(0) { $0 + (columns.marks[Int($1)].arm == arm ? 1 : 0) } }

  /// The instant of the last event; `nil` without any.
  var last: Int64? { rows.lazy.map { columns.instants[Int($0)] }.max() }

  /// The rows of each transaction, in order of time.
  var transactions: [ArraySlice<Int32>] {
    var groups: [ArraySlice<Int32>] = []
    var start = 0
    for index in rows.indices {
      let next = index + 1
      let code = columns.transactions[Int(rows[index])]
      guard next == rows.count || columns.transactions[Int(rows[next])] != code else { continue }
      if code >= 0 { groups.append(rows[start..<next]) }
      start = next
    }
    return groups
  }
}
