import Findings
import Testing

@testable import Pilots

@Suite("Findings that a pilot silences")
struct SilencedFindingsTests {
  static func silence(_ code: String, _ findings: [Finding]) -> [Finding] {
    SilencedFindings(findings, silence: [SilenceSettings(code: code, reason: "agreed with finance")]).findings
  }

  @Test("a silenced finding is replaced once by a note with the reason")
  func note() {
    let findings = Self.silence(
      "M013",
      [
        Finding(.warning, "M013", "no rival"), Finding(.warning, "M013", "again"),
        Finding(.note, "V101", "…"),
      ])
    #expect(findings.map(\.code) == ["M013", "V101"])
    #expect(findings[0].severity == .note && findings[0].sentence.contains("agreed with finance"))
  }

  @Test(
    "errors, health, recorded deviations and what bars a GO cannot be silenced",
    arguments: ["H101", "V108", "V116", "M006", "M018", "G111"])
  func kept(_ code: String) {
    let finding = Finding(.warning, code, "stands")
    #expect(Self.silence(code, [finding]) == [finding])
  }
}
