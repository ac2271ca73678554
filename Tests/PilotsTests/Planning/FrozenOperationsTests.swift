import Foundation
import Operations
import Testing
import Vocabulary

@testable import Pilots

@Suite("What a plan freezes of the log")
struct FrozenOperationsTests {
  static let log = """
    , "criteria": {"stage": "S2", "cap": {"days": 56}}, "operations": {
      "time_zone": "Asia/Tokyo", "window": ["2026-10-01", "2026-10-29"], "follow_up": "24h",
      "complete_until": "2026-10-30", "pre_period": ["2026-09-01", "2026-10-01"],
      "arms": {"baseline": {"model_id": "old", "threshold": 0.3}, "augmented": {"model_id": "new"}},
      "phases": [{"from": "2026-10-10", "planned_share": {"baseline": 0.4, "augmented": 0.6}, "reason": "ramp"}],
      "exclude": [{"units": ["emp-7301", "emp-7300"], "sites": ["lab"], "reason": "staff"}],
      "outages": [{"from": "2026-10-05T10:00:00Z", "to": "2026-10-05T11:00:00Z", "note": "power"}],
      "permitted_groups": {"age_band": "consent"},
      "logs": [{"path": "a.jsonl", "format": "jsonl", "map": {"outcome": {"from": "$.r", "values": {"ok": "accept"}}},
        "skip_if": [{"from": "$.env", "equals": "staging"}]}]}
    """

  static func manifest(_ change: (inout OperationsSettings) -> Void = { _ in }) throws -> PilotManifest {
    var manifest = try PlannedPilot.manifest(extra: log)
    var operations = try #require(manifest.operations)
    change(&operations)
    manifest.operations = operations
    return manifest
  }

  static func changed(_ change: (inout OperationsSettings) -> Void) throws -> [String] {
    try #require(PlanCheck(try manifest(change), try PlanCheckTests.data(try manifest()))).unrecorded.map(
      \.path)
  }

  /// Each way to count another log than the one that was planned, and the name that it is reported by.
  static let changes: [(String, @Sendable (inout OperationsSettings) -> Void)] = [
    ("time_zone", { $0.timeZone = "UTC" }),
    ("window", { $0.window = ["2026-10-01", "2026-10-15"] }),
    ("complete_until", { $0.completeUntil = "2026-10-20" }),
    ("complete_until", { $0.completeUntil = nil }),
    ("follow_up", { $0.followUp = DurationSetting(seconds: 60) }),
    ("abandon_after", { $0.abandonAfter = DurationSetting(seconds: 60) }),
    ("max_attempts", { $0.maxAttempts = 5 }),
    ("unit", { $0.unit = .device }),
    (
      "planned_share.baseline planned_share.augmented",
      { $0.plannedShare = PerArm(baseline: 0.3, augmented: 0.7) }
    ),
    ("design", { $0.design = .beforeAfter }),
    ("arms.baseline.threshold", { $0.arms.baseline.threshold = 0.31 }),
    ("phases", { $0.phases[0].from = "2026-10-11" }),
    ("phases", { $0.phases = [] }),
    ("exclude", { $0.exclude[0].units = ["emp-7300", "emp-7302"] }),
    ("exclude", { $0.exclude[0].sites.append("gate 3") }),
    ("outages", { $0.outages[0].to = "2026-10-06T11:00:00Z" }),
    ("pre_period", { $0.prePeriod = nil }),
    ("permitted_groups", { $0.permittedGroups = [:] }),
    ("logs.1.map.outcome.values.ok", { $0.logs[0].map?.fields[.outcome]?.values = ["ok": "review"] }),
    ("logs.1.skip_if", { $0.logs[0].skipIf = nil }),
    ("logs.1.skip_if", { $0.logs[0].skipIf?[0].equals = "lab" }),
    ("logs.1.path", { $0.logs[0].path = "b.jsonl" }),
    ("logs.1.encoding", { $0.logs[0].encoding = .cp932 }),
  ]

  @Test("everything that decides which transactions count is held, by its name", arguments: changes.indices)
  func sensitive(_ index: Int) throws {
    let (names, change) = Self.changes[index]
    let expected = names.split(separator: " ").map { "operations.\($0)" }.sorted()
    #expect(try Self.changed(change) == expected)
  }

  @Test("the same settings pass, as do other reasons and another order")
  func same() throws {
    #expect(try Self.changed { _ in }.isEmpty)
    let harmless = try Self.changed {
      $0.exclude[0].units.reverse()
      $0.exclude[0].reason = "the staff of the gate"
      $0.outages[0].note = nil
      $0.phases[0].reason = nil
      $0.permittedGroups = ["age_band": "consent of 2026"]
    }
    #expect(harmless.isEmpty)
  }

  @Test("files that change places give their lines to the other arm, and are held to their rules")
  func places() throws {
    let two = { (first: String, second: String) in
      try Self.manifest { settings in
        settings.logs = [(first, "baseline"), (second, "augmented")].map { path, arm in
          LogInput(path: path, format: .jsonl, map: LogMap([.arm: FieldMapping(constant: arm)]))
        }
      }
    }
    let plan = try PlanCheckTests.data(try two("old.jsonl", "new.jsonl"))
    let swapped = try #require(PlanCheck(try two("new.jsonl", "old.jsonl"), plan)).unrecorded
    #expect(
      swapped.map(\.path) == ["operations.logs.1.map.arm.constant", "operations.logs.2.map.arm.constant"])
    var turned = try two("old.jsonl", "new.jsonl")
    turned.operations?.logs.reverse()
    #expect(try #require(PlanCheck(turned, plan)).changes.isEmpty)
  }

  @Test("neither the plan nor a finding holds the name of an excluded unit")
  func names() throws {
    let manifest = try Self.manifest {
      $0.logs[0].skipIf?[0].equals = "emp-7308"
      $0.logs[0].map?.fields[.unit] = FieldMapping(
        from: PathList(["$.u"]), values: ["emp-7309": "u1"], fallback: .value("emp-7306"),
        match: "(emp-7305|.*)")
      $0.logs[0].map?.fields[.arm] = FieldMapping(
        from: PathList(["$.u", "$.x"]), values: ["emp-7304/": "baseline"])
      $0.logs[0].map?.groups["age_band"] = FieldMapping(from: PathList(["$.u"]), values: ["emp-7303": "old"])
    }
    let json = String(decoding: try FrozenPlanTests.frozen(manifest).canonicalJSON(), as: UTF8.self)
    let other = try Self.manifest {
      $0.exclude[0].units.append("emp-7302")
      $0.logs[0].map?.fields[.unit] = FieldMapping(from: PathList(["$.u"]), values: ["emp-7307": "u1"])
    }
    let check = try #require(PlanCheck(other, try PlanCheckTests.data(manifest)))
    let told = check.findings.map(\.description).joined()
    #expect(!json.contains("emp-730") && !told.contains("emp-730"))
    #expect(json.contains(#""units":{"count":2,"sha256":""#) && told.contains("count: 3"))
  }

  @Test("a plan of an earlier version is compared by its criteria, with a warning")
  func earlier() throws {
    let manifest = try Self.manifest()
    var plan = try PlanCheckTests.data(manifest)
    guard case .object(var members) = plan.content, case .object(var criteria) = members["criteria"] else {
      Issue.record("the plan is no object")
      return
    }
    criteria["operations"] = nil
    members["criteria"] = .object(criteria)
    plan = PlanData(sha256: plan.sha256, content: .object(members), input: plan.input)
    let check = try #require(PlanCheck(try Self.manifest { $0.maxAttempts = 9 }, plan))
    #expect(check.unrecorded.isEmpty && check.healthCheck.status == .pass)
    #expect(check.findings.map(\.code) == ["G113"] && check.findings[0].severity == .warning)
  }

  @Test("a log that is added after freezing differs from a plan of this version")
  func added() throws {
    let plan = try PlanCheckTests.data(try PlannedPilot.manifest())
    let check = try #require(PlanCheck(try Self.manifest(), plan))
    #expect(check.unrecorded.contains { $0.path == "operations.window" && $0.frozen == nil })
    #expect(check.findings.allSatisfy { $0.code != "G113" })
  }
}
