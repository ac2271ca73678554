import Vocabulary

/// Where every line, event, transaction and unit went: at each stage `read` = `kept` + all reasons.
struct FlowTable {
  let log: OperationLog
  let clean: CleanLog
  let table: TransactionTable

  var counts: [FlowCount] { lines + events + transactions + units }

  private var lines: [FlowCount] {
    let reasons = Dictionary(grouping: log.refusals, by: \.reason).mapValues(\.count)
    return Self.stage(
      .lines, nil, kept: log.events.count, reasons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private var events: [FlowCount] {
    Arm.allCases.flatMap { arm in
      Self.stage(
        .events, arm, kept: clean.events.filter { $0.arm == arm }.count,
        CleanLog.Reason.allCases.map { ($0.rawValue, clean.count($0, arm)) })
    }
  }

  private var transactions: [FlowCount] {
    Arm.allCases.flatMap { arm in
      Self.stage(
        .transactions, arm, kept: table.transactions(arm).count,
        TransactionTable.Reason.allCases.map { ($0.rawValue, table.excluded($0, arm)) })
    }
  }

  private var units: [FlowCount] {
    Arm.allCases.flatMap { arm in
      let seen = table.unitsSeen[arm]
      let kept = Set(table.transactions(arm).map(\.unit))
      let mixed = seen.intersection(table.mixedUnits)
      return Self.stage(
        .units, arm, kept: kept.count,
        [
          (TransactionTable.Reason.mixedExposure.rawValue, mixed.count),
          ("without-eligible-transaction", seen.subtracting(kept).subtracting(mixed).count),
        ])
    }
  }

  private static func stage(
    _ stage: FlowCount.Stage, _ arm: Arm?, kept: Int, _ reasons: [(String, Int)]
  ) -> [FlowCount] {
    let dropped = reasons.filter { $0.1 > 0 }
    let read = kept + dropped.reduce(0) { $0 + $1.1 }
    return [FlowCount(stage: stage, arm: arm, outcome: "read", count: read)]
      + dropped.map { FlowCount(stage: stage, arm: arm, outcome: $0.0, count: $0.1) }
      + [FlowCount(stage: stage, arm: arm, outcome: "kept", count: kept)]
  }
}
