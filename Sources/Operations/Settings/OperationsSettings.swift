import Vocabulary

/// The section `operations` of a manifest.
public struct OperationsSettings: Codable, Sendable, Equatable {
  /// What was assigned to an arm.
  public enum UnitType: String, Codable, CaseIterable, Sendable {
    case subject, device, site, day
  }

  /// Which way scores point.
  public enum ScoreOrder: String, Codable, CaseIterable, Sendable { case similar, different }

  /// How units came to their arm.
  public enum Design: String, Codable, CaseIterable, Sendable {
    case randomised, switchback, shadow
    case beforeAfter = "before-after"

    /// Whether chance put each unit into its arm, so that shares, overlap and exposure can be held against the plan.
    public var isRandomised: Bool { self == .randomised || self == .switchback }

    /// The strongest evidence that the design can give.
    public var evidence: Evidence {
      switch self {
      case .randomised: .randomised
      case .switchback: .switchback
      case .beforeAfter: .beforeAfter
      case .shadow: .modelled
      }
    }
  }

  /// IANA name; sets where days begin.
  public var timeZone: String
  /// First instant that counts, and the first that does not any more: a local day `2026-10-01` or an instant with offset.
  public var window: [String]
  /// Until when events are complete; `nil`: end of the window + follow-up, or the last event read if earlier.
  public var completeUntil: String?
  /// How long a transaction is followed; `nil`: 24 h if the log holds reviews, else attempts × `abandonAfter`.
  public var followUp: DurationSetting?
  /// Silence after which a transaction counts as abandoned.
  public var abandonAfter: DurationSetting
  public var maxAttempts: Int
  public var unit: UnitType
  /// Shares of the units that each arm was to get; they add to 1.
  public var plannedShare: PerArm<Double>
  public var design: Design
  public var arms: PerArm<ArmSettings>
  public var logs: [LogInput]
  /// Later phases of the window, by their start; the first begins with the window.
  public var phases: [PhaseSetting]
  /// Traffic that is left out, each with its reason.
  public var exclude: [TrafficExclusion]
  public var outages: [Outage]
  /// [start, end) before the window, in which every unit was served by the baseline: what units did then makes the
  /// comparison sharper.
  public var prePeriod: [String]?
  /// Groups of people that may be looked at, each with the legal basis.
  public var permittedGroups: [String: String]
  /// Which way the angles of poses turn; `nil`: a positive yaw to the left, a positive pitch up.
  public var poseConvention: PoseConvention?
  /// Which way the scores of the log point; told to readers of the manifest, since no figure is made of them.
  public var higherIs: ScoreOrder?

  public static let defaultAbandonAfter = DurationSetting(seconds: 15 * 60)
  public static let defaultMaxAttempts = 3

  public init(
    timeZone: String, window: [String], completeUntil: String? = nil, followUp: DurationSetting? = nil,
    abandonAfter: DurationSetting = defaultAbandonAfter, maxAttempts: Int = defaultMaxAttempts,
    unit: UnitType = .subject, plannedShare: PerArm<Double> = PerArm(baseline: 0.5, augmented: 0.5),
    design: Design = .randomised,
    arms: PerArm<ArmSettings> = PerArm(baseline: ArmSettings(), augmented: ArmSettings()),
    logs: [LogInput] = [], phases: [PhaseSetting] = [], exclude: [TrafficExclusion] = [],
    outages: [Outage] = [], prePeriod: [String]? = nil, permittedGroups: [String: String] = [:]
  ) {
    self.timeZone = timeZone
    self.window = window
    self.completeUntil = completeUntil
    self.followUp = followUp
    self.abandonAfter = abandonAfter
    self.maxAttempts = maxAttempts
    self.unit = unit
    self.plannedShare = plannedShare
    self.design = design
    self.arms = arms
    self.logs = logs
    self.phases = phases
    self.exclude = exclude
    self.outages = outages
    self.prePeriod = prePeriod
    self.permittedGroups = permittedGroups
  }
}

extension OperationsSettings {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case timeZone = "time_zone"
    case window
    case completeUntil = "complete_until"
    case followUp = "follow_up"
    case abandonAfter = "abandon_after"
    case maxAttempts = "max_attempts"
    case unit
    case plannedShare = "planned_share"
    case design, arms, logs, phases, exclude, outages
    case prePeriod = "pre_period"
    case permittedGroups = "permitted_groups"
    case poseConvention = "pose_convention"
    case higherIs = "higher_is"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let noArms = PerArm(baseline: ArmSettings(), augmented: ArmSettings())
    let halves = PerArm(baseline: 0.5, augmented: 0.5)
    self.init(
      timeZone: try values.decode(String.self, forKey: .timeZone),
      window: try values.decode([String].self, forKey: .window),
      completeUntil: try values.decodeIfPresent(String.self, forKey: .completeUntil),
      followUp: try values.decodeIfPresent(DurationSetting.self, forKey: .followUp),
      abandonAfter: try values.decodeIfPresent(DurationSetting.self, forKey: .abandonAfter)
        ?? Self.defaultAbandonAfter,
      maxAttempts: try values.decodeIfPresent(Int.self, forKey: .maxAttempts) ?? Self.defaultMaxAttempts,
      unit: try values.decodeIfPresent(UnitType.self, forKey: .unit) ?? .subject,
      plannedShare: try values.decodeIfPresent(PerArm<Double>.self, forKey: .plannedShare) ?? halves,
      design: try values.decodeIfPresent(Design.self, forKey: .design) ?? .randomised,
      arms: try values.decodeIfPresent(PerArm<ArmSettings>.self, forKey: .arms) ?? noArms,
      logs: try values.decode([LogInput].self, forKey: .logs),
      phases: try values.decodeIfPresent([PhaseSetting].self, forKey: .phases) ?? [],
      exclude: try values.decodeIfPresent([TrafficExclusion].self, forKey: .exclude) ?? [],
      outages: try values.decodeIfPresent([Outage].self, forKey: .outages) ?? [],
      prePeriod: try values.decodeIfPresent([String].self, forKey: .prePeriod),
      permittedGroups: try values.decodeIfPresent([String: String].self, forKey: .permittedGroups) ?? [:])
    poseConvention = try values.decodeIfPresent(PoseConvention.self, forKey: .poseConvention)
    higherIs = try values.decodeIfPresent(ScoreOrder.self, forKey: .higherIs)
    try refuseContradictions(decoder.codingPath)
  }

  private func refuseContradictions(_ path: [any CodingKey]) throws {
    let isShare = { (share: PerArm<Double>) in
      share.baseline > 0 && share.augmented > 0 && abs(share.baseline + share.augmented - 1) < 1e-9
    }
    let faults = [
      window.count == 2 ? nil : "window is [first day, day after the last]",
      maxAttempts >= 1 ? nil : "max_attempts is at least 1",
      isShare(plannedShare) ? nil : "planned_share states two shares above 0 that add to 1",
      phases.compactMap(\.plannedShare).allSatisfy(isShare)
        ? nil : "planned_share of each phase states two shares above 0 that add to 1",
      (prePeriod?.count ?? 2) == 2 ? nil : "pre_period is [start, end), as window is",
    ]
    guard let fault = faults.lazy.compactMap(\.self).first else { return }
    throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: fault))
  }
}
