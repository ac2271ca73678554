import Foundation
import Ingestion
import Pilots
import Testing
import Verification

@Suite("Calibration in the manifest")
struct CalibrationSettingsTests {
  static func settings(_ lines: String) throws -> VerificationSettings? {
    let text = ManifestReaderTests.smallest + "\n" + lines
    return try ManifestReader.manifest(Data(text.utf8), file: "pilot.yaml").verification
  }

  static func refusal(_ lines: String) -> String? {
    ManifestReaderTests.refusal(ManifestReaderTests.smallest + "\n" + lines)
  }

  @Test("a split adds the policy recalibrated, on which verdicts then rest")
  func split() throws {
    let settings = try #require(try Self.settings("  calibration: {split: subjects, share: 0.3}"))
    #expect(settings.calibration == CalibrationSettings(split: .subjects, share: 0.3))
    #expect(settings.policies == [.fixed, .recalibrated, .oracle] && settings.verdictPolicy == .recalibrated)
    #expect(try Self.settings("")?.verdictPolicy == .oracle)
  }

  @Test("inputs of their own are read like the others")
  func inputs() throws {
    let lines = "  calibration: {inputs: [{format: csv, file: other.csv}]}\n  policies: [fixed, recalibrated]"
    let settings = try #require(try Self.settings(lines))
    #expect(settings.calibration?.inputs.count == 1 && settings.calibration?.split == nil)
  }

  @Test("a criterion may name its policy")
  func policy() throws {
    let lines = "  primary: {far: 1e-3, policy: fixed}\n  frontal: {far: 1e-3, policy: oracle}"
    let settings = try #require(try Self.settings(lines))
    #expect(settings.primary.policy == .fixed && settings.frontal.policy == .oracle)
  }

  @Test(
    "what cannot be is refused with its remedy",
    arguments: [
      (
        "  policies: [recalibrated]",
        "pilot.yaml: the policy recalibrated needs comparisons of other people; add calibration: "
          + "{split: subjects, share: 0.5}, or {inputs: [...]} [I010]"
      ),
      (
        "  policies: []",
        "pilot.yaml: policies names none; write policies: [fixed, oracle], or leave it out [I010]"
      ),
      (
        "  primary: {far: 1e-3, policy: recalibrated}",
        "pilot.yaml: primary.policy recalibrated is not among policies; add it to policies [I013]"
      ),
    ])
  func refused(_ lines: String, _ sentence: String) { #expect(Self.refusal(lines) == sentence) }

  @Test(
    "a calibration is a split or inputs, and a split leaves people on both sides",
    arguments: [
      "  calibration: {}", "  calibration: {split: subjects, inputs: [{format: csv, file: b.csv}]}",
      "  calibration: {split: subjects, share: 0.95}", "  calibration: {share: 0.5}",
    ])
  func malformed(_ lines: String) throws { #expect(try #require(Self.refusal(lines)).contains("[C004]")) }
}
