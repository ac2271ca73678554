import Findings
import Statistics
import Vocabulary

/// Whether the arms were served side by side: H109.
///
/// A unit counts once on each day on which it began a transaction that counts. Within a phase such days fall to the arms in
/// one share, whatever that share is, so that both arms lie over time alike. The days are gathered into spans in which either
/// arm expects at least ten (into weeks where days are what was randomised), and the check fails where less than three
/// quarters of the arms coincide, Σ min(share of the baseline, share of the augmented arm), and chance does not explain it: χ²
/// of one share, divided by Σm²/Σm of the days m of each unit, since these may all be alike, p < 0.001. Below one quarter it
/// fails whatever chance may do, since few units that serve every day leave chance everything.
///
/// Ten by chance alone coincide to some 0.82; a model that joins halfway, to 0.5; a before and after, to 0, or to 0.07 with
/// one day in common of fourteen on either side. No healthy pilot of 400 fails (simulated: 24 to 600 units, shares of 5 to
/// 80 %, up to twelve days in a row). A phase in which one arm is absent tells of no share (H101 holds it against the plan);
/// arms that never overlap always fail.
///
/// - Complexity: O(transactions + units).
/// - Reference: Rao & Scott (1981), J. Am. Stat. Assoc. 76, 221–230, on χ² over a design effect.
struct OverlapCheck {
  private static let code = "H109"
  private static let fewestExpected = 10.0
  private static let least = 0.75
  private static let hardlyAny = 0.25
  private static let level = 0.001

  let result: HealthCheck

  /// - Parameter transactions: that count, by their start.
  init(transactions: [Transaction], window: LogWindow, unit: OperationsSettings.UnitType) {
    let spans = PerArm { arm in
      let own = transactions.lazy.filter { $0.arm == arm }
      return own.map(\.start).min().flatMap { first in own.map(\.start).max().map { (first: first, last: $0) }
      }
    }
    guard let baseline = spans.baseline, let augmented = spans.augmented else {
      result = HealthCheck(code: Self.code, status: .fail, sentence: "an arm has no transaction")
      return
    }
    if baseline.last < augmented.first || augmented.last < baseline.first {
      result = HealthCheck(code: Self.code, status: .fail, sentence: "the arms do not overlap in time")
      return
    }
    let (phases, designEffect) = Self.unitDays(transactions, window)
    result = Self.judged(phases.map { Self.gathered($0, isWeekly: unit == .day) }, designEffect)
  }

  /// By phase and day of it, how many units began a transaction, and Σm²/Σm of the days m of each unit.
  private static func unitDays(
    _ transactions: [Transaction], _ window: LogWindow
  ) -> (days: [[PerArm<Double>]], designEffect: Double) {
    let times = LocalTimes(window)
    var phases = [[PerArm<Double>]](repeating: [], count: window.phases.count)
    var firstDays = window.phases.map { times.number(ofDay: $0) ?? 0 }
    firstDays[0] = 0
    let units = (transactions.lazy.map { Int($0.unit) }.max() ?? -1) + 1
    var lastDay = [Int](repeating: -1, count: units)
    var counts = [Double](repeating: 0, count: units)
    for transaction in transactions {
      guard let day = times.number(ofDay: transaction.start), lastDay[Int(transaction.unit)] != day
      else { continue }
      lastDay[Int(transaction.unit)] = day
      counts[Int(transaction.unit)] += 1
      let phase = window.phase(of: transaction.start)
      let place = max(0, day - firstDays[phase])
      while phases[phase].count <= place { phases[phase].append(PerArm(baseline: 0, augmented: 0)) }
      phases[phase][place][transaction.arm] += 1
    }
    let squares = counts.reduce(0) { $0 + $1 * $1 }
    return (phases, squares / max(1, counts.reduce(0, +)))
  }

  /// Days next to each other, until either arm expects enough.
  private static func gathered(_ days: [PerArm<Double>], isWeekly: Bool) -> [PerArm<Double>] {
    let total = sum(days)
    let share = min(total.baseline, total.augmented) / max(1, total.baseline + total.augmented)
    var spans: [PerArm<Double>] = []
    var open = PerArm(baseline: 0.0, augmented: 0.0)
    for (index, day) in days.enumerated() {
      open = sum([open, day])
      let isFull = isWeekly ? index % 7 == 6 : share * (open.baseline + open.augmented) >= fewestExpected
      guard isFull else { continue }
      spans.append(open)
      open = PerArm(baseline: 0, augmented: 0)
    }
    // What is left over is too little to stand alone.
    if let last = spans.popLast() { return spans + [sum([last, open])] }
    return [open]
  }

  private static func sum(_ counts: [PerArm<Double>]) -> PerArm<Double> {
    PerArm { arm in counts.reduce(0) { $0 + $1[arm] } }
  }

  /// How far the arms coincide within phases, and how unlike one share they are.
  private struct Overlap {
    private var matched = 0.0
    private var all = 0.0
    private(set) var chiSquare = 0.0
    private(set) var freedom = 0

    var share: Double { all > 0 ? matched / all : 1 }

    mutating func add(_ spans: [PerArm<Double>]) {
      let total = OverlapCheck.sum(spans)
      guard total.baseline > 0, total.augmented > 0 else { return }
      let weight = total.baseline + total.augmented
      for span in spans {
        let size = (span.baseline + span.augmented) / weight
        guard size > 0 else { continue }
        matched += weight * min(span.baseline / total.baseline, span.augmented / total.augmented)
        for arm in Arm.allCases {
          let expected = size * total[arm]
          chiSquare += (span[arm] - expected) * (span[arm] - expected) / expected
        }
      }
      all += weight
      freedom += spans.count - 1
    }
  }

  /// The same, or what the hours of first transactions say against it.
  static func holding(_ overlap: HealthCheck, _ hours: HourCheck?) -> HealthCheck {
    guard overlap.status == .pass, let hours, hours.pValue < level else { return overlap }
    return HealthCheck(
      code: code, status: .fail, p: hours.pValue,
      sentence:
        "the arms' people first came at unlike hours of the day, of which only \(percent(hours.overlap)) coincide"
    )
  }

  private static func judged(_ phases: [[PerArm<Double>]], _ designEffect: Double) -> HealthCheck {
    var overlap = Overlap()
    for spans in phases { overlap.add(spans) }
    let p =
      overlap.freedom > 0
      ? SpecialFunctions.chiSquareSurvival(
        overlap.chiSquare / max(1, designEffect), degreesOfFreedom: Double(overlap.freedom)) : 1
    guard overlap.share < hardlyAny || overlap.share < least && p < level else {
      return HealthCheck(code: code, status: .pass, sentence: "the arms overlap in time")
    }
    return HealthCheck(
      code: code, status: .fail, p: p,
      sentence:
        "the arms were not served side by side: only \(percent(overlap.share)) of their traffic lies in the same days"
    )
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((1000 * share).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
