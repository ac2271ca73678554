import Foundation
import Ingestion
import Pilots
import Testing
import Verification

@Suite("The manifest")
struct ManifestReaderTests {
  static let smallest = """
    schema: contrapose/pilot/1
    name: gate-a
    models:
      baseline: {name: old, version: "1"}
      augmented: {name: new, version: "2", data: {source: EFHQ, share: 0.25}}
    verification:
      inputs:
        - format: csv
          file: scores.csv
          columns: {ref_sample: a, probe_sample: b}
          groups: {light: lux}
    """

  static func refusal(_ text: String) -> String? {
    do {
      _ = try ManifestReader.manifest(Data(text.utf8), file: "pilot.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("the smallest manifest gets every default")
  func defaults() throws {
    let manifest = try ManifestReader.manifest(Data(Self.smallest.utf8), file: "pilot.yaml")
    let verification = try #require(manifest.verification)
    #expect(manifest.name == "gate-a" && manifest.title.ja == "gate-a" && !manifest.simulated)
    #expect(verification.farTargets == [1e-2, 1e-3, 1e-4])
    #expect(verification.policies == [.fixed, .oracle] && verification.scopes == [.global, .cell])
    #expect(verification.frontal.margin.fraction == 0.005)
    #expect(verification.bootstrap.replicates == 2000)
    guard case .table(let table) = verification.inputs[0] else {
      Issue.record("the input is not a table")
      return
    }
    #expect(table.columns.refSample == "a")
    #expect(table.groups == ["light": .pair("lux")])
    #expect(manifest.models.augmented.data?.share == 0.25)
  }

  @Test("values that are given replace the defaults")
  func given() throws {
    let text = Self.smallest.replacingOccurrences(
      of: "verification:\n",
      with: """
        seed: 18446744073709551615
        verification:
          far_targets: [1e-2]
          primary: {far: 1e-2, sets: [p2p]}
          frontal: {far: 1e-2, margin: 1pt}
          bootstrap: {replicates: 200, level: 0.99}
          higher_is: different
          failure: {values: ["-1"], policy: exclude}
          pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}

        """)
    let manifest = try ManifestReader.manifest(Data(text.utf8), file: "pilot.yaml")
    let verification = try #require(manifest.verification)
    #expect(manifest.seed == .max)
    #expect(verification.primary == PrimarySettings(far: 1e-2, sets: ["p2p"]))
    #expect(verification.frontal.margin == PercentagePoints(fraction: 0.01))
    #expect(verification.bootstrap.level.value == 0.99)
    #expect(verification.higherIs == .different && verification.failure.policy == .exclude)
    #expect(verification.pose?.assume?.pitch == 0)
  }

  @Test("an unknown key is refused with its line and the nearest name")
  func unknownKey() {
    let typo = Self.smallest.replacingOccurrences(of: "version: \"1\"", with: "version: \"1\", treshold: 0.3")
    #expect(
      Self.refusal(typo) == "pilot.yaml:4: unknown key 'treshold'; did you mean 'threshold'? [C004]")
    #expect(
      Self.refusal(Self.smallest + "\nzzzzzzzz: 1")
        == "pilot.yaml:12: unknown key 'zzzzzzzz'; use one of schema, name, title, seed, languages, models, "
        + "simulated, verification, operations, economics, criteria, rights, report, limits, privacy, ledger, silence, "
        + "plan, deviations, request, rollout, operating_rules, kpi_targets [C004]")
  }

  @Test("a wrong type, a missing key and a key that stands twice are refused with their line")
  func wrongShape() {
    #expect(
      Self.refusal(Self.smallest + "\nseed: many")
        == "pilot.yaml:12: found 'many' where a whole number is expected; "
        + "see 'contrapose init' for an example [C004]")
    #expect(
      Self.refusal(Self.smallest.replacingOccurrences(of: "name: old, ", with: ""))
        == "pilot.yaml:4: the key 'name' is missing; add it [C004]")
    #expect(
      Self.refusal(Self.smallest + "\nname: again")?.contains("stands twice") == true)
    #expect(
      Self.refusal(Self.smallest.replacingOccurrences(of: "format: csv", with: "format: xls"))?
        .hasPrefix("pilot.yaml:8: ") == true)
  }

  @Test("an input needs one file, or one of each model")
  func files() {
    #expect(
      Self.refusal(
        Self.smallest.replacingOccurrences(of: "file: scores.csv", with: "baseline: {file: b.csv}"))
        == "pilot.yaml:8: an input of format csv needs 'augmented'; add it [C004]")
  }

  @Test("anchors, aliases, other encodings, huge and empty files are refused")
  func hostile() {
    #expect(
      Self.refusal("a: &x 1\nb: *x")
        == "pilot.yaml:1: anchors and aliases are not read; write the value out [I005]")
    #expect(Self.refusal("")?.contains("empty") == true)
    #expect(Self.refusal(String(repeating: "#", count: ManifestReader.limit + 1))?.contains("I001") == true)
    #expect(Self.refusal("a: [1, 2")?.hasPrefix("pilot.yaml:") == true)
    #expect(throws: IngestionError.self) {
      try ManifestReader.manifest(Data([0xFF, 0xFE]), file: "pilot.yaml")
    }
  }

  @Test(
    "numbers that cannot be, and words that are not known, are refused with their line",
    arguments: [
      ("bootstrap: {replicates: 15}", "an interval at this level needs at least 39, or 0 for none"),
      ("bootstrap: {replicates: 200, level: 0.999}", "needs at least 1999"),
      ("bootstrap: {replicates: -5}", "replicates is -5, outside 0 to 100000"),
      ("bootstrap: {level: 0.9}", "level is 0.9; verdicts rest on intervals of at least 0.95"),
      ("bootstrap: {replicates: 99999999999}", "outside 0 to 100000"),
      ("far_targets: [.inf]", "the number .inf is too large to reckon with"),
      ("far_targets: [1e308]", "the number 1e308 is too large to reckon with"),
      ("pose: {scheme: efhq, assume: {pitch: 500}}", "an angle lies outside -180 to 180 degrees"),
      ("policies: [oracel]", "'oracel' is not known here; did you mean 'oracle'?"),
      ("scopes: [x]", "'x' is not known here; use one of global, cell"),
    ])
  func impossible(_ line: String, _ sentence: String) {
    let text = Self.smallest.replacingOccurrences(of: "  inputs:", with: "  \(line)\n  inputs:")
    let refusal = Self.refusal(text) ?? "accepted"
    #expect(refusal.hasPrefix("pilot.yaml:7: ") && refusal.contains(sentence), "\(refusal)")
  }

  @Test(
    "money and criteria that cannot be are refused",
    arguments: [
      ("criteria: {cap: {days: 0}}", "the cap is at least 1 day"),
      (
        "criteria: {primary: {metric: time_to_decision_seconds_p50, minimum: 5pt}}",
        "'minimum' of time_to_decision_seconds_p50: the metric is a time; write it as 1s or 250ms"
      ),
      (
        "criteria: {guardrails: [{metric: retry_rate, margin: 1pt, harm: 2s}]}",
        "'harm' of retry_rate: the metric is a rate; write it as 0.5pt"
      ),
      (
        "criteria: {primary: {metric: retry_rate, minimum: 5}}",
        "'minimum' of retry_rate: the metric is a rate; write it as 0.5pt"
      ),
      (
        "criteria: {guardrails: [{metric: retries_per_transaction, margin: 0.05, harm: 1s}]}",
        "'harm' of retries_per_transaction: the metric is a plain number; write it as 0.05"
      ),
      (
        "criteria: {primary: {metric: retries_per_transaction, minimum: -0.05}}",
        "'-0.05' is neither a number of percentage points, nor a time, nor a plain number"
      ),
      ("criteria: {money: {p_negative_npv_max: 7}}", "p_negative_npv_max is a probability"),
      ("languages: []", "languages names none"),
      ("economics: {volumes: {a: [{from: 2027-01, per_month: -5}]}}", "per_month is not a count"),
      (
        "economics:\n  volumes:\n    a: [{from: 2027-01, to: 2027-12, per_month: 5}, {from: 2027-12, per_month: 9}]",
        "two volumes hold for 2027-12: the one from 2027-01 and the one from 2027-12"
      ),
      (
        "economics: {volumes: {a: [{from: 2027-01, per_month: 5}, {from: 2027-01, per_month: 9}]}}",
        "two volumes hold for 2027-01"
      ),
      (
        "economics: {currency: .nan, volumes: {a: [{from: 2027-01, per_month: 5}]}}", "is no code of ISO 4217"
      ),
      ("economics: {currency: yen, volumes: {a: [{from: 2027-01, per_month: 5}]}}", "such as JPY or EUR"),
      (
        "economics: {currency: XYZ, volumes: {a: [{from: 2027-01, per_month: 5}]}}",
        "'XYZ' is no code of ISO 4217"
      ),
      (
        "economics: {draws: 999, volumes: {a: [{from: 2027-01, per_month: 5}]}}",
        "draws lie from 1,000 to 1,000,000"
      ),
      (
        "rights: [{item: licence, status: open, date: 2026-02-30}]",
        "the date of licence is no day of the calendar; write it like 2026-12-15"
      ),
      ("rights: [{item: licence, status: open, date: soon}]", "is no day of the calendar"),
      (
        "kpi_targets: {retry_rate: 8}",
        "kpi_targets.retry_rate is a rate, and 8.0 lies beyond 1; write 0.08 for 8 %"
      ),
      ("kpi_targets: {retry_rate: -1}", "write a number from 0 on"),
      ("kpi_targets: {retries: 1}", "'retries' is no KPI"),
      ("economics: {ramp: [[]], volumes: {a: [{from: 2027-01, per_month: 5}]}}", "the list is too short"),
      (
        "operating_rules: {rollback: {metric: false_accept_rate, limit: 1e308pt, owner: Ops}}",
        "is neither a number of percentage points"
      ),
      (
        "operating_rules: {rollback: {metric: false_accept_rate, limit: 1e308, owner: Ops}}",
        "is neither a number of percentage points"
      ),
      (
        "operating_rules: {rollback: {metric: false_accept_rate, limit: 1s, owner: Ops}}",
        "rollback.limit is not in the measure of false_accept_rate"
      ),
      ("operating_rules: {rollback: {metric: false_accept_rate, limit: 1pt, owner: ''}}", "names nobody"),
      (
        "operating_rules: {rollback: {metric: false_accept_rate, limit: 1pt, owner: }}",
        "found nothing where a text is expected"
      ),
      (
        "operating_rules: {review_every: 1e308d, rollback: {metric: false_accept_rate, limit: 1pt, owner: A}}",
        "is not a length of time"
      ),
      ("request: {subject: ''}", "a text needs at least one of en, ja"),
      ("request: {subject: null}", "'subject' is written, and nothing stands there"),
      ("request: {background: }", "'background' is written, and nothing stands there"),
      ("request: {risks: [{risk: more fraud, owner: ''}]}", "a risk has an owner, and names nobody"),
      ("request: {risks: [{risk: null}]}", "expected keys with values"),
      (
        "economics: {volumes: {a: [{from: 2027-02, to: 2027-01, per_month: 5}]}}",
        "the volume from 2027-02 ends before it begins"
      ),
      (
        "economics: {horizon_months: 99999999999, volumes: {a: [{from: 2027-01, per_month: 5}]}}",
        "1 to 1200 months"
      ),
      (
        "economics: {volumes: {a: [{from: 2027-01, per_month: 5}]}, inputs: {occupancy: {kind: quoted, value: 0}}}",
        "occupancy lies outside 0.01 to 1.0"
      ),
      (
        "economics: {volumes: {a: [{from: 2027-01, per_month: 5}]}, updates: {per_year: -1, cost: {kind: quoted, value: 1}}}",
        "per_year lies outside 0 to 365"
      ),
    ])
  func impossibleMoney(_ line: String, _ sentence: String) {
    let refusal = Self.refusal(Self.smallest + "\n" + line) ?? "accepted"
    #expect(refusal.hasPrefix("pilot.yaml:") && refusal.contains(sentence), "\(refusal)")
  }

  @Test("what the manifest says must make sense")
  func sense() {
    let change = { (old: String, new: String) in
      Self.refusal(Self.smallest.replacingOccurrences(of: old, with: new)) ?? "accepted"
    }
    #expect(change("contrapose/pilot/1", "contrapose/pilot/9").contains("I006"))
    #expect(change("gate-a", "Gate A").contains("I007"))
    #expect(change("  inputs:", "  far_targets: [2]\n  inputs:").contains("I009"))
    #expect(change("  inputs:", "  policies: [recalibrated]\n  inputs:").contains("I010"))
    #expect(
      change("  inputs:", "  far_targets: [0.1]\n  primary: {far: 1e-3}\n  inputs:").contains(
        "primary.far 0.001 is not among"))
  }
}
