import Findings
import Statistics
import Vocabulary

/// The health checks of an experiment; any that fails withholds the verdict.
///
/// - Reference: Fabijan and others (2019), KDD, on sample ratio mismatch.
struct HealthChecks {
  let log: OperationLog
  let clean: CleanLog
  let table: TransactionTable
  let window: LogWindow
  let settings: OperationsSettings
  /// The units of every part that is reported by itself.
  let parts: [PartUnits]
  let look: Look
  /// Parts of fewer people are not told.
  let fewest: Int
  let missing: MissingValues

  static let sampleRatioLevel = 0.001
  static let strictLevel = ConfidenceLevel(0.999)

  var all: [HealthCheck] {
    [
      unitRatio, mixedExposure, unknownStates,
      DurationCheck(
        clean: clean, window: window, look: look, starts: table.eligible.map(\.start)
      ).result,
      ServingCheck(clean: clean, window: window, settings: settings).result,
      contradictoryDuplicates, unreadable, negativeDurations, overlap, laterStages,
      HealthCheck(code: "H111", status: .notChecked, sentence: "no plan was frozen to compare with"),
      fewUnits,
    ]
  }

  private var ratios: SampleRatios { SampleRatios(table: table, window: window, settings: settings) }

  private func notRandomised(_ code: String) -> HealthCheck {
    HealthCheck(code: code, status: .notChecked, sentence: "the design does not randomise")
  }

  private var unitRatio: HealthCheck {
    guard settings.design.isRandomised else { return notRandomised("H101") }
    let overall = sampleRatio("H101", "seen", .seen)
    guard overall.status == .pass, let part = ratios.worstPart(parts), let p = part.result.pValue,
      p < Self.sampleRatioLevel
    else { return overall }
    guard part.part.isTold else { return smallPart(part.part) }
    return HealthCheck(
      code: "H101", status: .fail, p: p,
      sentence:
        "\(part.result.counts.baseline) units of the baseline and \(part.result.counts.augmented) of the augmented arm in \(part.part.name), "
        + "planned \(settings.plannedShare.baseline) to \(settings.plannedShare.augmented)")
  }

  /// A part whose counts may not be told, nor its p value, from which they could be computed.
  private func smallPart(_ part: PartUnits) -> HealthCheck {
    let planned = settings.plannedShare
    let name = part.isUnnamed(fewest) ? "device=…" : part.name
    return HealthCheck(
      code: "H101", status: .fail,
      sentence:
        "units in \(name), whose numbers are withheld, are not as planned, \(planned.baseline) to \(planned.augmented)"
    )
  }

  private func sampleRatio(_ code: String, _ what: Phrase, _ stage: UnitExposure.Stage) -> HealthCheck {
    let result = ratios.overall(stage)
    let planned = settings.plannedShare
    guard let p = result.pValue else { return HealthCheck(code: code, status: .fail, sentence: "no units") }
    return HealthCheck(
      code: code, status: p < Self.sampleRatioLevel ? .fail : .pass, p: p,
      sentence:
        "\(result.counts.baseline) units of the baseline and \(result.counts.augmented) of the augmented arm "
        + what
        + ", planned \(planned.baseline) to \(planned.augmented)")
  }

  private var laterStages: HealthCheck {
    guard settings.design.isRandomised else { return notRandomised("H110") }
    let started = sampleRatio("H110", "with a transaction", .started)
    let decided = sampleRatio("H110", "with a decision", .decided)
    let ratio = (decided.p ?? 1) < (started.p ?? 1) ? decided : started
    guard ratio.status == .pass else { return ratio }
    return LostUnits(table: table, window: window).check ?? ratio
  }

  private var mixedExposure: HealthCheck {
    guard settings.design.isRandomised else { return notRandomised("H102") }
    let seen = table.exposure.all
    return share(
      "H102", table.exposure.mixed, of: seen, limit: 0.01, "of \(seen) units were seen in both arms")
  }

  private var unknownStates: HealthCheck {
    let counts = PerArm { arm -> BinomialCount in
      let odd = table.excluded(.inconsistent, arm)
      let pending = table.eligible.count { $0.arm == arm && $0.state == .pending }
      return BinomialCount(successes: pending + odd, trials: table.count(arm) + odd)
    }
    let differ =
      Interval.newcombeDifference(counts.baseline, counts.augmented, at: Self.strictLevel)
      .map { !$0.contains(0) } ?? false
    let isMany = Arm.allCases.contains { (counts[$0].rate ?? 0) > 0.02 }
    if !isMany, !differ, let lacking = missingDecisions ?? missing.check { return lacking }
    let sentence: Phrase =
      "\(Self.text(counts.baseline)) and \(Self.text(counts.augmented)) transactions are open or inconsistent"
    return HealthCheck(code: "H103", status: isMany || differ ? .fail : .pass, sentence: sentence)
  }

  /// H103 where first decisions are missing clearly more often in one arm, by above half a point, in transactions without an
  /// attempt and after errors too: what is missing may be what would have been rejected. A capture that failed is no missing
  /// decision, and has a KPI of its own.
  private var missingDecisions: HealthCheck? {
    let counts = PerArm { arm -> BinomialCount in
      let own = table.eligible.lazy.filter { $0.arm == arm }
      let missing = own.count { transaction in
        guard let first = transaction.attempts.first else { return true }
        return !first.isDecided && first.outcome != .failedToAcquire
      }
      return BinomialCount(successes: missing, trials: table.count(arm))
    }
    let interval = Interval.newcombeDifference(counts.baseline, counts.augmented, at: Self.strictLevel)
    guard let interval, !interval.contains(0), let a = counts.baseline.rate, let b = counts.augmented.rate,
      abs(b - a) > Self.mostMissingApart
    else { return nil }
    return HealthCheck(
      code: "H103", status: .fail,
      sentence:
        "\(Self.text(counts.baseline)) and \(Self.text(counts.augmented)) transactions have no first decision"
    )
  }

  /// How far the arms' shares of first attempts without a decision may be apart.
  private static let mostMissingApart = 0.005

  private var contradictoryDuplicates: HealthCheck {
    let count = clean.exclusion(.contradictoryDuplicate).count
    return share(
      "H106", count, of: log.eventCount, limit: 0.001,
      "of \(log.eventCount) events contradict another of the same id")
  }

  private var unreadable: HealthCheck {
    let refused = PerArm { log.refusals(of: $0) }
    let read = log.eventCounts
    let counts = PerArm { BinomialCount(successes: refused[$0], trials: refused[$0] + read[$0]) }
    let differ =
      Interval.newcombeDifference(counts.baseline, counts.augmented, at: Self.strictLevel)
      .map { !$0.contains(0) } ?? false
    var check = share(
      "H107", log.refusalCount, of: log.lines, limit: 0.01, "of \(log.lines) lines could not be read")
    if let lost = lostBatches { check = lost }
    if differ { check.status = .fail }
    return check.status == .fail ? check : lateByArm ?? check
  }

  /// H107 where clearly more of one arm came too late; `nil` if not. Without chance in the assignment the arms differ in time, and
  /// so in how late their events are.
  private var lateByArm: HealthCheck? {
    guard settings.design.isRandomised, let late = clean.late?.apart else { return nil }
    return HealthCheck(
      code: "H107", status: .fail,
      sentence:
        "\(Self.text(late.baseline)) and \(Self.text(late.augmented)) events were observed after complete_until"
    )
  }

  /// H107 where lines were batches of records; `nil` if none was lost.
  private var lostBatches: HealthCheck? {
    let batches = log.batches
    guard batches.count > 0 else { return nil }
    let lost = log.refusalCount - batches.count + batches.events
    return share(
      "H107", lost, of: log.lines - batches.count + batches.events, limit: 0.01,
      "records or so could not be read, since \(batches.count, "batch of them was", "batches of them were") refused"
    )
  }

  private var negativeDurations: HealthCheck {
    let count = table.eligible.count(where: \.hasNegativeDuration)
    return share(
      "H108", count, of: table.eligible.count, limit: 0.001,
      "of \(table.eligible.count) transactions have a negative duration")
  }

  private var overlap: HealthCheck {
    guard settings.design.isRandomised else { return notRandomised("H109") }
    let overlap = OverlapCheck(transactions: table.eligible, window: window, unit: settings.unit).result
    guard settings.design == .randomised, settings.unit == .subject else { return overlap }
    return OverlapCheck.holding(overlap, HourCheck(table.eligible, window))
  }

  private var fewUnits: HealthCheck {
    let counts = PerArm { table.units($0) }
    return HealthCheck(
      code: "H113", status: min(counts.baseline, counts.augmented) < 2 ? .fail : .pass,
      sentence: "\(counts.baseline) and \(counts.augmented) units with eligible transactions")
  }

  private func share(
    _ code: String, _ count: Int, of total: Int, limit: Double, _ what: Phrase
  ) -> HealthCheck {
    let isOver = total > 0 && Double(count) > limit * Double(total)
    return HealthCheck(code: code, status: isOver ? .fail : .pass, sentence: "\(count) " + what)
  }

  private static func text(_ count: BinomialCount) -> Phrase { "\(count.successes) of \(count.trials)" }
}
