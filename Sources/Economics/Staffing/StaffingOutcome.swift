import Foundation
import Vocabulary

/// What the reviews of both arms ask of the people who do them. Hours are freed at once, posts only in steps.
public struct StaffingOutcome: Sendable, Hashable, Codable {
  /// A desk where people wait, at its busy hour.
  public struct Desk: Sendable, Hashable, Codable {
    public var casesPerHour: Double
    public var handleSeconds: Double
    /// People at work at the same time.
    public var servers: Int
    /// People on the roster.
    public var rostered: Int
    /// Share of cases taken up in time.
    public var serviceLevel: Double
    /// Share of a server's time spent on cases.
    public var occupancy: Double
  }

  /// A back office over a week, with cases spread evenly over day and night.
  public struct Line: Sendable, Hashable, Codable {
    public var casesPerWeek: Int
    /// The longest line at the end of an hour.
    public var longest: Int
    /// Share of cases done in time; `nil` without a case.
    public var shareInTime: Double?
    /// Cases still waiting at the end of the week.
    public var unserved: Int
  }

  /// `nil` without a live desk, or if the time of a case is not known in both arms.
  public var desk: PerArm<Desk>?
  /// People fewer on the roster; negative if more are needed.
  public var postsFreed: Int?
  /// Hours of handling time freed in each busy hour.
  public var hoursFreedPerBusyHour: Double?
  public var line: PerArm<Line>?

  /// - Returns: `nil` if nothing is stated, or the time of a case is not known in both arms.
  ///
  /// - Parameter shares: of the transactions in each flow: what is stated by the hour names none.
  init?(_ settings: StaffingSettings?, _ values: CaseValues, shares: [Double] = [1]) {
    guard let settings, let baseline = values.inputs.baseline[.reviewHandleSeconds],
      let augmented = values.inputs.augmented[.reviewHandleSeconds], baseline > 0, augmented > 0
    else { return nil }
    let seconds = PerArm(baseline: baseline, augmented: augmented)
    let reviewed = PerArm { arm in
      values.flows.count == 1
        ? values.flows[0][arm].reviewed
        : zip(shares, values.flows).reduce(0) { $0 + $1.0 * $1.1[arm].reviewed }
    }
    if let live = settings.liveDesk { add(live, seconds, reviewed) }
    line = settings.backOffice.map { office in
      PerArm { arm in
        Self.line(
          office, seconds: seconds[arm], casesPerHour: office.transactionsPerHour * reviewed[arm])
      }
    }
  }

  private mutating func add(
    _ live: StaffingSettings.LiveDesk, _ seconds: PerArm<Double>, _ reviewed: PerArm<Double>
  ) {
    let requirement = StaffingRequirement(
      targetSeconds: live.targetSeconds, leastServiceLevel: live.serviceLevel,
      mostOccupancy: live.mostOccupancy,
      shrinkage: live.shrinkage)
    let plans = PerArm { arm in
      requirement.plan(
        arrivalsPerHour: live.transactionsPerHour * reviewed[arm], handleSeconds: seconds[arm])
    }
    let saving = DeskSaving(baseline: plans.baseline, augmented: plans.augmented)
    desk = plans.map { plan in
      Desk(
        casesPerHour: plan.queue.arrivalsPerHour, handleSeconds: plan.queue.handleSeconds,
        servers: plan.servers,
        rostered: plan.rostered, serviceLevel: plan.serviceLevel, occupancy: plan.occupancy)
    }
    postsFreed = saving.postsFreed
    hoursFreedPerBusyHour = saving.hoursFreedPerOpenHour
  }

  /// Whole cases arrive as their mean adds up to them; people serve whole cases of an hour.
  private static func line(
    _ office: StaffingSettings.BackOffice, seconds: Double, casesPerHour: Double
  ) -> Line {
    let hours = 7 * 24
    let arrivals = (0..<hours).map {
      Int((casesPerHour * Double($0 + 1)).rounded(.down)) - Int((casesPerHour * Double($0)).rounded(.down))
    }
    let perHour = Int(min(Double(office.people) * 3600 / seconds, 1e9))
    let capacity = OpeningHours(opens: office.opens, closes: office.closes).capacity(
      perHour: perHour, hours: hours)
    let backlog = ReviewBacklog(arrivals: arrivals, capacity: capacity)
    return Line(
      casesPerWeek: backlog.arrived, longest: backlog.most,
      shareInTime: backlog.shareServed(withinHours: office.withinHours), unserved: backlog.unserved)
  }

  /// Whether work falls and no post does: a saving in step with hours would then be none.
  var freesHoursOnly: Bool { (hoursFreedPerBusyHour ?? 0) > 0 && (postsFreed ?? 1) <= 0 }
}
