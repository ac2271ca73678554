import Findings
import Foundation
import Testing

@testable import Pilots

@Suite("A pilot held to its plan")
struct PlanCheckTests {
  /// The plan of a manifest, as it would be read.
  static func data(_ manifest: PilotManifest) throws -> PlanData {
    let json = try FrozenPlanTests.frozen(manifest).canonicalJSON()
    return PlanData(
      sha256: "52be04", content: try JSONDecoder().decode(JSONTree.self, from: json),
      input: InputRecord(
        role: "plan", file: "plan.json", sha256: "52be04", bytes: json.count, rowsRead: 1, rowsUsed: 1))
  }

  static let deviation = """
    , "deviations": [{"what": "frontal", "when": "2026-10-02", "why": "margin agreed with security",
      "approved": "CISO", "after_results": false}]
    """

  @Test("the same criteria pass, without a finding")
  func same() throws {
    let manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    let check = try #require(PlanCheck(manifest, try Self.data(manifest)))
    #expect(check.changes.isEmpty && check.findings.isEmpty && check.healthCheck.status == .pass)
  }

  @Test("what is expected may change without touching the criteria")
  func expectations() throws {
    let plan = try Self.data(PlannedPilot.manifest(plan: PlannedPilot.told))
    let check = try #require(PlanCheck(try PlannedPilot.manifest(), plan))
    #expect(check.changes.isEmpty)
  }

  @Test("a changed criterion is H111, by its name, as it is and as it was")
  func changed() throws {
    let plan = try Self.data(PlannedPilot.manifest())
    let check = try #require(PlanCheck(try PlannedPilot.manifest(margin: "1pt", replicates: 500), plan))
    #expect(check.findings.map(\.code) == ["H111", "H111"] && check.healthCheck.status == .fail)
    #expect(
      check.findings[0].description
        == "plan.json: frontal.margin is 0.01, and it was frozen as 0.005; restore it, or record it under "
        + "deviations: {what: frontal.margin, when, why, approved} [H111]")
    #expect(check.findings[1].sentence == "replicates is 500, and it was frozen as 2000")
  }

  @Test("a recorded deviation turns H111 into a line that names who approved it")
  func recorded() throws {
    let plan = try Self.data(PlannedPilot.manifest())
    let manifest = try PlannedPilot.manifest(margin: "1pt", extra: Self.deviation)
    let check = try #require(PlanCheck(manifest, plan))
    #expect(check.changes.count == 1 && check.unrecorded.isEmpty && check.healthCheck.status == .pass)
    #expect(check.findings.map(\.code) == ["G111"] && check.findings[0].severity == .note)
    #expect(check.findings[0].sentence.contains("approved: CISO"))
    let late = Self.deviation.replacingOccurrences(of: "false", with: "true")
    let after = try #require(PlanCheck(try PlannedPilot.manifest(margin: "1pt", extra: late), plan))
    #expect(after.findings[0].severity == .warning && after.findings[0].sentence.contains("after results"))
  }

  @Test("a deviation covers its criterion and those below its name, no other")
  func covers() throws {
    let plan = try Self.data(PlannedPilot.manifest())
    let both = try PlannedPilot.manifest(margin: "1pt", replicates: 500, extra: Self.deviation)
    #expect(try #require(PlanCheck(both, plan)).unrecorded.map(\.path) == ["replicates"])
    let near = Self.deviation.replacingOccurrences(of: "\"frontal\"", with: "\"front\"")
    let check = try #require(PlanCheck(try PlannedPilot.manifest(margin: "1pt", extra: near), plan))
    #expect(check.unrecorded.map(\.path) == ["frontal.margin"])
  }

  @Test("the plan of another pilot, and criteria that one of both lacks, are seen")
  func foreign() throws {
    var manifest = try PlannedPilot.manifest()
    let plan = try Self.data(manifest)
    manifest.name = "other"
    #expect(try #require(PlanCheck(manifest, plan)).unrecorded.map(\.path) == ["pilot"])
    let field = try PlannedPilot.manifest(
      extra: #", "criteria": {"stage": "S2", "cap": {"days": 56}, "money": {"p_negative_npv_max": 0.1}}"#)
    let added = try #require(PlanCheck(field, plan))
    #expect(added.unrecorded.contains { $0.path == "field.stage" && $0.frozen == nil })
    let dropped = try #require(PlanCheck(try PlannedPilot.manifest(), try Self.data(field)))
    #expect(dropped.unrecorded.contains { $0.path == "field.stage" && $0.current == nil })
  }

  @Test(
    "models that change places are H111, by arm and name; a plan from before they were frozen is held by the rest"
  )
  func swappedModels() throws {
    let manifest = try PlannedPilot.manifest()
    var swapped = manifest
    (swapped.models.baseline, swapped.models.augmented) = (
      manifest.models.augmented, manifest.models.baseline
    )
    var plan = try Self.data(manifest)
    let paths = try #require(PlanCheck(swapped, plan)).unrecorded.map(\.path)
    #expect(paths.contains("models.baseline.name") && paths.contains("models.augmented.name"))
    guard case .object(var members) = plan.content, case .object(var criteria) = members["criteria"] else {
      Issue.record("the plan is no object")
      return
    }
    criteria["models"] = nil
    members["criteria"] = .object(criteria)
    members["content_sha256"] = nil
    plan.content = .object(members)
    let earlier = try #require(PlanCheck(swapped, plan))
    #expect(earlier.changes.isEmpty && earlier.findings.map(\.code) == ["G114"])
  }

  @Test("a plan without the settings of the log is as good as none from the pilot stage on")
  func lacking() {
    let finding = Finding(.warning, "G113", "without")
    let verdict = VerdictRulesTests.verdict([VerdictRulesTests.gain], findings: [finding])
    #expect(verdict?.rule == .incomplete && verdict?.open == [.plan])
    #expect(
      VerdictRulesTests.verdict([VerdictRulesTests.gain], stage: .laboratory, findings: [finding])?.decision
        == .go)
  }

  @Test("without a plan there is nothing to hold to")
  func none() throws { #expect(PlanCheck(try PlannedPilot.manifest(), nil) == nil) }

  @Test("H111 withholds the verdict, once, and cannot be silenced")
  func withheld() throws {
    let finding = Finding(.error, "H111", "changed")
    let failed = VerdictRulesTests.operations(health: .pass)
    var operations = failed
    operations.health[0].code = "H111"
    operations.health[0].status = .fail
    for log in [failed, operations] {
      let verdict = VerdictRulesTests.verdict([VerdictRulesTests.gain], operations: log, findings: [finding])
      #expect(verdict?.decision == .hold && verdict?.failedChecks == ["H111"])
    }
    let silence = [SilenceSettings](
      try JSONDecoder().decode(
        [SilenceSettings].self, from: Data(#"[{"code": "H111", "reason": "no"}]"#.utf8)))
    #expect(SilencedFindings([finding], silence: silence).findings == [finding])
  }
}
