import Vocabulary

/// Where every line, event, transaction and unit went: at each stage `read` = `kept` + all reasons.
struct FlowTable {
  let log: OperationLog
  let clean: CleanLog
  let table: TransactionTable

  var counts: [FlowCount] { lines + events + transactions + units }

  private var lines: [FlowCount] {
    let reasons = log.refusedByReason.merging(log.skipped, uniquingKeysWith: +)
    return Self.stage(
      .lines, nil, kept: log.eventCount, reasons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private var events: [FlowCount] {
    Arm.allCases.flatMap { arm in
      Self.stage(
        .events, arm, kept: clean.kept[arm],
        CleanLog.Reason.allCases.map { ($0.rawValue, clean.count($0, arm)) })
    }
  }

  private var transactions: [FlowCount] {
    Arm.allCases.flatMap { arm in
      Self.stage(
        .transactions, arm, kept: table.count(arm),
        TransactionTable.Reason.allCases.map { ($0.rawValue, table.excluded($0, arm)) })
    }
  }

  private var units: [FlowCount] {
    Arm.allCases.flatMap { arm in
      // Where nothing is randomised a unit may be in both arms.
      let mixed = table.isExclusive ? table.exposure.mixed : 0
      let seen = table.exposure.countInArm(.seen, arm) - mixed
      let kept = table.units(arm)
      return Self.stage(
        .units, arm, kept: kept,
        [
          (TransactionTable.Reason.mixedExposure.rawValue, mixed),
          ("without-eligible-transaction", seen - kept),
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
