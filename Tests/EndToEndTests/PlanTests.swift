import Foundation
import Testing

/// `contrapose plan`, and `run` held to what it froze.
@Suite("Planning a pilot")
struct PlanTests {
  static let told = [
    "--gain", "20pt", "--loss", "5pt", "--discordant", "10pt", "--design-effect", "1",
    "--design-effect-non-mated", "2",
  ]

  static func plan(
    _ pilot: Scratch, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["plan", "pilot.yaml"] + arguments, in: pilot.url, environment: environment)
  }

  static func sha256(_ outcome: BuiltProgram.Outcome) throws -> String {
    let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    return try #require(json["plan_sha256"] as? String)
  }

  /// A pilot whose criteria are frozen and that names its plan.
  static func frozen() throws -> (pilot: Scratch, sha256: String) {
    let pilot = try SmallPilot.written()
    let sha = try sha256(try plan(pilot, ["--format", "json"]))
    try pilot.write(SmallPilot.manifest() + "\nplan: plan.json\n", to: "pilot.yaml")
    return (pilot, sha)
  }

  @Test("prints the answer, the needs and the digest, and writes plan.json alone")
  func text() throws {
    let pilot = try SmallPilot.written()
    let before = Set(try pilot.contents().keys)
    let outcome = try Self.plan(pilot, Self.told)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // 24 people: 24 mated pairs of 78 needed a set, and 828 of 6,000 non-mated comparisons.
    for expected in [
      "NOT ENOUGH", "f2p needs", "FAR 1e-2 needs 6,000", "frozen in plan.json", "plan: plan.json",
    ] {
      #expect(outcome.text.contains(expected), "\(expected) in \(outcome.text)")
    }
    #expect(Set(try pilot.contents().keys) == before.union(["plan.json"]))
  }

  @Test("the criteria of a pilot that compares no faces are frozen, and its runs are held to them")
  func fieldAlone() throws {
    let pilot = try Scratch()
    let manifest = PilotLog.manifest.replacing("stage: S1", with: "stage: S2")
    try pilot.write(PilotLog(units: 60).text, to: "log.csv")
    try pilot.write(manifest, to: "pilot.yaml")
    let outcome = try Self.plan(pilot)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("FROZEN") && outcome.text.contains("compares no faces"))
    #expect(!outcome.text.contains("Please state") && !outcome.text.contains("at hand"))
    let run = { (manifest: String) in
      try pilot.write(manifest + "plan: plan.json\n", to: "pilot.yaml")
      return try BuiltProgram.run(["run", "pilot.yaml"], in: pilot.url)
    }
    let kept = try run(manifest)
    #expect(!kept.errors.contains("H111") && !kept.errors.contains("plan frozen"), "\(kept.errors)")
    let bent = try run(manifest.replacing("minimum: 1pt", with: "minimum: 0.5pt"))
    #expect(bent.errors.contains("criteria.field.primary") || bent.errors.contains("field.primary.minimum"))
    #expect(bent.errors.contains("[H111]") && bent.text.contains("HOLD"))
  }

  @Test("no line is longer than COLUMNS says, whether much or little is stated", arguments: [80, 60, 100])
  func width(_ columns: Int) throws {
    let pilot = try SmallPilot.written()
    for told in [[], Self.told] {
      for further in [["--dry-run"], ["--force"]] {
        let outcome = try Self.plan(pilot, told + further, environment: ["COLUMNS": "\(columns)"])
        let lines = outcome.text.split(separator: "\n")
        #expect(outcome.status == 0 && lines.count > 12)
        // A digest cannot be broken.
        for line in lines where !line.hasPrefix("  Plan  ") {
          #expect(line.count <= columns, "\(line.count): \(line)")
        }
        #expect(outcome.text.contains("f2p") && outcome.text.contains("true FAR"))
      }
    }
  }

  @Test("the JSON carries its schema, the counts at hand and no score")
  func json() throws {
    let pilot = try SmallPilot.written()
    let outcome = try Self.plan(pilot, Self.told + ["--format", "json"])
    let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(json["schema"] as? String == "contrapose/plan/1" && json["status"] as? String == "not-enough")
    let sets = try #require(json["at_hand"] as? [[String: Any]])
    #expect(sets.first?["mated"] as? Int == 72 && sets.first?["people"] as? Int == 24)
    #expect(!outcome.text.contains("\"tar\"") && !outcome.text.contains("threshold"))
  }

  @Test("other scores give the same plan, to the byte")
  func noOutcome() throws {
    let pilot = try SmallPilot.written()
    let first = try Self.plan(pilot, Self.told + ["--format", "json"])
    let frozen = try pilot.contents()["plan.json"]
    let rows = SmallPilot.scores().split(separator: "\n").map { $0.split(separator: ",") }
    let swapped = rows.map { ($0.prefix(5) + [$0[6], $0[5]] + $0.suffix(1)).joined(separator: ",") }
    try pilot.write(
      swapped.joined(separator: "\n").replacingOccurrences(of: "new,old", with: "old,new"), to: "scores.csv")
    let second = try Self.plan(pilot, Self.told + ["--format", "json"])
    #expect(second.output == first.output && !first.output.isEmpty)
    #expect(try pilot.contents()["plan.json"] == frozen)
  }

  @Test("--dry-run freezes nothing; a frozen plan is replaced only with --force")
  func force() throws {
    let pilot = try SmallPilot.written()
    let before = try pilot.contents()
    let dry = try Self.plan(pilot, ["--dry-run"])
    #expect(dry.status == 0 && dry.errors.contains("would write plan.json"))
    #expect(try pilot.contents() == before)
    #expect(try Self.plan(pilot).status == 0)
    #expect(try Self.plan(pilot).status == 0, "the same plan again is no conflict")
    let other = try Self.plan(pilot, Self.told)
    #expect(other.status == 73 && other.errors.contains("--force") && other.output.isEmpty)
    #expect(try Self.plan(pilot, Self.told + ["--force"]).status == 0)
  }

  @Test("the digest is that of the file, and run and its report carry it")
  func digest() throws {
    let (pilot, sha) = try Self.frozen()
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(run.status == 0 && run.text.contains("\"plan_sha256\" : \"\(sha)\""), "\(run.errors)")
    #expect(!run.errors.contains("H111") && !run.errors.contains("G101"))
    let check = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    #expect(check.text.contains("plan.json   plan: 1 read, 1 used"), "\(check.text)")
  }

  @Test("a criterion bent after freezing is H111 and holds the verdict; a recorded deviation frees it")
  func bent() throws {
    let pilot = try Self.frozen().pilot
    let bent =
      SmallPilot.manifest().replacingOccurrences(of: "margin: 5pt", with: "margin: 9pt")
      + "\nplan: plan.json\n"
    try pilot.write(bent, to: "pilot.yaml")
    let held = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(held.errors.contains("frontal.margin is 0.09, and it was frozen as 0.05"), "\(held.errors)")
    #expect(
      held.text.contains("\"decision\" : \"HOLD\"")
        && held.text.contains("\"failed_checks\" : [\n      \"H111\""))
    let recorded =
      bent + "deviations:\n  - {what: frontal.margin, when: 2026-10-02, why: agreed, approved: CISO}\n"
    try pilot.write(recorded, to: "pilot.yaml")
    let freed = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(!freed.text.contains("HOLD") && freed.errors.contains("[G111]") && !freed.errors.contains("H111"))
  }

  @Test("a plan from which a key was deleted by hand is refused, and is not taken for an older one")
  func tampered() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog().text, to: "log.csv")
    try scratch.write(PilotLog.manifest + "plan: plan.json\n", to: "pilot.yaml")
    #expect(try BuiltProgram.run(["plan", "pilot.yaml"], in: scratch.url).status == 0)
    let file = scratch.url.appendingPathComponent("plan.json")
    var plan = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var criteria = try #require(plan["criteria"] as? [String: Any])
    #expect(criteria.removeValue(forKey: "operations") != nil)
    plan["criteria"] = criteria
    try JSONSerialization.data(withJSONObject: plan, options: [.sortedKeys]).write(to: file)
    let run = try BuiltProgram.run(["run", "pilot.yaml"], in: scratch.url)
    #expect(run.status == 65 && run.errors.contains("[I136]"), "\(run.errors)")
  }

  @Test("an earlier run gives its design effect and its change, named as such")
  func earlierRun() throws {
    let pilot = try SmallPilot.written(SmallPilot.manifest(replicates: 200))
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let id = try #require((json["provenance"] as? [String: Any])?["run_id"] as? String)
    let outcome = try Self.plan(pilot, ["--pilot-run", String(id.prefix(7)), "--dry-run"])
    #expect(outcome.status == 0 && outcome.text.contains("(earlier run)"), "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.contains("earlier run \(id.prefix(7))"))
    let late = try Self.plan(pilot, ["--quiet"])
    #expect(late.status == 0 && late.errors.isEmpty)
    let warned = try Self.plan(pilot)
    #expect(
      warned.errors.contains("the ledger holds 1 run of this pilot") && warned.errors.contains("[G112]"))
    let unknown = try Self.plan(pilot, ["--pilot-run", "zzz"])
    #expect(unknown.status == 66 && unknown.errors.contains("zzz"))
  }

  @Test("data that are not there yet, or cannot be used, leave a plan without them")
  func noData() throws {
    let pilot = try SmallPilot.written()
    try FileManager.default.removeItem(at: pilot.url.appendingPathComponent("scores.csv"))
    let missing = try Self.plan(pilot, Self.told)
    #expect(
      missing.status == 0 && missing.errors.contains("note: scores.csv: not there yet"), "\(missing.errors)")
    #expect(missing.text.contains("UNDETERMINED") && missing.text.contains("there are no data yet"))
    try pilot.write("a,b\n1", to: "scores.csv")
    let broken = try Self.plan(pilot, Self.told)
    #expect(
      broken.status == 0 && broken.errors.contains("warning: scores.csv") && broken.errors.contains("[C025]"))
  }

  @Test(
    "expectations that cannot be are refused in one sentence",
    arguments: [
      (["--gain", "4"], 64, "--gain"),
      (["--gain", "1pt", "--loss", "1pt"], 64, "not larger than the expected loss"),
      (["--gain", "60pt", "--loss", "50pt"], 64, "exceeds 100 points"),
      (["--power", "1"], 64, "power is 1.0"),
      (["--power", "nan"], 64, "power is nan"), (["--design-effect", "0.5"], 64, "outside 1 to 1000000"),
      (["--design-effect", "inf"], 64, "outside 1 to 1000000"),
      (["--discordant", "0pt"], 64, "never disagree"),
      (["--pilot-run", "7f3a91c"], 66, "there is no ledger"),
    ])
  func refused(_ arguments: [String], _ status: Int32, _ sentence: String) throws {
    let pilot = try SmallPilot.written()
    let before = try pilot.contents()
    let outcome = try Self.plan(pilot, arguments)
    #expect(outcome.status == status && outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try pilot.contents() == before)
  }

  @Test("a pilot with nothing to plan, a missing plan and a spoilt one are refused, with JSON where asked")
  func refusedFiles() throws {
    let pilot = try SmallPilot.written(SmallPilot.manifest() + "\nplan: plan.json\n")
    let missing = try BuiltProgram.run(["run", "pilot.yaml"], in: pilot.url)
    #expect(
      missing.status == 66 && missing.errors.contains("contrapose plan") && missing.errors.contains("[I130]"))
    try pilot.write("{", to: "plan.json")
    let spoilt = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(spoilt.status == 65 && spoilt.errors.contains("\"code\":\"I132\""), "\(spoilt.errors)")
    let log = """
      schema: contrapose/pilot/1
      name: log
      models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "1"}}
      operations: {time_zone: Asia/Tokyo, window: [2026-10-01, 2026-10-29], unit: subject,
        planned_share: {baseline: 0.5, augmented: 0.5}, design: randomised, logs: [{path: "x", format: oplog}]}
      """
    try pilot.write(log, to: "pilot.yaml")
    let nothing = try Self.plan(pilot)
    #expect(
      nothing.status == 65 && nothing.errors.contains("neither comparisons to plan for nor criteria"),
      "\(nothing.errors)")
  }
}
