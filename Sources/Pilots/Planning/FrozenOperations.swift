import Digests
import Operations
import Vocabulary

/// How the log of a pilot is counted, as a plan freezes it: which transactions count, by what they are compared, and what the
/// words of a source mean.
///
/// Everything is absent in a pilot without a log. Reasons and notes are not part of it: they change no number. Lists that have no
/// order are sorted. Words that may name somebody are frozen by number and digest, since a plan is shown to people who may not
/// know them.
public struct FrozenOperations: Codable, Sendable, Equatable {
  /// Traffic that is left out: sites and flows by name, units and devices by digest.
  public struct Exclusion: Codable, Sendable, Equatable {
    public var units: Names?
    public var devices: Names?
    public var sites: [String]
    public var flows: [String]
  }

  /// Words that are not written out: SHA-256 over them, sorted, each followed by a line feed.
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

  /// A rule of `skip_if`.
  public struct Skip: Codable, Sendable, Equatable {
    public var from: PathList
    public var equals: Names?
    public var among: Names?
    public var match: Names?

    init(_ rule: SkipRule) {
      from = rule.from
      equals = rule.equals.flatMap { Names([$0]) }
      among = rule.among.flatMap(Names.init)
      match = rule.match.flatMap { Names([$0]) }
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

  /// Which files are read, and how their lines become events. The files count: leaving one out, or giving its lines to the other
  /// arm, is another pilot.
  public struct LogRules: Codable, Sendable, Equatable {
    public var path: String
    public var encoding: LogInput.Encoding?
    public var format: LogInput.Format?
    public var preset: String?
    public var layout: String?
    public var map: LogMap?
    public var skipIf: [Skip]?

    init(_ input: LogInput) {
      path = input.path
      encoding = input.encoding
      format = input.format
      preset = input.preset
      layout = input.layout
      map = input.map.map(Self.untold)
      skipIf = input.skipIf?.map(Skip.init)
    }

    /// Words of fields that may tell who somebody is, and of all that is read from the same place, by their digest.
    private static func untold(_ map: LogMap) -> LogMap {
      let personal = map.fields.filter { $0.key.isIdentifier }.values.flatMap { $0.from?.paths ?? [] }
      let isUntold = { (mapping: FieldMapping) in
        mapping.from?.paths.contains(where: personal.contains) == true
      }
      var map = map
      for (field, mapping) in map.fields where field.isIdentifier || isUntold(mapping) {
        map.fields[field] = digested(mapping)
      }
      for (name, mapping) in map.groups where isUntold(mapping) { map.groups[name] = digested(mapping) }
      return map
    }

    private static func digested(_ mapping: FieldMapping) -> FieldMapping {
      let digest = { (text: String) in Names([text])?.sha256 ?? "" }
      var mapping = mapping
      mapping.values = mapping.values.flatMap { values in
        Names(values.map { "\($0.key)=\($0.value)" }).map { ["\($0.count) words": $0.sha256] }
      }
      mapping.match = mapping.match.map(digest)
      mapping.constant = mapping.constant.map(digest)
      if case .value(let text) = mapping.fallback { mapping.fallback = .value(digest(text)) }
      return mapping
    }
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
  /// By their place in the order of their paths, from 1.
  public var logs: [String: LogRules]?
  public var phases: [Phase]?
  public var exclude: [Exclusion]?
  public var outages: [Period]?
  public var prePeriod: [String]?
  /// Names of the permitted groups.
  public var permittedGroups: [String]?
  /// `nil` where angles turn as this program has it, as in plans of earlier releases.
  public var poseConvention: PoseConvention?

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
    poseConvention = settings.poseConvention.flatMap { $0 == PoseConvention() ? nil : $0 }
  }

  private static func rules(_ inputs: [LogInput]) -> [String: LogRules] {
    let sorted = inputs.map(LogRules.init).enumerated().sorted {
      ($0.element.path, $0.offset) < ($1.element.path, $1.offset)
    }
    return Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ("\($0.offset + 1)", $0.element.element) })
  }

  private static func exclusions(_ settings: [TrafficExclusion]) -> [Exclusion] {
    let exclusions = settings.map {
      Exclusion(
        units: Names($0.units), devices: Names($0.devices), sites: $0.sites.sorted(),
        flows: $0.flows.sorted())
    }
    return exclusions.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension FrozenOperations.Exclusion {
  fileprivate var order: [String] { [units?.sha256 ?? "", devices?.sha256 ?? ""] + sites + ["\n"] + flows }
}
