import Findings
import Statistics
import Vocabulary

/// Values that are missing clearly more often in one arm: what is measured without them is another thing in each arm.
///
/// Compared at the unit, phase by phase; a difference of a point or less is let pass, however sure it is.
struct MissingValues {
  /// A value with the cases without it.
  private struct Lack {
    let value: LoggedValue
    let counts: PerArm<BinomialCount>
  }

  private let lacks: [Lack]
  /// Transactions whose end says accepted, and of which nothing else says so.
  private let unfounded: PerArm<BinomialCount>?
  private let needed: Set<LoggedValue>

  /// - Parameter needed: what a criterion rests on.
  /// - Complexity: O(transactions).
  init(
    _ table: TransactionTable, _ window: LogWindow, _ settings: OperationsSettings, needed: Set<LoggedValue>
  ) {
    self.needed = needed
    guard settings.design.isRandomised else {
      (lacks, unfounded) = ([], nil)
      return
    }
    lacks = LoggedValue.allCases.compactMap { value in
      table.shares(window, value.lacking).apart(byMoreThan: ArmShares.mostApart)
        .map { Lack(value: value, counts: $0) }
    }
    unfounded = table.shares(window) { ($0.isAcceptedByNobody ? 1 : 0, 1) }
      .apart(byMoreThan: ArmShares.mostApart)
  }

  /// H103 where a criterion rests on what is missing; `nil` if none does.
  var check: HealthCheck? {
    if let unfounded {
      return HealthCheck(
        code: "H103", status: .fail,
        sentence:
          "\(Self.text(unfounded.baseline)) and \(Self.text(unfounded.augmented)) transactions end as accepted although no attempt was accepted and nobody reviewed or overrode"
      )
    }
    return lacks.first { needed.contains($0.value) }.map {
      HealthCheck(code: "H103", status: .fail, sentence: Self.sentence($0))
    }
  }

  /// Values that no criterion rests on.
  var findings: [Finding] {
    lacks.filter { !needed.contains($0.value) }.map {
      Finding(
        .warning, "L224", place: "operations", Self.sentence($0),
        remedy: "find out why one arm's log lacks them, before its figures are compared")
    }
  }

  private static func sentence(_ lack: Lack) -> Phrase {
    "\(text(lack.counts.baseline)) and \(text(lack.counts.augmented)) " + lack.value.lack
  }

  private static func text(_ count: BinomialCount) -> Phrase { "\(count.successes) of \(count.trials)" }
}

extension TransactionTable {
  /// A share of the eligible transactions' cases, by unit, arm and phase.
  ///
  /// - Complexity: O(transactions + units).
  func shares(_ window: LogWindow, _ cases: (Transaction) -> (missing: Int, of: Int)) -> ArmShares {
    var tally = UnitTally(units: unitRanks.count, phases: window.phases.count)
    for transaction in eligible {
      let (missing, all) = cases(transaction)
      if all > 0 {
        tally.add(
          missing, of: all, unit: transaction.unit, transaction.arm,
          phase: window.phase(of: transaction.start))
      }
    }
    return tally.shares
  }
}
