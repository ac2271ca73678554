import Digests
import Operations
import Vocabulary

/// How the log of a pilot is counted, as a plan freezes it: which transactions count, by what they are compared, and what the
/// words of a source mean.
///
/// Everything is absent in a pilot without a log. Reasons and notes are not part of it, nor where the files are: neither changes
/// a number. Lists that have no order are sorted.
public struct FrozenOperations: Codable, Sendable, Equatable {
  /// Traffic that is left out. Units and devices are frozen by number and digest, since a plan is shown to people who may not
  /// know them; sites and flows by name.
  public struct Exclusion: Codable, Sendable, Equatable {
    public var units: Names?
    public var devices: Names?
    public var sites: [String]
    public var flows: [String]

    /// SHA-256 over the sorted names, each followed by a line feed.
    public struct Names: Codable, Sendable, Equatable {
      public var count: Int
      public var sha256: String

      /// - Returns: `nil` if there are none.
      init?(_ names: [String]) {
        guard !names.isEmpty else { return nil }
        let distinct = Set(names).sorted()
        count = distinct.count
        sha256 = SHA256Digest(of: distinct.map { $0 + "\n" }.joined()).description
      }
    }
  }

  public struct Phase: Codable, Sendable, Equatable {
    public var from: String
    public var plannedShare: PerArm<Double>?
    public var arms: PerArm<ArmSettings>?
  }

  public struct Period: Codable, Sendable, Equatable {
    public var from: String
    public var to: String
  }

  /// How the lines of one form become events.
  public struct LogRules: Codable, Sendable, Equatable {
    public var format: LogInput.Format?
    public var preset: String?
    public var layout: String?
    public var map: LogMap?
    public var skipIf: [SkipRule]?
  }

  public var timeZone: String?
  public var window: [String]?
  public var completeUntil: String?
  public var followUp: DurationSetting?
  public var abandonAfter: DurationSetting?
  public var maxAttempts: Int?
  public var unit: OperationsSettings.UnitType?
  public var plannedShare: PerArm<Double>?
  public var design: OperationsSettings.Design?
  public var arms: PerArm<ArmSettings>?
  /// By their place among the rules of the pilot, from 1; files of the same rules are one entry.
  public var logs: [String: LogRules]?
  public var phases: [Phase]?
  public var exclude: [Exclusion]?
  public var outages: [Period]?
  public var prePeriod: [String]?
  /// Names of the permitted groups.
  public var permittedGroups: [String]?

  public init(_ settings: OperationsSettings?) {
    guard let settings else { return }
    timeZone = settings.timeZone
    window = settings.window
    completeUntil = settings.completeUntil
    followUp = settings.followUp
    abandonAfter = settings.abandonAfter
    maxAttempts = settings.maxAttempts
    unit = settings.unit
    plannedShare = settings.plannedShare
    design = settings.design
    arms = settings.arms
    logs = Self.rules(settings.logs)
    phases = settings.phases.map { Phase(from: $0.from, plannedShare: $0.plannedShare, arms: $0.arms) }
    exclude = Self.exclusions(settings.exclude)
    outages = settings.outages.map { Period(from: $0.from, to: $0.to) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    prePeriod = settings.prePeriod
    permittedGroups = settings.permittedGroups.keys.sorted()
  }

  /// Adding a file of known rules changes nothing.
  private static func rules(_ inputs: [LogInput]) -> [String: LogRules] {
    var distinct: [LogRules] = []
    for input in inputs {
      let rules = LogRules(
        format: input.format, preset: input.preset, layout: input.layout, map: input.map, skipIf: input.skipIf
      )
      if !distinct.contains(rules) { distinct.append(rules) }
    }
    return Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ("\($0.offset + 1)", $0.element) })
  }

  private static func exclusions(_ settings: [TrafficExclusion]) -> [Exclusion] {
    let exclusions = settings.map {
      Exclusion(
        units: Exclusion.Names($0.units), devices: Exclusion.Names($0.devices), sites: $0.sites.sorted(),
        flows: $0.flows.sorted())
    }
    return exclusions.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension FrozenOperations.Exclusion {
  fileprivate var order: [String] { [units?.sha256 ?? "", devices?.sha256 ?? ""] + sites + ["\n"] + flows }
}
