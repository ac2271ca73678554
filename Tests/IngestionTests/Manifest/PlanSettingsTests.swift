import Foundation
import Ingestion
import Pilots
import Testing

@Suite("What a manifest says of plans")
struct PlanSettingsTests {
  static func manifest(_ plan: String, _ rest: String = "") -> String {
    ManifestReaderTests.smallest.replacingOccurrences(
      of: "verification:\n", with: "verification:\n  plan: \(plan)\n") + "\n" + rest
  }

  static func read(_ text: String) throws -> PilotManifest {
    try ManifestReader.manifest(Data(text.utf8), file: "pilot.yaml")
  }

  @Test("expectations, the plan's file and its deviations are read")
  func values() throws {
    let manifest = try Self.read(
      Self.manifest(
        "{gain: 4pt, loss: 1pt, discordant: 0.8pt, power: 0.9, design_effect: {mated: 8, non_mated: 20}}",
        """
        plan: plan.json
        deviations:
          - {what: frontal.margin, when: 2026-10-02, why: agreed, approved: CISO, after_results: false}
        """))
    let plan = try #require(manifest.verification?.plan)
    #expect(plan.gain?.fraction == 0.04 && plan.loss?.fraction == 0.01 && plan.power == 0.9)
    #expect(plan.discordant?.fraction == 0.008 && plan.designEffect?.mated?.value == 8)
    #expect(manifest.plan == "plan.json" && manifest.deviations?.first?.approved == "CISO")
    #expect(manifest.deviations?.first?.when == "2026-10-02")
  }

  @Test("what is not said has no default but the power")
  func defaults() throws {
    let manifest = try Self.read(Self.manifest("{}"))
    let plan = try #require(manifest.verification?.plan)
    #expect(plan.gain == nil && plan.designEffect == nil && plan.power == 0.8)
    let silent = try Self.read(ManifestReaderTests.smallest)
    #expect(silent.verification?.plan == nil && silent.plan == nil && silent.deviations == nil)
  }

  @Test(
    "what cannot be planned with is refused with its line",
    arguments: [
      ("{gain: 4}", "is not a number of percentage points"), ("{gain: 1pt, loss: 1pt}", "not larger than"),
      ("{gain: 60pt, loss: 50pt}", "gain plus loss exceeds 100 points"),
      ("{power: 1}", "power is 1.0, outside"),
      ("{discordant: 0pt}", "never disagree"), ("{design_effect: {mated: 0.5}}", "outside 1 to 1000000"),
      ("{gains: 4pt}", "did you mean 'gain'?"),
    ])
  func refused(_ plan: String, _ sentence: String) throws {
    let text = try #require(ManifestReaderTests.refusal(Self.manifest(plan)))
    #expect(text.contains("pilot.yaml:7") && text.contains(sentence), "\(text)")
  }

  @Test("a deviation from nothing is refused")
  func noPlan() throws {
    let entry = "deviations:\n  - {what: frontal, when: 2026-10-02, why: agreed, approved: CISO}"
    let text = try #require(ManifestReaderTests.refusal(Self.manifest("{}", entry)))
    #expect(text.contains("no plan that they deviate from") && text.contains("[I135]"))
    #expect(ManifestReaderTests.refusal(Self.manifest("{}", "plan: p.json\n" + entry)) == nil)
  }

  @Test("a deviation without a reason, or on no day, is none")
  func deviation() throws {
    let refusal = { (entry: String) in
      try #require(
        ManifestReaderTests.refusal(Self.manifest("{}", "plan: p.json\ndeviations:\n  - \(entry)")))
    }
    #expect(
      try refusal("{what: frontal, when: 2026-10-02, approved: CISO}").contains("the key 'why' is missing"))
    #expect(
      try refusal("{what: frontal, when: 2026-10-02, why: ' ', approved: CISO}").contains(
        "'why', and it is empty"))
    #expect(
      try refusal("{what: frontal, when: yesterday, why: agreed, approved: CISO}").contains(
        "'yesterday' is not a day"))
  }
}
