import Findings
import Statistics

/// What a reader of a trend must know before trusting its limits.
struct TrendFindings {
  let runs: [TrendRun]
  let series: [KPISeries]
  let unread: Int
  let repeated: Int

  var all: [Finding] {
    [overlap, unreadRuns].compactMap { $0 } + tooRegular + [sameComparisons, repeats].compactMap { $0 }
  }

  private var overlap: Finding? {
    let pairs = zip(runs, runs.dropFirst()).filter { $0.sharesDays(with: $1) == true }.count
    guard pairs > 0 else { return nil }
    return Finding(
      .warning, "R102",
      "\(pairs, "run shares", "runs share") days with the run before, so that they are not independent and the limits are too narrow",
      remedy: "give each run a window of its own days")
  }

  private var sameComparisons: Finding? {
    guard series.contains(where: \.key.isOfComparisons) else { return nil }
    let pairs = zip(runs, runs.dropFirst()).filter {
      !Set($0.comparisonFiles).isDisjoint(with: $1.comparisonFiles)
    }.count
    guard pairs > 0 else { return nil }
    return Finding(
      .note, "R108",
      "\(pairs, "run rests", "runs rest") on comparisons of the run before, so that TAR and FAR change with the models alone"
    )
  }

  private var unreadRuns: Finding? {
    guard unread > 0 else { return nil }
    return Finding(
      .warning, "R103",
      "of \(unread, "run", "runs") of an earlier release no number could be read; they are left out",
      remedy: "run the pilot again")
  }

  private var tooRegular: [Finding] {
    series.compactMap { series in
      for phase in series.chart.phases where phase.chart.isTooRegular {
        guard case .proportion(let sigma) = phase.chart.kind else { continue }
        let arm = series.key.arm.map { " (\($0.rawValue), \(series.key.set))" } ?? ""
        return Finding(
          .note, "R101", place: series.key.name + arm,
          "over \(phase.points.count) runs the counts vary less than chance makes them (sigma z \(Self.twoDecimals(sigma)), below 0.8)",
          remedy: "look for runs that share data, or counts that were rounded or filled in")
      }
      return nil
    }
  }

  private static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private var repeats: Finding? {
    guard repeated > 0 else { return nil }
    return Finding(
      .note, "R104",
      "\(repeated, "run is", "runs are") of the same days and models as a later run, which counts in their place"
    )
  }
}
