import Findings
import Statistics
import Vocabulary

/// Units that came to one stage and not to the next, compared between the arms: the ratio of those who are left may still be as
/// planned where enough were assigned for chance to hide it.
///
/// Phases are looked at each by itself, by that in which a unit was first seen, since who is seen at the end has less time left.
struct LostUnits {
  let table: TransactionTable
  let window: LogWindow

  /// How far the shares of units without a decision may be apart: who leaves before one is counted by other measures too.
  private static let mostUndecidedApart = 0.005

  /// H110 where the arms differ; `nil` where chance may make the difference.
  var check: HealthCheck? {
    if let lost = apart(from: .seen, to: .started, by: 0) {
      return Self.failure(
        "\(Self.text(lost.baseline)) and \(Self.text(lost.augmented)) units have no transaction")
    }
    if let lost = apart(from: .started, to: .tried, by: Self.mostUndecidedApart) {
      return Self.failure(
        "\(Self.text(lost.baseline)) and \(Self.text(lost.augmented)) units with a transaction have no decision"
      )
    }
    return nil
  }

  private func apart(
    from earlier: UnitExposure.Stage, to later: UnitExposure.Stage, by least: Double
  ) -> PerArm<BinomialCount>? {
    let level = ConfidenceLevel(1 - HealthChecks.sampleRatioLevel / Double(window.phases.count))
    return window.phases.indices.lazy.map { lost(from: earlier, to: later, phase: $0) }
      .first { Self.areApart($0, by: least, at: level) }
  }

  /// Whether two shares are further apart than `least`, and than chance makes: units are independent.
  static func areApart(_ lost: PerArm<BinomialCount>, by least: Double, at level: ConfidenceLevel) -> Bool {
    guard let a = lost.baseline.rate, let b = lost.augmented.rate, abs(b - a) > least else { return false }
    return Interval.newcombeDifference(lost.baseline, lost.augmented, at: level).map { !$0.contains(0) }
      ?? false
  }

  private func lost(
    from earlier: UnitExposure.Stage, to later: UnitExposure.Stage, phase: Int
  ) -> PerArm<BinomialCount> {
    PerArm { arm in
      let all = table.exposure.count(earlier, arm, phase: phase, of: window)
      let kept = table.exposure.count(later, arm, phase: phase, of: window)
      return BinomialCount(successes: max(0, all - kept), trials: all)
    }
  }

  private static func failure(_ sentence: Phrase) -> HealthCheck {
    HealthCheck(code: "H110", status: .fail, sentence: sentence)
  }

  private static func text(_ count: BinomialCount) -> Phrase { "\(count.successes) of \(count.trials)" }
}
